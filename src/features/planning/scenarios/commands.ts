import { checkRuns, problemOnLine } from '../../../engines/projection/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Me } from '../../../platform/identity/me.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { Forbidden, Refused } from '../../../platform/web/reply.ts';
import type { OwnService } from '../../workforce/index.ts';
import type { Picture } from '../calibrating/scenario.ts';
import { plansOfScenario } from '../document/store/documents.ts';
import { scenarioIn } from '../scenario-file/read-scenario.ts';
import { about } from './about.ts';
import * as events from './events.ts';
import { isOf, type PlanScenario } from './model.ts';
import { mayEdit, mayMakeForAll } from './policy.ts';
import { planningProject } from './project-job.ts';
import { projectionOf } from './projections.ts';
import { addScenario, lockScenario, removeScenario, type ScenarioContent, setState, writeScenario } from './store.ts';

/** Runs and seed of a new scenario. */
const usual = { runs: 1000, seed: 1 };

/** Where a new scenario comes from. */
export interface NewScenario extends Picture {
  name: string;
  note?: string;
  from: 'picture' | 'file' | 'copy';
  runs?: number;
  seed?: number;
  /** Whose own it is; undefined for the partnership's. */
  service: OwnService | PlanScenario['service'];
}

/**
 * Makes a draft.
 * @returns its id
 * @throws Refused for a scenario with problems, Forbidden where whoever asks may not make one of the partnership
 */
export async function makeScenario(tx: Tx, me: Me, made: NewScenario): Promise<string> {
  const { name, note = '', from, service, remarks, runs = usual.runs, seed = usual.seed } = made;
  if (service === undefined && !mayMakeForAll(me)) {
    throw new Forbidden('Scenarios of the partnership are made by its lead. You can make one of your own service.');
  }
  const json = { ...made.json, name };
  checkScenario({ name, note, json, runs, seed });
  const id = await addScenario(tx, { name, note, json, runs, seed, remarks }, service?.id);
  const own = service && { id: service.id, organisationId: service.organisationId, name: '', organisation: '' };
  await record(tx, events.scenarioMade, { from }, about({ id, service: own }));
  return id;
}

/**
 * Changes a draft.
 * @throws Refused for a frozen scenario, and for one with problems
 */
export async function changeScenario(tx: Tx, me: Me, id: string, content: ScenarioContent): Promise<void> {
  const scenario = await lockScenario(tx, id);
  checkMay(me, scenario);
  if (scenario.state === 'frozen') throw new Refused(frozenWords);
  const json = { ...content.json, name: content.name };
  checkScenario({ ...content, json });
  await writeScenario(tx, id, { ...content, json });
  await record(tx, events.scenarioChanged, {}, about(scenario));
}

/** Asks for the projection of a scenario. @throws AlreadyUnderWay while one is worked out */
export async function askForProjection(tx: Tx, me: Me, jobs: Pick<Jobs, 'send'>, id: string): Promise<void> {
  const scenario = await lockScenario(tx, id);
  checkMay(me, scenario);
  await jobs.send(tx, planningProject, { scenarioId: id }, { subjectId: id });
  await record(tx, events.projectionAsked, {}, about(scenario));
}

/**
 * Freezes a scenario with its projection, for good.
 * @throws Refused where it has none, or one of an earlier state
 */
export async function freezeScenario(tx: Tx, me: Me, id: string): Promise<void> {
  const scenario = await lockScenario(tx, id);
  checkMay(me, scenario);
  const projection = await projectionOf(tx, id);
  if (projection === undefined || !isOf(projection, scenario)) {
    throw new Refused(
      'This scenario has no projection as it is now, so it was not frozen. Run it first, then freeze it.',
    );
  }
  await setState(tx, id, { state: 'frozen' });
  await record(tx, events.scenarioFrozen, {}, about(scenario));
}

/** @throws Refused for a service's own scenario, which holds its own figures */
export async function shareScenario(tx: Tx, me: Me, id: string, shared: boolean): Promise<void> {
  const scenario = await lockScenario(tx, id);
  checkMay(me, scenario);
  if (scenario.service !== undefined) {
    throw new Refused(
      'A scenario of your own service holds your own figures, so it was not shared: nobody else sees it.',
    );
  }
  await setState(tx, id, { shared });
  await record(tx, events.scenarioShared, { shared }, about(scenario));
}

/** Removes a draft with its projection. @throws Refused for a frozen scenario */
export async function discardScenario(tx: Tx, me: Me, id: string): Promise<void> {
  const scenario = await lockScenario(tx, id);
  checkMay(me, scenario);
  if (scenario.state === 'frozen') throw new Refused('A frozen scenario is kept, so it was not removed.');
  const [plan] = await plansOfScenario(tx, id);
  if (plan !== undefined) {
    throw new Refused(
      `“${plan.title}” tells of this scenario, so it was not removed. Choose another for the plan first.`,
    );
  }
  await removeScenario(tx, id);
  await record(tx, events.scenarioRemoved, {}, about(scenario));
}

export const frozenWords = 'This scenario is frozen, so nothing was changed. Copy it, and change the copy.';

function checkMay(me: Me, scenario: PlanScenario): void {
  if (!mayEdit(me, scenario)) {
    throw new Forbidden('Scenarios of the partnership are changed by its lead.');
  }
}

function checkScenario({ json, runs }: ScenarioContent): void {
  const reading = scenarioIn(json);
  const problems = [...reading.problems, ...checkRuns(reading.scenario, runs)];
  if (problems.length === 0) return;
  throw new Refused(problems.map((problem) => ({ field: problem.path, message: problemOnLine(problem) })));
}
