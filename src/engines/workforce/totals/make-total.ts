import { addFigures, type Figures, noFigures } from '../figures/figures.ts';
import type { Service } from '../model.ts';
import { cellOf, countsOfParts, type EarlierTotal, type Part, type ShownTotal } from './parts.ts';
import { protectedRates } from './protected-rates.ts';
import { type Counted, protectedAlone, protectedTogether } from './protected-tables.ts';
import { dividingTables, notKnownTable, peopleTable } from './tables.ts';

export {
  cellOf,
  type EarlierTotal,
  type Part,
  type ShownRate,
  type ShownRatio,
  type ShownTotal,
  silentTable,
} from './parts.ts';

/**
 * The total of partners' figures, protected as a whole: everything in it may be shown beside everything else. See
 * docs/decisions/0080-small-numbers.md. Rates are of sums.
 */
export function makeTotal(service: Service, parts: readonly Part[], earlier: readonly EarlierTotal[]): ShownTotal {
  const counted: Counted = {
    now: countsOfParts(parts, service),
    earlier: earlier.map((total) => ({ parts: countsOfParts(total.parts, service), shown: total.shown })),
  };
  const tables = {
    ...protectedTogether(dividingTables(service), counted),
    [notKnownTable]: protectedAlone(notKnownTable, counted),
  };
  const sum = parts.map(({ figures }) => figures).reduce(addFigures, noFigures());
  const rates = protectedRates(parts, earlier, { tables, counted });
  return { partners: parts.length, tables, rates, ...vacancyUnit(sum) };
}

function vacancyUnit({ vacanciesIn: { fte, posts } }: Figures): Pick<ShownTotal, 'vacanciesIn'> {
  if (fte === 0 && posts === 0) return {};
  return { vacanciesIn: fte > 0 && posts > 0 ? 'both' : fte > 0 ? 'fte' : 'posts' };
}

/** Whether a total is worth showing: without the number in post nothing else of it means anything. */
export const saysSomething = ({ tables }: ShownTotal): boolean => 'value' in cellOf(tables[peopleTable], 'inPost');
