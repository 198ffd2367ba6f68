import type { Command } from '../../platform/command-line/index.ts';
import { planHindcast } from './command-line/hindcast.ts';
import { planProject } from './command-line/project.ts';

/** `npx tandem plan …`, in the order in which `--help` lists them. */
export const planningCommands: readonly Command[] = [planProject, planHindcast];
