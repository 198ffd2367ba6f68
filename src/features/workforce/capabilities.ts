declare module '../../platform/identity/me.ts' {
  interface Capabilities {
    'workforce.send': 'send a service’s workforce return, and see its own figures';
    'workforce.totals': 'see the workforce totals of the partnership, and compare with published figures';
    'workforce.publish': 'load the statistics that the DfE publishes';
  }
}
