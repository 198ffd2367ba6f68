import { z } from 'zod';
import { ragRule, yearName } from '../../../../../engines/workforce/benchmark/index.ts';
import type { Report } from '../../../../../platform/files/index.ts';
import { reportFile } from '../../../../../platform/web/report-file.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { type Sheet, tableFile } from '../../../../../platform/web/table/index.ts';
import { askedSchema } from '../chosen.ts';
import { type AdultsBenchmark, adultsBenchmark, type Place, places } from './figures.ts';
import { adultsWords } from './measures.ts';
import { adultsFilePath, adultsFinding, sourceWords } from './view.ts';

/** The benchmark of adults' services as a file. */
export const adultsFile: readonly Route[] = page({
  path: adultsFilePath,
  capability: 'workforce.totals',
  query: askedSchema.extend({ as: z.enum(['csv', 'xlsx', 'docx']).catch('csv') }),
  show: async ({ tx, query: { region, baseline, as } }) => {
    const adults = await adultsBenchmark(tx, { regions: [region], baseline });
    if (as === 'docx') return reportFile(reportOf(adults), 'benchmark adults', as);
    return tableFile(sheetOf(adults), 'benchmark adults', as);
  },
});

function reportOf(adults: AdultsBenchmark): Report {
  const { measures, region } = adults;
  const { rows } = sheetOf(adults);
  const baseline = measures[0]?.years[0]?.standing.year;
  return {
    title: adultsFinding(adults),
    about: ['Adults’ services of the partnership', sourceWords(adults)],
    tables: measures.map(({ measure }) => ({
      title: adultsWords[measure].title,
      sheet: adultsWords[measure].title,
      headings: ['Year', 'Whose', 'Percent', 'Change', 'Colour', 'Note'],
      rows: rows
        .filter((row) => row[2] === measure)
        .map(([, year, , name, rate, change, rag, note]) => [year, name, rate, change, rag, note]),
    })),
    notes: [
      {
        heading: 'How the colours come about',
        lines: baseline === undefined ? [] : [ragRule(region ?? 'the region', yearName(baseline))],
      },
      {
        heading: 'How the partnership’s own rates are worked out',
        lines: measures.map(({ measure }) => `${adultsWords[measure].title}: ${adultsWords[measure].definition}.`),
      },
    ],
  };
}

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
