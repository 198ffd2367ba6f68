declare module '../../platform/identity/me.ts' {
  interface Capabilities {
    'partnership.view': 'see the partners, their services and teams';
    'partnership.manage': 'add and change partners, services, teams and memberships';
  }
}
