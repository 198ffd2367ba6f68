import { type People, people, type Service } from '../model.ts';
import { addRatio, addTallies, addTally, noRatio, noTally, type Ratio, type Tallies, type Tally } from './tally.ts';

/** Everything that is counted of one return, or of several together: only sums, so that more can be added in any order. */
export interface Figures {
  inPost: Tally;
  leavers: Tally;
  starters: Tally;
  agency: Tally;
  /** Workers of whom it is not known whether they are in post, have left, or come through an agency. */
  standingUnknown: number;
  /** Returns that say nothing of these people: with nobody counted, their number is unknown rather than 0. */
  untold: Record<People, number>;
  /** Returns that tell vacancies, by what they count: full-time equivalents, or posts set against heads. */
  vacanciesIn: Record<VacancyUnit, number>;
  ratios: Record<RatioName, Ratio>;
  tables: Record<TableName, Tallies>;
  /** Leavers by years in their role; the bands of the two services differ. */
  leaversByService: Record<Service, Tallies>;
}

export type VacancyUnit = 'fte' | 'posts';

export const ratioNames = [
  'turnoverFte',
  'turnoverHeadcount',
  'vacancy',
  'agencyFte',
  'agencyHeadcount',
  'agencyCover',
  'vacanciesCovered',
  'absence',
  'caseload',
] as const;
export type RatioName = (typeof ratioNames)[number];

export const tableNames = [
  'inPostByRole',
  'inPostByAge',
  'inPostBySex',
  'inPostByEthnicity',
  'inPostByHours',
  'startersByOrigin',
  'leaversByRole',
  'leaversByReason',
  'leaversByDestination',
  'reaching',
] as const;
/** `reaching` is who in post reaches an age within some years: its categories overlap, and are named "60 within 3 years". */
export type TableName = (typeof tableNames)[number];

export function noFigures(): Figures {
  return {
    inPost: noTally(),
    leavers: noTally(),
    starters: noTally(),
    agency: noTally(),
    standingUnknown: 0,
    untold: { inPost: 0, leavers: 0, starters: 0, agency: 0 },
    vacanciesIn: { fte: 0, posts: 0 },
    ratios: {
      turnoverFte: noRatio(),
      turnoverHeadcount: noRatio(),
      vacancy: noRatio(),
      agencyFte: noRatio(),
      agencyHeadcount: noRatio(),
      agencyCover: noRatio(),
      vacanciesCovered: noRatio(),
      absence: noRatio(),
      caseload: noRatio(),
    },
    tables: {
      inPostByRole: {},
      inPostByAge: {},
      inPostBySex: {},
      inPostByEthnicity: {},
      inPostByHours: {},
      startersByOrigin: {},
      leaversByRole: {},
      leaversByReason: {},
      leaversByDestination: {},
      reaching: {},
    },
    leaversByService: { children: {}, adults: {} },
  };
}

/** Sums of both. The order in which returns are added changes nothing. */
export function addFigures(a: Figures, b: Figures): Figures {
  const { ratios, tables, untold } = noFigures();
  for (const who of people) untold[who] = a.untold[who] + b.untold[who];
  for (const name of ratioNames) ratios[name] = addRatio(a.ratios[name], b.ratios[name]);
  for (const name of tableNames) tables[name] = addTallies(a.tables[name], b.tables[name]);
  return {
    inPost: addTally(a.inPost, b.inPost),
    leavers: addTally(a.leavers, b.leavers),
    starters: addTally(a.starters, b.starters),
    agency: addTally(a.agency, b.agency),
    standingUnknown: a.standingUnknown + b.standingUnknown,
    untold,
    vacanciesIn: {
      fte: a.vacanciesIn.fte + b.vacanciesIn.fte,
      posts: a.vacanciesIn.posts + b.vacanciesIn.posts,
    },
    ratios,
    tables,
    leaversByService: {
      children: addTallies(a.leaversByService.children, b.leaversByService.children),
      adults: addTallies(a.leaversByService.adults, b.leaversByService.adults),
    },
  };
}
