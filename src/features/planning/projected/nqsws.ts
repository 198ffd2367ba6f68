import { count } from '../../../platform/web/words.ts';
import { percentWords, placeWords } from '../words.ts';
import type { Part } from './part.ts';
import type { Projected } from './shown.ts';

type Need = Projected['projection']['answers']['nqswNeeded'][number];

/** How many NQSWs each service needs for its aim, year by year. */
export function nqswsPart(projected: Projected): Part {
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
  const years = [...new Set(needs.map((need) => need.year))];
  const services = [...new Set(needs.map(placeWords))];
  const cell = (service: string, when: number): string => {
    const need = needs.find((one) => placeWords(one) === service && one.year === when);
    if (need === undefined) return '';
    return need.starts === 'unreachable' ? `not alone: ${percentWords(need.bestVacancyRate)}` : `${need.starts}`;
  };
  return {
    title,
    sentences: needsAimedAt(projected).map((need) => needWords(need, aim, sure)),
    list: true,
    tables: [
      {
        title: 'NQSWs who must start in the year to 30 September',
        headings: ['Service', ...years.map(String)],
        rows: services.map((service) => [service, ...years.map((when) => cell(service, when))]),
      },
    ],
    notes: needs.some(({ starts }) => starts === 'unreachable') ? [notAlone] : [],
  };
}

const notAlone =
  '“Not alone” is where NQSWs alone do not reach the aim, with the vacancy rate that they can bring: they do not fill posts of managers or senior practitioners.';

/** What each service needs in the year of the aim, or the last. */
export function needsAimedAt({ scenario: { targets }, projection: { answers } }: Projected): Need[] {
  const needs = answers.nqswNeeded;
  const by = targets?.by?.slice(0, 4);
  const year = needs.find((need) => `${need.year}` === by)?.year ?? needs.at(-1)?.year;
  return needs.filter((need) => need.year === year);
}

function needWords(need: Need, aim: string, sure: number): string {
  const where = placeWords(need);
  if (need.starts === 'unreachable') {
    return `${where} cannot have ${aim} or fewer vacant at 30 September ${need.year} by recruiting NQSWs alone: ${percentWords(need.bestVacancyRate)} is the best that ${need.bestStarts} of them bring, in ${sure}% of the runs.`;
  }
  return `${where} need ${count(need.starts, 'NQSW')} in the year to 30 September ${need.year} to have ${aim} or fewer vacant, in ${sure}% of the runs.`;
}
