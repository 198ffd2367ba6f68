import { type Change, changeFrom, type Rag, ragOf } from './compare.ts';
import type { Value } from './values.ts';

/** What is compared of adults' services. */
export const adultsMeasures = ['turnover', 'vacancy', 'agency', 'leaversWithin3Years'] as const;
export type AdultsMeasure = (typeof adultsMeasures)[number];

/** Rates of one place and year, in percent, as somebody published them. `partnership` is its own, from before its returns. */
export interface AdultsRow {
  level: 'national' | 'region' | 'partnership';
  /** `England`, the region's name, or `Partnership`. */
  name: string;
  /** The census year's last: 2018 for 2017-18. */
  year: number;
  rates: Readonly<Partial<Record<AdultsMeasure, Value>>>;
  /** Where the rates are published. */
  source: string;
}

/** Adults' figures that were put together in one file: called by the last year in it. */
export interface AdultsEdition {
  edition: number;
  file: string;
  rows: readonly AdultsRow[];
}

/** A rate in a year of England, a region and the partnership; undefined where it is not known. */
export interface ThreeRates {
  year: number;
  england: number | undefined;
  region: number | undefined;
  partnership: number | undefined;
}

/** The same with how each moved since the year before, and how the partnership stands. */
export interface StandingYear extends ThreeRates {
  change: Readonly<Record<'england' | 'region' | 'partnership', Change>>;
  sinceBaseline: Change;
  againstRegion: Change;
  rag: Rag;
}

/**
 * How the partnership stands in each year by the rule of `ragOf`, against the first of the years, which is the baseline. What
 * is not known of the year before, the baseline or the region leaves its change or colour unknown.
 */
export function standingsOf(years: readonly ThreeRates[]): StandingYear[] {
  const baseline = years[0]?.partnership;
  return years.map((one) => {
    const before = years.find(({ year }) => year === one.year - 1);
    const moved = (of: 'england' | 'region' | 'partnership') => changeFrom(asValue(before?.[of]), asValue(one[of]));
    return {
      ...one,
      change: { england: moved('england'), region: moved('region'), partnership: moved('partnership') },
      sinceBaseline: changeFrom(asValue(baseline), asValue(one.partnership)),
      againstRegion: changeFrom(asValue(one.region), asValue(one.partnership)),
      rag: ragOf({ rate: asValue(one.partnership), baseline: asValue(baseline), region: asValue(one.region) }),
    };
  });
}

const asValue = (rate: number | undefined): Value => rate ?? 'no-row';

/** The regions that an edition tells of, by name. */
export const regionsOf = ({ rows }: AdultsEdition): string[] =>
  [...new Set(rows.filter(({ level }) => level === 'region').map(({ name }) => name))].sort();

/** What an edition says of a place and year: the rate, or why there is none. */
export function adultsRate(
  { rows }: AdultsEdition,
  measure: AdultsMeasure,
  place: Pick<AdultsRow, 'level' | 'name'>,
  year: number,
): Value {
  const row = rows.find((one) => one.year === year && one.level === place.level && one.name === place.name);
  return row === undefined ? 'no-row' : (row.rates[measure] ?? 'no-column');
}
