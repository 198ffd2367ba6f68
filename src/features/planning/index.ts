import type { Command } from '../../platform/command-line/index.ts';
import { planHindcast } from './command-line/hindcast.ts';
import { planProject } from './command-line/project.ts';

export { planningAtHome } from './at-home.ts';
export { planningHeld, planningKept } from './held.ts';
export { planningRoutes } from './pages/index.ts';
export { acceptFile, previewOf, readFile } from './pipeline/commands.ts';
export {
  type ConversionObserved,
  type Observed,
  type PipelineObserved,
  type ProgrammeObserved,
  pipelineFor,
} from './pipeline/pipeline-for.ts';
export { pipelineTotalsJob } from './pipeline/totals/job.ts';

/** `npx tandem plan …`, in the order in which `--help` lists them. */
export const planningCommands: readonly Command[] = [planProject, planHindcast];
