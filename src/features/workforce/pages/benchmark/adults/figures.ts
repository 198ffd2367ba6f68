import {
  type AdultsMeasure,
  absenceWords,
  adultsMeasures,
  adultsRate,
  countable,
  regionsOf,
  type StandingYear,
  standingsOf,
} from '../../../../../engines/workforce/benchmark/index.ts';
import type { Missing } from '../../../../../platform/charts/index.ts';
import type { Tx } from '../../../../../platform/database/index.ts';
import { editionsOf, type KeptAdults } from '../../../published/store.ts';
import { lookedAtTotals } from '../../../sending/looks.ts';
import { latestTotals, type WorkforceTotal } from '../../../totals/store.ts';
import type { Told } from '../../comparison.ts';
import { totalOf } from './measures.ts';

export const places = ['partnership', 'region', 'england'] as const;
export type Place = (typeof places)[number];

/** One year of a measure: what is told of each place, and how the partnership stands. */
export interface AdultsYear {
  told: Readonly<Record<Place, Told | Missing>>;
  standing: StandingYear;
}

export interface AdultsBenchmark {
  /** The edition that is shown: the latest; undefined where none was loaded. */
  kept: KeptAdults | undefined;
  /** Every edition that is there, oldest first. */
  editions: readonly KeptAdults[];
  /** Undefined where no edition tells of a region. */
  region: string | undefined;
  /** The partnership's totals of adults' services, the oldest year first. */
  totals: readonly WorkforceTotal[];
  /** Each measure by year, the oldest first; the first is the baseline. */
  measures: readonly { measure: AdultsMeasure; years: readonly AdultsYear[] }[];
}

interface Wanted {
  /** The region asked for, and else the partnership's own. */
  regions: readonly (string | undefined)[];
  baseline: number | undefined;
}

/**
 * Adults' services of the partnership, by the totals of their returns (and before these by what the partnership has loaded of
 * itself), beside England and a region. That somebody looked is written down, for the services in the totals.
 */
export async function adultsBenchmark(tx: Tx, { regions, baseline }: Wanted): Promise<AdultsBenchmark> {
  const { adults: editions } = await editionsOf(tx);
  const totals = (await latestTotals(tx, 'adults')).toReversed();
  await lookedAtTotals(tx, [...new Set(totals.flatMap(({ services }) => services))]);
  const kept = editions.at(-1);
  const offered = kept === undefined ? [] : regionsOf(kept);
  const region = [...regions, 'London', offered[0]].find((name) => name !== undefined && offered.includes(name));
  const all = [...(kept?.rows ?? []), ...totals].map(({ year }) => year);
  const years = [...new Set(all)].sort((a, b) => a - b);
  const from = years.includes(baseline ?? 0) ? (baseline ?? 0) : 0;
  const shown = years.filter((year) => year >= from);
  const measures = adultsMeasures.map((measure) => ({
    measure,
    years: yearsOf(shown.map((year) => ({ year, told: toldOf(measure, year, { kept, region, totals }) }))),
  }));
  return { kept, editions, region, totals, measures };
}

function yearsOf(years: readonly { year: number; told: AdultsYear['told'] }[]): AdultsYear[] {
  const rate = (told: Told | Missing) => ('value' in told ? told.value : undefined);
  const standings = standingsOf(
    years.map(({ year, told: { england, region, partnership } }) => ({
      year,
      england: rate(england),
      region: rate(region),
      partnership: rate(partnership),
    })),
  );
  return standings.flatMap((standing, at) => {
    const told = years[at]?.told;
    return told === undefined ? [] : [{ told, standing }];
  });
}

function toldOf(
  measure: AdultsMeasure,
  year: number,
  { kept, region, totals }: Pick<AdultsBenchmark, 'kept' | 'region' | 'totals'>,
): AdultsYear['told'] {
  const published = (place: Parameters<typeof adultsRate>[2], none: string): Told | Missing => {
    if (kept === undefined) return { missing: 'nothing loaded' };
    const rate = adultsRate(kept, measure, place, year);
    const value = countable(rate);
    if (value !== undefined) return { value };
    return { missing: typeof rate === 'number' || rate === 'no-row' ? none : absenceWords[rate] };
  };
  const none = `not in edition ${kept?.edition}`;
  const total = totals.find((one) => one.year === year);
  const latest = totals.at(-1);
  const own = total && latest && totalOf(measure, total, latest);
  return {
    england: published({ level: 'national', name: 'England' }, none),
    region: region === undefined ? { missing: 'nothing loaded' } : published({ level: 'region', name: region }, none),
    partnership: own ?? loaded(published({ level: 'partnership', name: 'Partnership' }, 'no total yet')),
  };
}

/** What the partnership has loaded of itself is not of its returns, and says so. */
function loaded(told: Told | Missing): Told | Missing {
  if ('value' in told) return { ...told, counts: 'as loaded, not from returns' };
  return told.missing === 'nothing loaded' ? { missing: 'no total yet' } : told;
}
