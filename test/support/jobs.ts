import type { Jobs } from '../../src/platform/jobs/index.ts';

const none = async (): Promise<never> => {
  throw new Error('This test server has no jobs: give it `jobs`, the kinds that there are.');
};

/** Jobs of servers whose tests are not about any, which then need not wait for a queue to be made. */
export const noJobs: Jobs = {
  send: none,
  cancel: none,
  retry: none,
  read: none,
  latest: none,
  watch: none,
  work: none,
  close: async () => {},
};
