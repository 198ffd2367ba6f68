import type { Command } from '../../platform/command-line/index.ts';
import { planHindcast } from './command-line/hindcast.ts';

/** `npx tandem plan …`, in the order in which `--help` lists them. */
export const planningCommands: readonly Command[] = [planHindcast];
