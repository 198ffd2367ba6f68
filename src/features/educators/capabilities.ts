declare module '../../platform/identity/me.ts' {
  interface Capabilities {
    'educators.view': 'see the register of practice educators';
    'educators.edit': 'add and change practice educators';
  }
}
