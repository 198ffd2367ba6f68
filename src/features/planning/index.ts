import type { Command } from '../../platform/command-line/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import type { Route } from '../../platform/web/route.ts';
import { planHindcast } from './command-line/hindcast.ts';
import { planProject } from './command-line/project.ts';
import { scenarioPages } from './pages/index.ts';
import { planningProject } from './scenarios/project-job.ts';

/** `npx tandem plan …`, in the order in which `--help` lists them. */
export const planningCommands: readonly Command[] = [planProject, planHindcast];

/** Pages of the labour market plan. */
export const planningRoutes: readonly Route[] = scenarioPages;

/** Work in the background of the plan. */
export const planningJobs: readonly Job[] = [planningProject];

export { partnershipPicture } from './calibrating/partnership-picture.ts';
export { planningHeld } from './held.ts';
export { askForProjection, freezeScenario, makeScenario, shareScenario } from './scenarios/commands.ts';
export { planningProject } from './scenarios/project-job.ts';
