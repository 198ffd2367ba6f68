import type { Tx } from '../../../../platform/database/index.ts';
import { NotFound } from '../../../../platform/web/reply.ts';
import { editionsOf, partnershipBenchmark } from '../../../workforce/index.ts';
import { latestHindcast } from '../../forecasting/record.ts';
import { namesIn, pathWords } from '../../path-words.ts';
import type { PipelineKind } from '../../pipeline/model.ts';
import { latestTotal } from '../../pipeline/totals/store.ts';
import type { Projected } from '../../projected/shown.ts';
import { withoutSource } from '../../projected/values.ts';
import { isOf, type KeptProjection, type PlanScenario } from '../../scenarios/model.ts';
import { projectionOf } from '../../scenarios/projections.ts';
import { readyScenario } from '../../scenarios/ready.ts';
import { scenarioOf } from '../../scenarios/store.ts';
import type { LiveFigures, RestsOn } from './model.ts';
import type { ShownKind } from './pipeline-source.ts';
import { preQualifyingSection } from './pre-qualifying.ts';
import { noProjection, projectionsSection, type Recorded } from './projections.ts';
import { recruitmentSection } from './recruitment.ts';
import type { FiguresSection } from './section.ts';

/**
 * The live figures of a plan: totals that are shown, published figures, and the scenario of the partnership that was chosen.
 * Nothing in them rests on more than that, whoever asks; it is asked in the session of somebody who reads the totals, and that
 * they looked is written down. A scenario that is not there, or is a service's own, counts as none.
 */
export async function liveFigures(tx: Tx, scenarioId: string | undefined): Promise<LiveFigures> {
  const workforce = await partnershipBenchmark(tx);
  const [conversion, destinations, programmes] = [
    await shownOf(tx, 'conversion'),
    await shownOf(tx, 'destinations'),
    await shownOf(tx, 'programmes'),
  ];
  const chosen = scenarioId === undefined ? undefined : await chosenScenario(tx, scenarioId);
  const projections = chosen?.current
    ? projectionsSection(chosen, await recorded(tx))
    : noProjection(missingWords(chosen));
  const preQualifying = preQualifyingSection(programmes);
  const recruitment = recruitmentSection(conversion, destinations);
  const sections: FiguresSection[] = [projections, preQualifying, recruitment];
  return {
    parts: {
      workforce: workforce.blocks,
      projections: projections.blocks,
      'pre-qualifying': preQualifying.blocks,
      recruitment: recruitment.blocks,
    },
    key: [...workforce.figures, ...sections.flatMap(({ key }) => key)],
    sources: [...workforce.sources, ...sections.flatMap(({ sources }) => sources)],
    rests: {
      ...workforce.published,
      totals: workforce.totals,
      pipeline: [conversion, destinations, programmes].flatMap((one) =>
        one === undefined ? [] : [{ kind: one.kind, edition: one.edition }],
      ),
      scenario: chosen && restsOn(chosen),
    },
    withoutSource: chosen?.current
      ? withoutSource(chosen.parameters).map(({ path }) => pathWords(path, namesIn(chosen.scenario)))
      : [],
  };
}

async function shownOf(tx: Tx, kind: PipelineKind): Promise<ShownKind | undefined> {
  const total = await latestTotal(tx, kind);
  return total && { kind, ...total };
}

type Chosen =
  | (Projected & { current: true })
  | { kept: PlanScenario; projection: KeptProjection | undefined; current: false };

/** A scenario of the partnership with its projection, where that is of the scenario as it is now. */
export async function chosenScenario(tx: Tx, id: string): Promise<Chosen | undefined> {
  const kept = await ofPartnership(tx, id);
  if (kept === undefined) return undefined;
  const projection = await projectionOf(tx, id);
  if (projection === undefined || !isOf(projection, kept)) return { kept, projection, current: false };
  return { kept, projection, ...readyScenario(kept), current: true };
}

async function ofPartnership(tx: Tx, id: string): Promise<PlanScenario | undefined> {
  try {
    const kept = await scenarioOf(tx, id);
    return kept.service === undefined ? kept : undefined;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

function restsOn({ kept, projection, current }: Chosen): RestsOn['scenario'] {
  const { id, name, state } = kept;
  return {
    id,
    name,
    frozen: state === 'frozen',
    current,
    start: readyScenario(kept).scenario.start,
    outcomeDigest: projection?.outcomeDigest ?? '',
  };
}

function missingWords(chosen: Chosen | undefined): string {
  if (chosen === undefined) {
    return 'No scenario of the partnership is chosen for this plan, so nothing is projected here.';
  }
  const name = `“${chosen.kept.name}”`;
  return chosen.projection === undefined
    ? `The scenario ${name} is not run yet, so nothing is projected here.`
    : `The scenario ${name} was changed after it was run, so what it came to is not shown here.`;
}

/** The record of forecasts, with when its edition was loaded. */
async function recorded(tx: Tx): Promise<Recorded | undefined> {
  const hindcast = await latestHindcast(tx);
  const kept = (await editionsOf(tx)).kept.find(({ edition }) => edition === hindcast?.edition);
  return hindcast && kept && { ...hindcast, loadedAt: kept.loadedAt };
}
