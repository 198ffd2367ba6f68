/** Placement rounds: students, places, educators, and who is placed where. */
import type { Command } from '../../platform/command-line/index.ts';
import type { Job } from '../../platform/jobs/index.ts';
import type { Route } from '../../platform/web/route.ts';
import { allocate } from './command-line/allocate.ts';
import type { LoadedGeography } from './command-line/given-round.ts';
import { roundRoutes } from './pages/index.ts';
import { allocationPages } from './pages/runs.ts';
import { allocationSolve } from './runs/solve-job.ts';

export { roundsAtHome } from './at-home.ts';
export { acceptImport, chooseFiles, showImport } from './imports/commands.ts';
export type { ImportKind } from './imports/kinds.ts';
export { nameColumns } from './imports/name-columns.ts';
export { forgetOldImports } from './imports/store.ts';
export { withdrawOffers } from './offers/commands.ts';
export { offersOf } from './offers/store.ts';
export { placementsAtHome } from './own-at-home.ts';
export { setPin } from './pins/commands.ts';
export { placementsHeld, placementsKept } from './retention.ts';
export { type RoundForEngine, roundForEngine } from './round-for-engine.ts';
export { addRound } from './rounds/commands.ts';
export { academicYearOf, type PlacementRound } from './rounds/model.ts';
export { roundOf } from './rounds/store.ts';
export { roundsOfStudents } from './rounds-of-students.ts';
export { allocationAtHome } from './runs/at-home.ts';
export { acceptRun, askForRun } from './runs/commands.ts';
export { type Matched, matchedIn, waitingOf } from './runs/matched.ts';
export type { Run } from './runs/model.ts';
export { runOf } from './runs/store.ts';

/** Commands of the feature; `loaded` answers the outcodes of this installation. */
export const placementCommands = (loaded: LoadedGeography): readonly Command[] => [allocate(loaded)];

/** Every page of the feature, a line for each of its parts. */
export const placementRoutes: readonly Route[] = [...roundRoutes, ...allocationPages];

/** What the feature does in the background. */
export const placementJobs: readonly Job[] = [allocationSolve];
