declare module '../../platform/identity/me.ts' {
  interface Capabilities {
    'planning.view': 'see the partnership’s labour market plan: its pipeline, and the scenarios that are shared';
    'planning.edit': 'make, change and run scenarios, of the partnership or of one’s own service';
  }
}
