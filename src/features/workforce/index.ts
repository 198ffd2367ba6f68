import type { Command } from '../../platform/command-line/index.ts';
import { benchmark } from './command-line/benchmark.ts';
import { check } from './command-line/check.ts';
import { indicators } from './command-line/indicators.ts';

/** `npx tandem workforce …`, in the order in which `--help` lists them. */
export const workforceCommands: readonly Command[] = [check, indicators, benchmark];

/** Work in the background about workforce returns. */
export { totalsJob } from './totals/job.ts';
