import { measureOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import type { Report } from '../../../../platform/files/index.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import type { Chosen } from '../benchmark/chosen.ts';
import { silentWords, whoWords } from '../benchmark/who-view.ts';
import { countsWords, measureWords, rateWords, sourceWords } from '../benchmark/words.ts';
import type { Comparison, PlaceFigures } from './figures.ts';
import { changeWords, highest } from './finding.ts';
import { compareTitle } from './view.ts';

/** Areas beside each other as a document to hand on: two years of each, and every year between. */
export function comparisonReport(comparison: Comparison, chosen: Chosen): Report {
  const { measure, areas, region, england, beyond } = comparison;
  const { baseline, year, edition, kept } = chosen;
  const title = capitalised(measureOf(measure).title);
  const places = [...areas, region, england];
  const said = (figure: PlaceFigures['now']) => {
    const counts = countsWords(measure, figure);
    return `${rateWords(measure, figure.rate)}${counts === undefined ? '' : ` (${counts})`}`;
  };
  const oneYear = baseline === year;
  return {
    title: compareTitle(comparison, chosen),
    about: [
      whoWords(chosen, year),
      ...silentWords(chosen),
      ...(beyond > 0 ? [`${beyond} more areas were chosen than are shown here.`] : []),
      `Source: ${sourceWords(edition, kept)}.`,
    ],
    tables: [
      {
        title: highest(comparison, chosen),
        sheet: title,
        headings: ['Area', ...(oneYear ? [yearName(year)] : [yearName(baseline), yearName(year), 'Change'])],
        rows: places.map((place) => [
          place.name,
          ...(oneYear ? [said(place.now)] : [said(place.then), said(place.now), changeWords(place)]),
        ]),
      },
      ...(oneYear
        ? []
        : [
            {
              title: `${title} from year to year`,
              sheet: 'Every year',
              headings: ['Area', ...england.years.map((one) => yearName(one.year))],
              rows: places.map(({ name, years }) => [name, ...years.map(({ rate }) => rateWords(measure, rate))]),
            },
          ]),
    ],
    notes: [
      {
        heading: 'How rates are worked out',
        lines: [
          `${title}: ${measureWords[measure].definition}.`,
          `Changes are between rates of one decimal${measureOf(measure).times === 100 ? ', in percentage points' : ''}.`,
        ],
      },
    ],
  };
}
