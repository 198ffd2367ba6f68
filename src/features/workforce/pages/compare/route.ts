import { z } from 'zod';
import { absenceWords, countable, measureOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import type { Route } from '../../../../platform/web/route.ts';
import { oneOf, type Sheet, tableFile } from '../../../../platform/web/table/index.ts';
import { askedSchema, type Chosen, offeredMeasures } from '../benchmark/chosen.ts';
import { breadcrumbs, chosenPage } from '../benchmark/chosen-page.ts';
import { type Comparison, comparisonOf } from './figures.ts';
import { comparePath, compareTitle, compareView } from './view.ts';

const query = askedSchema.extend({
  measure: oneOf(offeredMeasures),
  as: z.enum(['csv', 'xlsx']).optional().catch(undefined),
});

/** One published measure of up to 24 areas beside each other, as a page and as a file. */
export const comparePage: readonly Route[] = chosenPage({
  path: comparePath,
  title: 'Compare areas by published figures',
  query,
  show: async (chosen, { query }) => {
    const comparison = comparisonOf(chosen, query.measure ?? 'turnover');
    if (query.as !== undefined) {
      const name = `${measureOf(comparison.measure).title} edition ${chosen.edition.edition}`;
      return tableFile(sheetOf(comparison, chosen), name, query.as);
    }
    return { title: compareTitle(comparison, chosen), breadcrumbs, body: compareView(comparison, chosen) };
  },
});

/** Every year of every place that is shown, and why a rate is not there. */
function sheetOf({ measure, areas, region, england }: Comparison, { edition }: Chosen): Sheet {
  const rows = [...areas, region, england].flatMap(({ name, years }) =>
    years.map(({ year, n, d, rate }) => [
      edition.edition,
      yearName(year),
      measure,
      name,
      countable(n),
      countable(d),
      countable(rate),
      typeof rate === 'string' ? absenceWords[rate] : undefined,
    ]),
  );
  return { headings: ['edition', 'year', 'measure', 'geography', 'n', 'd', 'rate', 'note'], rows };
}
