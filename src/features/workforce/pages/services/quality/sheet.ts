import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { rateOf } from '../../../../../engines/workforce/rate.ts';
import type { Sheet } from '../../../../../platform/web/table/index.ts';
import { makesKnown } from './makes-known.ts';
import type { KnownLine, Quality } from './quality.ts';

const headings = ['about', 'what', 'of whom, or rule', 'year', 'known', 'of', 'percent', 'times broken', 'note'];

/** The page as a file: one line for each figure, detail and rule in each year. */
export function qualitySheet({ rates, details, broken, years }: Quality): Sheet {
  const known = (about: string, lines: readonly KnownLine[]): Sheet['rows'] =>
    lines.flatMap(({ what, whom, years: byYear }) =>
      [...byYear].map(([year, found]) =>
        'why' in found
          ? [about, what, whom, yearName(year), undefined, undefined, undefined, undefined, found.why]
          : [
              about,
              what,
              whom,
              yearName(year),
              found.known,
              found.of,
              rateOf(found.known, found.of),
              undefined,
              undefined,
            ],
      ),
    );
  const rules = broken.flatMap(({ field, rule, times }) =>
    years.map(({ year }) => {
      const nothing = [undefined, undefined, undefined];
      return ['broken rule', field, rule, yearName(year), ...nothing, times.get(year) ?? 0, makesKnown(field)];
    }),
  );
  return { headings, rows: [...known('rate', rates), ...known('detail', details), ...rules] };
}
