import { z } from 'zod';
import { yearName } from '../../../../../engines/workforce/benchmark/index.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { type Sheet, tableFile } from '../../../../../platform/web/table/index.ts';
import { askedSchema } from '../chosen.ts';
import { type AdultsBenchmark, adultsBenchmark, type Place, places } from './figures.ts';
import { adultsFilePath } from './view.ts';

/** The benchmark of adults' services as a file. */
export const adultsFile: readonly Route[] = page({
  path: adultsFilePath,
  capability: 'workforce.totals',
  query: askedSchema.extend({ as: z.enum(['csv', 'xlsx']).catch('csv') }),
  show: async ({ tx, query: { region, baseline, as } }) =>
    tableFile(sheetOf(await adultsBenchmark(tx, { regions: [region], baseline })), 'benchmark adults', as),
});

/** A row for each measure, year and place; what is not known is empty, and the note says why. */
function sheetOf({ kept, region, measures }: AdultsBenchmark): Sheet {
  const names: Record<Place, string | undefined> = { partnership: 'partnership', region, england: 'England' };
  const rows = measures.flatMap(({ measure, years }) =>
    years.flatMap(({ told, standing }) =>
      places.flatMap((place) => {
        const name = names[place];
        if (name === undefined) return [];
        const said = told[place];
        const change = standing.change[place] === 'unknown' ? undefined : standing.change[place];
        const rated = place === 'partnership' && standing.rag !== 'unknown' && measure !== 'leaversWithin3Years';
        return [
          [
            place === 'partnership' ? undefined : kept?.edition,
            yearName(standing.year),
            measure,
            name,
            'value' in said ? said.value : undefined,
            change,
            rated ? standing.rag : undefined,
            'value' in said ? said.counts : said.missing,
          ],
        ];
      }),
    ),
  );
  return { headings: ['edition', 'year', 'measure', 'geography', 'rate', 'change', 'rag', 'note'], rows };
}
