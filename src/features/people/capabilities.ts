declare module '../../platform/identity/me.ts' {
  interface Capabilities {
    'people.view': 'see the register of students';
    'people.edit': 'add and change students';
  }
}
