import { agencyCoverOf } from '../chain/agency-cover.ts';
import type { Pulled } from '../chain/rates.ts';
import { inFte, inUnits } from '../fte.ts';
import type { Scenario } from '../model.ts';
import type { Chunk } from './chunk.ts';
import { type Kept, layoutOf, placeOf } from './layout.ts';

/** What is told of a service's grade at a date. FTE; `vacancyRate` and `turnover` are fractions. */
export const measures = [
  'stock',
  'posts',
  'vacancies',
  'vacancyRate',
  'leavers',
  'turnover',
  'agency',
  'nqswStarts',
  'otherStarts',
  'promotions',
] as const;
export type Measure = (typeof measures)[number];

/** Measures over the twelve months before the date; told only where the horizon holds all of them. */
const flows: readonly Measure[] = ['leavers', 'turnover', 'nqswStarts', 'otherStarts', 'promotions'];

export const isFlow = (measure: Measure): boolean => flows.includes(measure);

/** Every measure in every run, in the order of the runs; NaN where a run has none (a rate of nothing). */
export type Measured = Record<Measure, Float64Array>;

/** What the runs say of a service at a date: each grade, and last `all`. */
export type MeasuredGrades = { grade: string; values: Measured }[];

/**
 * Reads the values of runs.
 *
 * @param pulled the levers that were pulled in them
 * @returns what gives the measures of a service at a date, both by their place in the layout
 */
export function measured(scenario: Scenario, runs: Chunk, pulled: Pulled = 'all') {
  const layout = layoutOf(scenario);
  const count = runs.to - runs.from;
  return (serviceAt: number, dateAt: number): MeasuredGrades => {
    const place = layout.services[serviceAt];
    const month = layout.dates[dateAt]?.month;
    if (place === undefined || month === undefined) throw new RangeError(`no service ${serviceAt} or date ${dateAt}`);
    const cover = agencyCoverOf(scenario, place.service, month, pulled);
    const grades = place.grades.map((grade, at) => {
      const posts = inUnits(place.service.posts[grade] ?? 0);
      const column = (what: Kept): Float64Array => {
        const first = placeOf(place, dateAt, at, what);
        const values = new Float64Array(count);
        for (let run = 0; run < count; run += 1) values[run] = runs.values[run * layout.width + first] ?? 0;
        return values;
      };
      const units = perKept(column);
      return { grade, units: { ...units, ...vacant(units.stock, posts) } };
    });
    const all = sumOf(
      grades.map(({ units }) => units),
      count,
    );
    return [...grades, { grade: 'all', units: all }].map(({ grade, units }) => ({
      grade,
      values: measuresOf(units, cover),
    }));
  };
}

type Units = Record<Kept | 'posts' | 'vacancies', Float64Array>;

const perKept = (column: (what: Kept) => Float64Array): Record<Kept, Float64Array> => ({
  stock: column('stock'),
  leavers: column('leavers'),
  nqswStarts: column('nqswStarts'),
  otherStarts: column('otherStarts'),
  promotions: column('promotions'),
});

const vacant = (stock: Float64Array, posts: number) => ({
  posts: new Float64Array(stock.length).fill(posts),
  vacancies: stock.map((fte) => Math.max(0, posts - fte)),
});

function sumOf(grades: readonly Units[], count: number): Units {
  const sum = (what: keyof Units): Float64Array => {
    const values = new Float64Array(count);
    for (const units of grades)
      for (let run = 0; run < count; run += 1) values[run] = (values[run] ?? 0) + (units[what][run] ?? 0);
    return values;
  };
  return { ...perKept(sum), posts: sum('posts'), vacancies: sum('vacancies') };
}

function measuresOf(units: Units, cover: number): Measured {
  const { stock, vacancies, leavers } = units;
  const rate = (part: Float64Array, whole: (run: number, part: number) => number): Float64Array =>
    part.map((value, run) => (whole(run, value) === 0 ? Number.NaN : value / whole(run, value)));
  return {
    stock: stock.map(inFte),
    posts: units.posts.map(inFte),
    vacancies: vacancies.map(inFte),
    vacancyRate: rate(vacancies, (run, part) => part + (stock[run] ?? 0)),
    leavers: leavers.map(inFte),
    turnover: rate(leavers, (run) => stock[run] ?? 0),
    agency: vacancies.map((fte) => inFte(fte) * cover),
    nqswStarts: units.nqswStarts.map(inFte),
    otherStarts: units.otherStarts.map(inFte),
    promotions: units.promotions.map(inFte),
  };
}
