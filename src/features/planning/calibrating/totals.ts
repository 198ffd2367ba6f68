import {
  type Estimate,
  type Evidence,
  fitTogether,
  type LeaverShares,
  recentYears,
  type ServiceFigures,
  usual,
} from '../../../engines/projection/calibration/index.ts';
import { yearName } from '../../../engines/workforce/calendar.ts';
import type { RatioName } from '../../../engines/workforce/figures/figures.ts';
import type { Service } from '../../../engines/workforce/model.ts';
import { cellOf, type ShownTotal } from '../../../engines/workforce/totals/make-total.ts';
import type { WorkforceTotal } from '../../workforce/index.ts';
import type { Shares } from './published.ts';

const source = ({ services, year }: WorkforceTotal): string =>
  `The partnership’s totals of ${services.length} services, ${yearName(year)}`;

/** A count that the total shows; undefined where it is hidden or not known. */
function shown(total: ShownTotal, table: string, row: string): number | undefined {
  const cell = cellOf(total.tables[table], row);
  return 'value' in cell ? cell.value : undefined;
}

/** Numerator and denominator of a rate that the total shows. */
function ratio({ rates }: ShownTotal, name: RatioName): { n: number; d: number } | undefined {
  const rate = rates[name];
  return 'n' in rate && !('known' in rate && rate.known === 0) && rate.d > 0 ? { n: rate.n, d: rate.d } : undefined;
}

/** How leavers, starters and those in post divide in a total; what it does not show is as usual. */
export function sharesIn(total: WorkforceTotal | undefined): Shares {
  const { managers, seniors, nqswShare } = usual;
  if (total === undefined) return { leavers: usual.nationalLeavers, managers, seniors, nqswShare };
  const of = source(total);
  return {
    leavers: leaversIn(total, of) ?? usual.nationalLeavers,
    managers: shareOf(total, 'inPostByRole', managing, 'inPost', 'managers', of) ?? managers,
    seniors: shareOf(total, 'inPostByRole', ['senior-practitioner'], 'inPost', 'senior practitioners', of) ?? seniors,
    nqswShare: shareOf(total, 'startersByOrigin', ['nqsw'], 'starters', 'newly qualified starters', of) ?? nqswShare,
  };
}

const managing = ['senior-manager', 'middle-manager', 'first-line-manager'];

function shareOf(
  { shown: total }: WorkforceTotal,
  table: string,
  rows: readonly string[],
  whole: string,
  what: string,
  of: string,
): Estimate | undefined {
  const counts = rows.map((row) => shown(total, table, row));
  const all = shown(total, 'people', whole);
  const known = counts.flatMap((count) => count ?? []);
  if (known.length < rows.length || all === undefined || all === 0) return undefined;
  const n = known.reduce((sum, count) => sum + count, 0);
  return n === 0 ? undefined : { value: n / all, n: all, source: `${of}: ${n} ${what} of ${all}` };
}

function leaversIn({ shown: total }: WorkforceTotal, of: string): LeaverShares | undefined {
  const bands = ['under 2 years', '2 to 5 years', '5 to 10 years', '10 years and more'];
  const [first, second, third, fourth] = bands.map((band) => shown(total, 'leaversByService', band));
  const turnover = ratio(total, 'turnoverHeadcount') ?? ratio(total, 'turnoverFte');
  if (first === undefined || second === undefined || third === undefined || fourth === undefined || !turnover)
    return undefined;
  const all = first + second + third + fourth;
  const shares = {
    under2: first / all,
    '2to5': second / all,
    over5: (third + fourth) / all,
    turnover: turnover.n / turnover.d,
    of: `the ${all} leavers in ${of.replace('The', 'the')}`,
  };
  return all > 0 && fitTogether(shares) ? shares : undefined;
}

/** Turnover of the last years of totals, as evidence; nothing where none shows it. */
export function turnoverOfTotals(totals: readonly WorkforceTotal[], service: Service): Evidence[] {
  const recent = totals.toSorted((a, b) => a.year - b.year).slice(-recentYears);
  const rates = recent.flatMap(({ shown: total }) => {
    const rate = ratio(total, 'turnoverFte') ?? ratio(total, 'turnoverHeadcount');
    return rate ? [rate.n / rate.d] : [];
  });
  const [first, last] = [recent[0], recent.at(-1)];
  if (rates.length === 0 || first === undefined || last === undefined) return [];
  const of = `The partnership’s ${service === 'adults' ? 'adults’' : 'children’s'} services together, ${yearName(first.year)} to ${yearName(last.year)}`;
  return [{ of, value: rates.reduce((sum, rate) => sum + rate, 0) / rates.length, n: rates.length }];
}

/** What the totals say of all services of a kind together; undefined where they do not show who is in post. */
export function figuresOfTotals(
  totals: readonly WorkforceTotal[],
  service: Service,
  around: readonly Evidence[],
): ServiceFigures | undefined {
  const total = totals.toSorted((a, b) => a.year - b.year).at(-1);
  const heads = total && shown(total.shown, 'people', 'inPost');
  if (total === undefined || heads === undefined || heads === 0) return undefined;
  const vacancy = ratio(total.shown, 'vacancy');
  const fte = ratio(total.shown, 'turnoverFte')?.d ?? (vacancy ? vacancy.d - vacancy.n : heads);
  const starters = shown(total.shown, 'people', 'starters');
  return {
    organisation: 'Services together',
    service,
    of: source(total),
    heads,
    fte: Math.min(fte, heads),
    vacancies: vacancy?.n,
    starters: starters === undefined ? undefined : (starters * fte) / heads,
    covering: ratio(total.shown, 'vacanciesCovered')?.n,
    turnover: [...turnoverOfTotals(totals, service), ...around],
    ...sharesIn(total),
  };
}
