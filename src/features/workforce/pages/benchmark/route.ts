import { z } from 'zod';
import { page, type Route } from '../../../../platform/web/route.ts';
import { someOf, tableFile } from '../../../../platform/web/table/index.ts';
import { lineColumns, lineOf } from '../../published/benchmark-lines.ts';
import { askedSchema, chosenFrom, type OfferedMeasure, offeredMeasures } from './chosen.ts';
import { benchmarkRows, measureFigures } from './figures.ts';
import { benchmarkPath, benchmarkTitle, benchmarkView, noEdition } from './view.ts';

const usual: readonly OfferedMeasure[] = offeredMeasures.slice(0, 3);

const query = askedSchema.extend({
  measures: someOf(offeredMeasures),
  as: z.enum(['csv', 'xlsx']).optional().catch(undefined),
});

/** The published rates of chosen areas against their region and England since a baseline year, as a page and as a file. */
export const benchmarkPage: readonly Route[] = page({
  path: benchmarkPath,
  capability: 'workforce.totals',
  query,
  show: async ({ tx, me, query }) => {
    const breadcrumbs = [{ text: 'Workforce', href: '/workforce' }];
    const chosen = await chosenFrom(tx, query);
    if (chosen === undefined) {
      const title = 'Benchmark with published figures';
      return { title, breadcrumbs, body: noEdition(title, me.can('workforce.publish')) };
    }
    const wanted = offeredMeasures.filter((measure) => query.measures.includes(measure));
    const measures = wanted.length === 0 ? usual : wanted;
    const rows = benchmarkRows(chosen, measures);
    if (query.as !== undefined) {
      const lines = rows.map((row) => lineOf(row, chosen.editions));
      const headings = [...lineColumns, 'note'];
      const cells = lines.map((line) => [...lineColumns.map((column) => line[column] ?? undefined), line.note]);
      return tableFile({ headings, rows: cells }, `benchmark edition ${chosen.edition.edition}`, query.as);
    }
    const figures = measureFigures(rows, measures, chosen);
    return { title: benchmarkTitle(figures, chosen), breadcrumbs, body: benchmarkView(figures, chosen) };
  },
});
