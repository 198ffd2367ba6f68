import { count } from '../../../platform/web/words.ts';
import { percentWords, placeWords } from '../words.ts';
import type { Part } from './part.ts';
import type { Answered } from './shown.ts';

type Need = Answered['projection']['answers']['nqswNeeded'][number];

/** How many NQSWs each service needs for its aim, year by year. */
export function nqswsPart(projected: Answered): Part {
  const { scenario, projection } = projected;
  const needs = projection.answers.nqswNeeded;
  const title = 'NQSWs to recruit';
  if (needs.length === 0) {
    const sentence =
      'The scenario has no aim for the vacancy rate. Where it has one, this says how many NQSWs each service needs for it.';
    return { title, sentences: [sentence], list: false, tables: [], notes: [] };
  }
  const aim = percentWords(scenario.targets?.vacancyRate ?? 0);
  const sure = Math.round((scenario.targets?.confidence ?? 0.8) * 100);
  const aimed = needsAimedAt(projected);
  const years = [...new Set(needs.map((need) => need.year))];
  const services = [...new Set(needs.map(placeWords))];
  const cell = (service: string, when: number): string => {
    const need = needs.find((one) => placeWords(one) === service && one.year === when);
    if (need === undefined) return '';
    return need.starts === 'unreachable'
      ? `not alone: ${percentWords(need.bestVacancyRate)} with\u{a0}${need.bestStarts}`
      : `${need.starts}`;
  };
  return {
    title,
    lead: notAloneWords(aimed, aim, sure),
    sentences: aimed.flatMap((need) => reachedWords(need, aim, sure)),
    list: true,
    tables: [
      {
        title: 'NQSWs who must start in every year until 30 September',
        headings: ['Service', ...years.map(String)],
        rows: services.map((service) => [service, ...years.map((when) => cell(service, when))]),
      },
    ],
    notes: needs.some(({ starts }) => starts === 'unreachable') ? [notAlone] : [],
  };
}

const notAlone =
  '“Not alone” is where NQSWs alone do not reach the aim by then: they fill posts above theirs only as they grow into them, and nobody is recruited beyond the posts of the whole service. Beside it stand the best vacancy rate that they bring, and how many NQSWs a year bring it.';

/** The year of the aim, or the last that is told of. */
export const yearAimedAt = ({ scenario: { targets } }: Answered, years: readonly number[]): number | undefined =>
  years.find((year) => `${year}` === targets?.by?.slice(0, 4)) ?? years.at(-1);

/** What each service needs for the year of the aim, or the last. */
export function needsAimedAt(answered: Answered): Need[] {
  const needs = answered.projection.answers.nqswNeeded;
  const year = yearAimedAt(
    answered,
    needs.map((need) => need.year),
  );
  return needs.filter((need) => need.year === year);
}

/** Of the services that cannot reach the aim by NQSWs alone, in one sentence; undefined where all can. */
function notAloneWords(needs: readonly Need[], aim: string, sure: number): string | undefined {
  const unreached = needs.filter(({ starts }) => starts === 'unreachable');
  const [first] = unreached;
  if (first === undefined) return undefined;
  const several = unreached.length > 1;
  const some = `${unreached.length} of ${needs.length} services`;
  const who = needs.length === 1 ? placeWords(first) : several ? some : `${some}, ${placeWords(first)},`;
  const rates = unreached.map(({ bestVacancyRate }) => bestVacancyRate);
  const [least, most] = [Math.min(...rates), Math.max(...rates)].map(percentWords);
  const best = least === most ? least : `from ${least} to ${most}`;
  return `${who} cannot have ${aim} or fewer of their posts vacant at 30 September ${first.year} by recruiting NQSWs alone. The best that NQSWs bring is ${best}, met in ${sure}% of the runs${several ? '; each service is in the table below' : ''}.`;
}

function reachedWords(need: Need, aim: string, sure: number): string[] {
  if (need.starts === 'unreachable') return [];
  return [
    `${placeWords(need)} need ${count(need.starts, 'NQSW')} a year until 30 September ${need.year} to have ${aim} or fewer of their posts vacant, in ${sure}% of the runs.`,
  ];
}

/** That where the aim is out of reach, the NQSWs who come nearest are reckoned with; nothing where none is. */
export function nearestNote({ projection: { answers } }: Answered): string[] {
  return answers.nqswNeeded.some(({ starts }) => starts === 'unreachable') ? [nearest] : [];
}

const nearest = 'Where NQSWs alone do not bring a service to its aim, those who bring it nearest are counted.';
