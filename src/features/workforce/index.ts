import type { Command } from '../../platform/command-line/index.ts';
import { benchmark } from './command-line/benchmark.ts';

/** `npx tandem workforce …`, in the order in which `--help` lists them. */
export const workforceCommands: readonly Command[] = [benchmark];
