/**
 * Raised whenever the same scenario, runs and seed come to other values than before: a frozen scenario that is worked out again
 * is then known to differ for that reason. `version.test.ts` holds what this version gives.
 */
export const engineVersion = 3;
