import { z } from 'zod';
import { html } from '../../../../platform/web/html.ts';
import type { Context, Route } from '../../../../platform/web/route.ts';
import { type Sheet, someOf, tableFile } from '../../../../platform/web/table/index.ts';
import { lineColumns, lineOf } from '../../published/benchmark-lines.ts';
import { adultsBenchmark } from './adults/figures.ts';
import { adultsFile } from './adults/route.ts';
import { adultsView } from './adults/view.ts';
import { type Asked, askedSchema, type Chosen, offeredMeasures, usualMeasures } from './chosen.ts';
import { breadcrumbs, chosenPage } from './chosen-page.ts';
import { benchmarkRows, measureFigures } from './figures.ts';
import { benchmarkPath, benchmarkTitle, benchmarkView } from './view.ts';

const query = askedSchema.extend({
  measures: someOf(offeredMeasures),
  as: z.enum(['csv', 'xlsx']).optional().catch(undefined),
});

/**
 * The published rates of chosen areas against their region and England since a baseline year, as a page and as a file; and
 * the partnership's adults' services beside what is published of adults'.
 */
export const benchmarkPage: readonly Route[] = [
  ...chosenPage({
    path: benchmarkPath,
    title: 'Benchmark with published figures',
    query,
    show: async (chosen, asked) => {
      const wanted = offeredMeasures.filter((measure) => asked.query.measures.includes(measure));
      const measures = wanted.length === 0 ? usualMeasures : wanted;
      const rows = benchmarkRows(chosen, measures);
      const { as } = asked.query;
      if (as !== undefined) return tableFile(sheetOf(rows, chosen), `benchmark edition ${chosen.edition.edition}`, as);
      const figures = measureFigures(rows, measures, chosen);
      const adults = await adultsPart(asked, chosen);
      const body = html`${benchmarkView(figures, chosen)}${adults}`;
      return { title: benchmarkTitle(figures, chosen), breadcrumbs, body };
    },
    besides: (asked) => adultsPart(asked, undefined),
  }),
  ...adultsFile,
];

async function adultsPart({ tx, me, query }: Context<object, Asked>, chosen: Chosen | undefined) {
  const { region, baseline } = query;
  const adults = await adultsBenchmark(tx, { regions: [region, chosen?.region], baseline });
  return adultsView(adults, me.can('workforce.publish'));
}

function sheetOf(rows: ReturnType<typeof benchmarkRows>, { editions }: Chosen): Sheet {
  const lines = rows.map((row) => lineOf(row, editions));
  const cells = lines.map((line) => [...lineColumns.map((column) => line[column] ?? undefined), line.note]);
  return { headings: [...lineColumns, 'note'], rows: cells };
}
