import type { Command } from '../../platform/command-line/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import { planHindcast } from './command-line/hindcast.ts';
import { planProject } from './command-line/project.ts';
import { pipelineTotalsJob } from './pipeline/totals/job.ts';
import { planningProject } from './scenarios/project-job.ts';

export { planningAtHome } from './at-home.ts';
export { partnershipPicture } from './calibrating/partnership-picture.ts';
export { addAction } from './document/commands/actions.ts';
export { proposePlan, publishPlan } from './document/commands/deciding.ts';
export { addMeasure } from './document/commands/measures.ts';
export { beginPlan, describePlan, writeText } from './document/commands/writing.ts';
export { sectionIds } from './document/sections.ts';
export { textsOf } from './document/store/texts.ts';
export { planningHeld, planningKept } from './held.ts';
export { planningRoutes } from './pages/index.ts';
export { acceptFile, previewOf, readFile } from './pipeline/commands.ts';
export { pipelineTotalsJob } from './pipeline/totals/job.ts';
export { askForProjection, freezeScenario, makeScenario, shareScenario } from './scenarios/commands.ts';
export { planningProject } from './scenarios/project-job.ts';

/** `npx tandem plan …`, in the order in which `--help` lists them. */
export const planningCommands: readonly Command[] = [planProject, planHindcast];

/** Work in the background about the plan: totals of the pipeline, and projections. */
export const planningJobs: readonly Job[] = [pipelineTotalsJob, planningProject];
