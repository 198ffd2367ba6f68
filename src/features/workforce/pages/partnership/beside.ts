import { yearName } from '../../../../engines/workforce/calendar.ts';
import type { Missing } from '../../../../platform/charts/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { list } from '../../../../platform/web/words.ts';
import { lookedAtTotals } from '../../sending/looks.ts';
import { latestTotals, type WorkforceTotal } from '../../totals/store.ts';
import type { CompareWith, Told } from '../comparison.ts';
import { measuresOf, pointOf, ratioOf, type TotalMeasure } from './measures.ts';

/**
 * The partnership's totals beside a service's own rates: of each census year the latest edition that was shown, for the
 * same kind of service. That somebody looked is written down, for the services that are in them.
 */
export const partnershipBeside: CompareWith = async ({ tx }, { kind }) => {
  const totals = await latestTotals(tx, kind);
  const [latest] = totals;
  await lookedAtTotals(tx, [...new Set(totals.flatMap(({ services }) => services))]);
  const measures = latest === undefined ? [] : measuresOf(kind, latest.shown);
  const rates = measures.map(
    (measure) => [measure.name, new Map(totals.map((total) => [total.year, toldOf(measure, total)]))] as const,
  );
  const none = headNames.map((name) => [name, new Map<number, Told>()] as const);
  return [
    {
      label: 'the partnership',
      source: sourceOf(totals.toReversed()),
      rates: Object.fromEntries([...none, ...rates]),
      otherwise: 'no total yet',
    },
  ];
};

/** Of these it is said that there is no total, where there is none. */
const headNames = ['turnover', 'vacancy', 'agency', 'caseload'] as const;

function toldOf(measure: TotalMeasure, total: WorkforceTotal): Told | Missing {
  const ratio = ratioOf(measure, total.shown);
  const point = pointOf(measure, total);
  return ratio === undefined || 'missing' in point ? point : { ...point, n: ratio.n, d: ratio.d };
}

/** Which editions they are, and since when they can be seen: said once where it is the same of every year. */
function sourceOf(totals: readonly WorkforceTotal[]): string {
  const byEdition = Map.groupBy(totals, ({ edition, madeAt }) => `edition ${edition} of ${formatDate(madeAt)}`);
  const said = [...byEdition].map(([words, all]) =>
    byEdition.size === 1 ? words : `${words} (${list(all.map(({ year }) => yearName(year)))})`,
  );
  return ['the partnership’s totals', ...said].join(', ');
}
