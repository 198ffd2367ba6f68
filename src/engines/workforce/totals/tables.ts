import { notKnown } from '../categories.ts';
import { type Figures, noFigures, type TableName } from '../figures/figures.ts';
import { alreadyName, horizonAges, horizonName, horizonYears } from '../figures/horizon.ts';
import type { Ratio, Tallies } from '../figures/tally.ts';
import type { Service } from '../model.ts';

/** A partner's counts of people in one table: rows by name. */
export type Counts = Readonly<Record<string, number>>;

/** Of how many people a total is; not a whole and its parts, so it has no total of its own. */
export const peopleTable = 'people';
/** Those whom rates rest on beside: never printed with the others, as they are some of these. */
export const behindRates = 'behindRates';
/** Of how many people something is not known, by what: each may be worked out from `known` and `of` of rates. */
export const notKnownTable = 'notKnown';

/** Whom a table divides: their number stands among the people of the total. */
export const wholes = ['inPost', 'leavers', 'starters'] as const;
export type Whole = (typeof wholes)[number];
export const wholeOf = (table: string): Whole => wholes.find((whole) => table.startsWith(whole)) ?? 'inPost';

/** The tables of people that a total shows: each by name, with whether its rows add up to a whole that is printed. */
export function countsOf(figures: Figures, service: Service): Record<string, { counts: Counts; total: boolean }> {
  const { tables, ratios, inPost, leavers, starters, agency } = figures;
  const heads = (tallies: Tallies): Counts =>
    Object.fromEntries(Object.entries(tallies).map(([category, { headcount }]) => [category, headcount]));
  const whole = (name: TableName) => ({ counts: heads(tables[name]), total: true });
  const unknownOf = ({ known, of }: Ratio): number => of - known;
  return {
    [peopleTable]: {
      counts: {
        inPost: inPost.headcount,
        leavers: leavers.headcount,
        starters: starters.headcount,
        agency: agency.headcount,
      },
      total: false,
    },
    [behindRates]: {
      counts: { absenceKnown: ratios.absence.known, caseHolders: ratios.caseload.known },
      total: false,
    },
    [notKnownTable]: {
      counts: {
        fteOfLeavers: leavers.headcount - leavers.fteKnown,
        fteOfStarters: starters.headcount - starters.fteKnown,
        fteOfAgency: agency.headcount - agency.fteKnown,
        standing: figures.standingUnknown,
        absence: unknownOf(ratios.absence),
        cases: unknownOf(ratios.caseload),
        // Somebody in two roles is one head, and two records of absence.
        twiceInPost: Math.max(0, ratios.absence.of - inPost.headcount),
      },
      total: false,
    },
    inPostByRole: whole('inPostByRole'),
    inPostByAge: whole('inPostByAge'),
    inPostBySex: whole('inPostBySex'),
    inPostByEthnicity: whole('inPostByEthnicity'),
    inPostByHours: whole('inPostByHours'),
    startersByOrigin: whole('startersByOrigin'),
    leaversByRole: whole('leaversByRole'),
    leaversByReason: whole('leaversByReason'),
    leaversByDestination: whole('leaversByDestination'),
    leaversByService: { counts: heads(figures.leaversByService[service]), total: true },
    ...Object.fromEntries(
      horizonAges.map((age) => [
        `reaching${age}`,
        { counts: reaching(age, heads(tables.reaching), figures), total: true },
      ]),
    ),
  };
}

/** The categories of who reaches an age when, which do not overlap: "60 already", "60 within 1 year", "60 in 1 to 3 years", …, "60 later". */
export const reachingCategories = (age: number): string[] => [
  alreadyName(age),
  ...horizonYears.map((within, at) => {
    const from = horizonYears[at - 1];
    return from === undefined ? horizonName(age, within) : `${age} in ${from} to ${within} years`;
  }),
  `${age} later`,
];

/** The names of the tables that divide a whole. */
export const dividingTables = (service: Service): string[] =>
  Object.entries(countsOf(noFigures(), service)).flatMap(([name, { total }]) => (total ? [name] : []));

/** Who reaches an age when, in those categories: from cumulative ones anybody could take the earlier away. */
function reaching(age: number, counts: Counts, { inPost }: Figures): Counts {
  const cumulative = horizonYears.map((within) => counts[horizonName(age, within)] ?? 0);
  const already = counts[alreadyName(age)] ?? 0;
  const unknown = counts[notKnown] ?? 0;
  const numbers = [
    already,
    ...cumulative.map((until, at) => until - (cumulative[at - 1] ?? 0)),
    inPost.headcount - already - (cumulative.at(-1) ?? 0) - unknown,
  ];
  const rows = Object.fromEntries(reachingCategories(age).map((category, at) => [category, numbers[at] ?? 0]));
  return unknown > 0 ? { ...rows, [notKnown]: unknown } : rows;
}
