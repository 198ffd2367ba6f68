import { percent } from '../../../../../engines/workforce/figures/tally.ts';
import { fte, type Measure } from './measures.ts';
import type { OwnYear } from './own-figures.ts';

/** Every rate in the usual order; turnover and agency in heads too, or only so where full-time equivalents are not known. */
export function measuresOf(shown: OwnYear): Measure[] {
  const { ratios } = shown.sent.figures;
  const fteTurnover = percent(ratios.turnoverFte) !== undefined || percent(ratios.turnoverHeadcount) === undefined;
  const fteAgency = percent(ratios.agencyFte) !== undefined || percent(ratios.agencyHeadcount) === undefined;
  const posts = shown.sent.source === 'adults';
  const after = posts ? 'as Skills for Care works it out' : 'DfE';
  const alike = posts ? 'as the DfE works it out for children’s services' : 'DfE';
  return [
    {
      name: 'turnover',
      title: 'Turnover',
      definition: `Social workers who left in the year to 30 September, divided by those in post on that day, ${units(fteTurnover)} (${after}).`,
      ratio: (year) => year.sent.figures.ratios[fteTurnover ? 'turnoverFte' : 'turnoverHeadcount'],
      counted: () => (fteTurnover ? fte : 'people'),
      about: ['leavers', 'inPost'],
      share: true,
      knownOf: 'people counted',
    },
    ...(fteTurnover ? [turnoverInHeads(after)] : []),
    {
      name: 'vacancy',
      title: 'Vacancy',
      definition: `Vacant posts on 30 September, divided by vacant posts and social workers in post together, in ${vacanciesIn(shown) === fte ? fte : 'posts and people, as the bulk upload counts them'} (${after}).`,
      ratio: (year) => year.sent.figures.ratios.vacancy,
      counted: vacanciesIn,
      about: ['inPost'],
      share: true,
      knownOf: 'people counted',
    },
    vacanciesCovered,
    {
      name: 'agency',
      title: 'Agency',
      definition: `Agency social workers on 30 September, divided by agency and employed social workers together, ${units(fteAgency)} (${alike}).`,
      ratio: (year) => year.sent.figures.ratios[fteAgency ? 'agencyFte' : 'agencyHeadcount'],
      counted: () => (fteAgency ? fte : 'people'),
      about: ['agency', 'inPost'],
      share: true,
      knownOf: 'people counted',
    },
    ...(fteAgency ? [agencyInHeads(alike)] : []),
    agencyCover(alike),
    {
      name: 'stability',
      title: 'Stability',
      definition:
        'Social workers in post at both ends of the year, divided by those in post at its start. It needs the returns of two years that follow each other, and the same SWE number in both.',
      ratio: ({ stayed }) => stayed,
      counted: () => 'people',
      about: ['inPost'],
      share: true,
      knownOf: 'people counted',
    },
    {
      name: 'caseload',
      title: 'Average caseload',
      definition: `Cases held on 30 September, divided by the full-time equivalents of those who hold them, agency workers too (${alike}).`,
      ratio: (year) => year.sent.figures.ratios.caseload,
      counted: () => fte,
      about: ['inPost'],
      share: false,
      knownOf: 'who hold cases',
    },
    {
      name: 'absence',
      title: 'Absence',
      definition: `Working days lost to sickness in the year, divided by the working days of those in post on 30 September (${alike}).`,
      ratio: (year) => year.sent.figures.ratios.absence,
      counted: () => 'working days',
      about: ['inPost'],
      share: true,
      knownOf: 'people counted',
    },
  ];
}

const units = (inFte: boolean): string => `in ${inFte ? fte : 'people'}`;

/** The bulk upload to Skills for Care counts vacant posts; a census and the plain template tell full-time equivalents. */
const vacanciesIn = ({ sent }: OwnYear): string => (sent.source === 'adults' ? 'posts' : fte);

const turnoverInHeads = (source: string): Measure => ({
  name: 'turnover-headcount',
  title: 'Turnover, headcount',
  definition: `Social workers who left in the year to 30 September, divided by those in post on that day, in people (${source}).`,
  ratio: (year) => year.sent.figures.ratios.turnoverHeadcount,
  counted: () => 'people',
  about: ['leavers', 'inPost'],
  share: true,
  knownOf: 'people counted',
});

const agencyInHeads = (source: string): Measure => ({
  name: 'agency-headcount',
  title: 'Agency, headcount',
  definition: `Agency social workers on 30 September, divided by agency and employed social workers together, in people (${source}).`,
  ratio: (year) => year.sent.figures.ratios.agencyHeadcount,
  counted: () => 'people',
  about: ['agency', 'inPost'],
  share: true,
  knownOf: 'people counted',
});

const agencyCover = (source: string): Measure => ({
  name: 'agency-cover',
  title: 'Agency workers who cover vacancies',
  definition: `Agency social workers who cover a vacancy on 30 September, divided by all agency social workers, in full-time equivalents (${source}).`,
  ratio: (year) => year.sent.figures.ratios.agencyCover,
  counted: () => fte,
  about: ['agency'],
  share: true,
  knownOf: 'people counted',
});

const vacanciesCovered: Measure = {
  name: 'vacancies-covered',
  title: 'Vacancies that agency workers cover',
  definition:
    'Agency social workers who cover a vacancy on 30 September, divided by all vacancies, in full-time equivalents.',
  ratio: (year) => year.sent.figures.ratios.vacanciesCovered,
  counted: () => fte,
  about: [],
  share: true,
  knownOf: 'returns',
};
