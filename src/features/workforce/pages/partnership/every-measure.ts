import type { Service } from '../../../../engines/workforce/model.ts';
import type { ShownTotal } from '../../../../engines/workforce/totals/make-total.ts';
import { fte, type TotalMeasure } from './measures.ts';

/** What adults' services' returns count vacancies in: the bulk upload posts, the plain template full-time equivalents. */
const vacancyUnits = { fte, posts: 'posts', both: 'posts or full-time equivalents' } as const;
const definedIn: Readonly<Record<string, string>> = {
  posts: 'posts and people, as adults’ returns count them',
  [vacancyUnits.both]: 'posts and people or in full-time equivalents, as each return counts them',
};

/** Every rate in the usual order; turnover and agency in heads too, or only so where a year does not show full-time equivalents. */
export function measuresOf(service: Service, shown: ShownTotal): TotalMeasure[] {
  const { rates } = shown;
  const vacanciesIn = (total: ShownTotal) => (service === 'children' ? fte : vacancyUnits[total.vacanciesIn ?? 'both']);
  const turnoverInHeads = !('n' in rates.turnoverFte) && 'n' in rates.turnoverHeadcount;
  const agencyInHeads = !('n' in rates.agencyFte) && 'n' in rates.agencyHeadcount;
  const source = service === 'children' ? 'DfE' : 'as Skills for Care works it out';
  const alike = service === 'children' ? 'DfE' : 'as the DfE works it out for children’s services';
  const units = (heads: boolean) => (heads ? 'people' : fte);
  return [
    {
      name: 'turnover',
      title: 'Turnover',
      definition: `Social workers who left in the year to 30 September, divided by those in post on that day, in ${units(turnoverInHeads)} (${source}).`,
      rate: (total) => total.rates[turnoverInHeads ? 'turnoverHeadcount' : 'turnoverFte'],
      counted: () => units(turnoverInHeads),
      share: true,
      knownOf: 'people',
    },
    ...(turnoverInHeads ? [] : [turnoverHeadcount(source)]),
    {
      name: 'vacancy',
      title: 'Vacancy',
      definition: `Vacant posts on 30 September, divided by vacant posts and social workers in post together, in ${definedIn[vacanciesIn(shown)] ?? vacanciesIn(shown)} (${source}).`,
      rate: (total) => total.rates.vacancy,
      counted: vacanciesIn,
      share: true,
      knownOf: 'people',
    },
    {
      name: 'agency',
      title: 'Agency',
      definition: `Agency social workers on 30 September, divided by agency and employed social workers together, in ${units(agencyInHeads)} (${alike}).`,
      rate: (total) => total.rates[agencyInHeads ? 'agencyHeadcount' : 'agencyFte'],
      counted: () => units(agencyInHeads),
      share: true,
      knownOf: 'people',
    },
    ...(agencyInHeads ? [] : [agencyHeadcount(alike)]),
    {
      name: 'caseload',
      title: 'Average caseload',
      definition: `Cases held on 30 September, divided by the full-time equivalents of those who hold them, agency workers too (${alike}).`,
      rate: (total) => total.rates.caseload,
      counted: () => fte,
      share: false,
      knownOf: 'people',
    },
    {
      name: 'absence',
      title: 'Absence',
      definition: `Working days lost to sickness in the year, divided by the working days of those in post on 30 September (${alike}).`,
      rate: (total) => total.rates.absence,
      counted: () => 'working days',
      share: true,
      knownOf: 'people',
    },
    {
      name: 'agency-cover',
      title: 'Agency workers who cover vacancies',
      definition: `Agency workers who cover a vacancy, divided by all agency workers on 30 September, in full-time equivalents (${alike}).`,
      rate: (total) => total.rates.agencyCover,
      counted: () => fte,
      share: true,
      knownOf: 'people',
    },
    {
      name: 'vacancies-covered',
      title: 'Vacancies that agency workers cover',
      definition:
        'Agency workers who cover a vacancy, divided by all vacancies on 30 September, in full-time equivalents.',
      rate: (total) => total.rates.vacanciesCovered,
      counted: () => fte,
      share: true,
      knownOf: 'returns',
    },
  ];
}

const turnoverHeadcount = (source: string): TotalMeasure => ({
  name: 'turnover-headcount',
  title: 'Turnover, headcount',
  definition: `Social workers who left in the year to 30 September, divided by those in post on that day, in people (${source}).`,
  rate: (total) => total.rates.turnoverHeadcount,
  counted: () => 'people',
  share: true,
  knownOf: 'people',
});

const agencyHeadcount = (source: string): TotalMeasure => ({
  name: 'agency-headcount',
  title: 'Agency, headcount',
  definition: `Agency social workers on 30 September, divided by agency and employed social workers together, in people (${source}).`,
  rate: (total) => total.rates.agencyHeadcount,
  counted: () => 'people',
  share: true,
  knownOf: 'people',
});
