import type { Services } from '../services.ts';

/** Opens what the house gives to commands (database, mail, jobs), runs the work, and closes it again. */
export type WithServices = <T>(work: (services: Services) => Promise<T>) => Promise<T>;
