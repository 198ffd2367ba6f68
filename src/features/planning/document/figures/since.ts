import { yearName } from '../../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { count, list } from '../../../../platform/web/words.ts';
import { serviceWords } from '../../../partnership/index.ts';
import { publishedForPlan, type SinceEdition, sinceEdition } from '../../../workforce/index.ts';
import { kindTitles } from '../../pipeline/model.ts';
import { latestEditions } from '../../pipeline/totals/store.ts';
import { chosenScenario } from './live.ts';
import type { RestsOn } from './model.ts';

type Total = RestsOn['totals'][number];

/**
 * What has changed since figures were taken, as sentences; none where nothing has. With `taken`, of returns only what came and went
 * after that moment; without it, since each edition was made. Never whose returns they are.
 */
export async function changedSince(tx: Tx, rests: RestsOn, taken?: Date): Promise<string[]> {
  return [
    ...(await publishedChanges(tx, rests)),
    ...(await totalsSince(tx, rests, taken)).flatMap(({ total, since }) => totalChanges(total, since)),
    ...(await pipelineChanges(tx, rests)),
    ...(await scenarioChanges(tx, rests)),
  ];
}

/**
 * For a plan that is published: how many returns that its figures count were withdrawn, or are shared no more, since `published`;
 * without it, since the editions that it counts were made. Whoever reads the plan may ask.
 */
export async function withdrawnSince(tx: Tx, rests: RestsOn, published?: Date): Promise<string[]> {
  const gone = Map.groupBy(await totalsSince(tx, rests, published), ({ total }) => total.year);
  const sentences = [...gone]
    .sort(([one], [other]) => one - other)
    .flatMap(([year, all]) => {
      const returns = all.reduce((sum, { since }) => sum + since.gone, 0);
      return returns === 0
        ? []
        : [`Since this plan was published, ${goneWords(returns, `its figures of ${yearName(year)}`)}.`];
    });
  return sentences.map((sentence, at) =>
    at === sentences.length - 1 ? `${sentence} The plan keeps its numbers.` : sentence,
  );
}

const goneWords = (returns: number, figures: string): string =>
  `${count(returns, 'return')} that ${figures} count ${returns === 1 ? 'was withdrawn, or is' : 'were withdrawn, or are'} shared no more`;

async function totalsSince(tx: Tx, { totals }: RestsOn, after: Date | undefined) {
  const all: { total: Total; since: SinceEdition }[] = [];
  for (const total of totals) {
    const since = await sinceEdition(tx, total, after);
    if (since !== undefined) all.push({ total, since });
  }
  return all;
}

/** What is to be said of one total: a newer edition, or returns that have come and gone since. */
export function totalChanges({ service, year, edition }: Total, since: SinceEdition): string[] {
  const { latest, joined, renewed, gone } = since;
  const totals = `the totals of ${serviceWords[service]} services of ${yearName(year)}`;
  const went = gone > 0 ? [`${goneWords(gone, totals)}.`] : [];
  if (latest > edition) {
    return [
      `There is a newer edition of ${totals}: the figures are of edition ${edition}, the latest is edition ${latest}.`,
      ...went,
    ];
  }
  const came = [
    ...(joined > 0 ? [`${count(joined, 'service')} ${joined === 1 ? 'has' : 'have'} sent a return`] : []),
    ...(renewed > 0 ? [`${count(renewed, 'service')} ${renewed === 1 ? 'has' : 'have'} sent a new one`] : []),
  ];
  const them = joined + renewed === 1 ? 'it' : 'them';
  return [
    ...(came.length > 0
      ? [`${list(came)}, which ${totals} do not hold; no edition that holds ${them} can be shown yet.`]
      : []),
    ...went,
  ];
}

async function publishedChanges(tx: Tx, rests: RestsOn): Promise<string[]> {
  const now = await publishedForPlan(tx);
  return (['children', 'adults'] as const).flatMap((service) => {
    const [then, current] = [rests[service], now[service]];
    if (current === undefined || (then?.edition === current.edition && then.loadedAt === current.loadedAt)) return [];
    const called = `Edition ${current.edition} of published figures of ${serviceWords[service]} services was loaded`;
    const on = `on ${formatDate(new Date(current.loadedAt))}`;
    if (then === undefined) return [`${called} ${on}; the figures were taken without any.`];
    if (then.edition === current.edition) return [`${called} anew ${on}, after the figures were taken.`];
    return [`${called} ${on}; the figures are of edition ${then.edition}.`];
  });
}

async function pipelineChanges(tx: Tx, { pipeline }: RestsOn): Promise<string[]> {
  const now = await latestEditions(tx);
  return now.flatMap(({ kind, edition }) => {
    const then = pipeline.find((one) => one.kind === kind)?.edition;
    if (then === edition) return [];
    const title = `“${kindTitles[kind]}”`;
    return then === undefined
      ? [`There is a total of the pipeline now, ${title}, that was not there when the figures were taken.`]
      : [
          `There is a newer total of the pipeline, ${title}: the figures are of edition ${then}, the latest is edition ${edition}.`,
        ];
  });
}

async function scenarioChanges(tx: Tx, { scenario: then }: RestsOn): Promise<string[]> {
  if (then === undefined) return [];
  const now = await chosenScenario(tx, then.id);
  const name = `“${then.name}”`;
  if (now === undefined) return [`The scenario ${name} was removed, or is not shared with you.`];
  const renamed = now.kept.name === then.name ? [] : [`The scenario ${name} is called “${now.kept.name}” now.`];
  if (!now.current) {
    return then.current
      ? [...renamed, `The scenario ${name} was changed after the figures were taken, and is not run again yet.`]
      : renamed;
  }
  if (now.projection.outcomeDigest !== then.outcomeDigest) {
    return [
      ...renamed,
      `The scenario ${name} was run again on ${formatDate(now.projection.madeAt)}, and came to something else.`,
    ];
  }
  return renamed;
}
