declare module '../../platform/identity/me.ts' {
  interface Capabilities {
    'placements.view': 'see rounds, and in them the rows that are yours';
    'placements.offer': 'offer places and withdraw them';
    'placements.edit': 'set up rounds, and add and change what students ask for';
    'placements.allocate': 'pin, run the allocation and see its results';
    'placements.accept': 'accept an allocation, and re-open one';
  }
}
