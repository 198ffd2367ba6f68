import type { Bottleneck, Match, Objective, Round, Solution, WaitingReason } from '../model.ts';
import { groupedBy } from '../numbered.ts';
import { objectiveOrder } from '../objectives.ts';
import { textKey } from '../text.ts';
import type { Bottlenecks } from './bottlenecks.ts';
import { counted, inWords, listed, sentence, sideName } from './words.ts';

/** How many services are named as bottlenecks; the table has the rest. */
const bottlenecksNamed = 5;
/** How many services are named whose bottlenecks are not settled. */
const unsettledNamed = 4;

/**
 * An allocation as sentences that a director can repeat, most important first: what is proven, what students got, who
 * waits and why, and what would place more of them. Nothing is called impossible that is not proven.
 */
export function directorSentences(solution: Solution, round: Round, bottlenecks: readonly Bottleneck[]): string[] {
  const { matches, waiting, objectives } = solution;
  const stageOf = new Map(round.students.map(({ id, stage }) => [id, stage]));
  const finals = matches.filter(({ studentId }) => stageOf.get(studentId) === 'final').length;
  return [
    ...placedSentence(round, matches.length, objectiveNamed(objectives, 'placed')),
    ...statutorySentence(finals, objectiveNamed(objectives, 'finalStatutory'), round),
    ...areaAndTravelSentence(matches),
    ...waitingSentence(waiting.map(({ reason }) => reason)),
    ...bottleneckSentences(bottlenecks),
  ];
}

const objectiveNamed = (objectives: readonly Objective[], name: Objective['name']): Objective | undefined =>
  objectives.find((objective) => objective.name === name);

function placedSentence(round: Round, placed: number, objective: Objective | undefined): string[] {
  const students = round.students.length;
  const kept = round.pins.length > 0 ? ' that keeps the pins' : '';
  if (students === 0) return ['There are no students in this round.'];
  if (placed === students) return [`${students === 1 ? 'The one student is' : `All ${students} students are`} placed.`];
  const fact = `${placed} of ${counted(students, 'student')} ${placed === 1 ? 'is' : 'are'} placed.`;
  if (objective?.proven) return [`${fact} No allocation${kept} can place ${placed + 1}.`];
  return [`${fact} This is the best found; it could be at most ${Math.min(students, objective?.bound ?? students)}.`];
}

function statutorySentence(finals: number, objective: Objective | undefined, round: Round): string[] {
  if (!objective || finals === 0) return [];
  const { value, bound, proven } = objective;
  if (value === finals)
    return [`${finals === 1 ? 'The one final placement is' : `All ${finals} final placements are`} statutory.`];
  const fact = `Of ${counted(finals, 'final placement')} ${value} ${value === 1 ? 'is' : 'are'} statutory`;
  if (!proven) return [`${fact}, the best found; it could be at most ${bound}.`];
  const before = objectiveOrder(round.policy).indexOf('finalStatutory');
  const price = before === 1 ? 'leaving a student unplaced' : 'giving up something that comes before it in the policy';
  return [`${fact}; ${value + 1} is impossible without ${price}.`];
}

function areaAndTravelSentence(matches: readonly Match[]): string[] {
  if (matches.length === 0) return [];
  const ranked = (rank: number): number => matches.filter(({ preferenceRank }) => preferenceRank === rank).length;
  const first = ranked(1);
  const second = ranked(2);
  const furthest = matches.reduce((most, match) => (match.travelKm > most.travelKm ? match : most));
  const about = furthest.travelApproximate ? 'about ' : '';
  const areas = [
    ...(first > 0 ? [`${counted(first, 'student')} ${first === 1 ? 'has' : 'have'} their first choice of area`] : []),
    ...(second > 0
      ? [
          first > 0
            ? `${second} their second`
            : `${counted(second, 'student')} ${second === 1 ? 'has' : 'have'} their second choice of area`,
        ]
      : []),
  ];
  const choices = areas.length > 0 ? `${areas.join(', ')}. ` : '';
  return [`${choices}The longest journey is ${about}${Math.round(furthest.travelKm)} km.`];
}

const reasonInWords: Record<WaitingReason, string> = {
  'no-offer': 'because no offer fits',
  'no-educator': 'because no offer that fits has an educator for them',
  contested: 'because others need every place or educator that fits',
  'pinned-out': 'because of pins',
};
const reasonOrder: WaitingReason[] = ['contested', 'no-educator', 'no-offer', 'pinned-out'];

function waitingSentence(reasons: readonly WaitingReason[]): string[] {
  if (reasons.length === 0) return [];
  const who = `${sentence(inWords(reasons.length))} ${reasons.length === 1 ? 'student waits' : 'students wait'}`;
  const groups = reasonOrder
    .map((reason) => ({ reason, count: reasons.filter((each) => each === reason).length }))
    .filter(({ count }) => count > 0);
  const [only] = groups;
  if (only && groups.length === 1) return [`${who}, ${reasonInWords[only.reason]}.`];
  return [`${who}: ${listed(groups.map(({ reason, count }) => `${inWords(count)} ${reasonInWords[reason]}`))}.`];
}

/**
 * What would place more students, one sentence for each service: `Three more PEPS 2 educators in Merton children's
 * services would place 3 more students; one would place 1.` A hypothetical educator can take any stage, so their rows
 * for several stages are one sentence.
 */
export function bottleneckSentences(bottlenecks: readonly Bottleneck[]): string[] {
  const groups = groupedBy(bottlenecks, ({ kind, organisation, service, stage }) =>
    [kind, textKey(organisation), service, kind === 'place' ? stage : ''].join('\n'),
  );
  return [...groups.values()].slice(0, bottlenecksNamed).map(bottleneckSentence);
}

/** What nobody knows yet about further educators and places, if there is anything: one sentence, or none. */
export function unsettledSentence(unsettled: Bottlenecks['unsettled']): string[] {
  const things = unsettled.map((row) => `${row.kind === 'educator' ? 'educators' : 'places'} in ${sideName(row)}`);
  if (things.length === 0) return [];
  return [
    `What more ${listed([...new Set(things)], unsettledNamed)} would bring is not settled, for the round is large; it may be more than is said here.`,
  ];
}

function bottleneckSentence(rows: readonly Bottleneck[]): string {
  const gains = new Map(rows.map(({ extra, placedGain }) => [extra, placedGain]));
  const steps = [...gains].sort(([a], [b]) => b - a).filter(([extra, gain]) => gain > (gains.get(extra - 1) ?? 0));
  const [most, ...fewer] = steps;
  const [row] = rows;
  if (!row || !most) return '';
  const [extra, gain] = most;
  const one = extra === 1;
  const thing =
    row.kind === 'educator'
      ? `PEPS 2 ${one ? 'educator' : 'educators'} in ${sideName(row)}`
      : `${one ? 'place' : 'places'} for ${row.stage} placements in ${sideName(row)}`;
  const rest = fewer.map(([less, lesser]) => `${inWords(less)} would place ${lesser}`);
  return `${sentence(inWords(extra))} more ${thing} would place ${gain} more ${gain === 1 ? 'student' : 'students'}${rest.length > 0 ? `; ${listed(rest)}` : ''}.`;
}
