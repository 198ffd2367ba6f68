import type { RatioName } from '../figures/figures.ts';
import type { Ratio } from '../figures/tally.ts';

interface Rests {
  /** The counts of people that are in its numbers. */
  people: readonly ('inPost' | 'leavers' | 'agency')[];
  /** Those who alone are counted in it, of some others. */
  behind?: 'absenceKnown' | 'caseHolders';
  /** Of how many of these people something is not known: what `of` less `known` is made of. Of those in post, without FTE: `hours`. */
  unknown: readonly string[];
  /** Sums that its n and d are, or are made of ("posts" in heads): a rate of other partners with the same sum tells of the difference. */
  sums: readonly string[];
}

/** Those in post whose FTE is not known: a count of the table of hours. */
export const hours = 'hours';

/** The number of people whose full-time equivalents are not known. */
export const fteUnknown = {
  inPost: hours,
  leavers: 'fteOfLeavers',
  starters: 'fteOfStarters',
  agency: 'fteOfAgency',
} as const;

/** On what each rate rests. */
export const restsOn: Record<RatioName, Rests> = {
  turnoverFte: { people: ['leavers', 'inPost'], unknown: ['fteOfLeavers', hours], sums: ['leavers', 'in post'] },
  turnoverHeadcount: { people: ['leavers', 'inPost'], unknown: ['standing'], sums: ['left', 'posts'] },
  vacancy: { people: ['inPost'], unknown: [hours], sums: ['vacancies', 'in post', 'posts'] },
  agencyFte: { people: ['agency', 'inPost'], unknown: ['fteOfAgency', hours], sums: ['agency', 'in post'] },
  agencyHeadcount: { people: ['agency', 'inPost'], unknown: ['standing'], sums: ['posts'] },
  agencyCover: { people: ['agency'], unknown: ['fteOfAgency'], sums: ['covering', 'agency'] },
  vacanciesCovered: { people: ['agency'], unknown: [], sums: ['covering', 'vacancies'] },
  absence: { people: ['inPost'], behind: 'absenceKnown', unknown: ['absence', 'twiceInPost'], sums: [] },
  caseload: { people: [], behind: 'caseHolders', unknown: ['cases'], sums: [] },
};

/** Whether neither number of a rate is known. */
export const isUnknown = ({ known, of }: Ratio): boolean => known === 0 && of > 0;
