declare module '../../platform/identity/me.ts' {
  interface Capabilities {
    'planning.view': 'see what the partnership plans with: its pipeline, projections and plan';
    'planning.edit': 'make, change and run scenarios, of the partnership or of one’s own service';
    'planning.pipeline': 'send what became of students, graduates and NQSWs of a service or university';
    'planning.draft': 'see the labour market plan as it is written, and what stands in the way of publishing it';
    'planning.write': 'write the labour market plan, put it to the board and publish it';
  }
}
