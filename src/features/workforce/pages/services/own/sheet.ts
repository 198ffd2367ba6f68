import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { roles } from '../../../../../engines/workforce/categories.ts';
import { halfUp } from '../../../../../engines/workforce/figures/tally.ts';
import type { Sheet } from '../../../../../platform/web/table/index.ts';
import { type Comparison, rowsBeside } from '../../comparison.ts';
import { knownOf } from './known.ts';
import { countsOf, type Measure, measuresOf, rateOf, whyMissing } from './measures.ts';
import type { OwnFigures } from './own-figures.ts';
import { type PeopleTableKey, peopleTable, peopleTableKeys } from './people-tables.ts';

/** What can be downloaded by itself; everything together is the same one after the other. */
export const sheetKeys = ['rates', ...peopleTableKeys, 'retention', 'progression', 'known'] as const;
export type SheetKey = (typeof sheetKeys)[number];

const headings = ['figure', 'year', 'category', 'n', 'N', 'percent', 'full-time equivalents', 'note'];

/** Figures as a file holds them: one line for each, with its n and N; what is not known says so, and is never nought. */
export function figuresSheet(
  figures: OwnFigures,
  key: SheetKey | undefined,
  comparisons: readonly Comparison[],
): Sheet {
  const keys = key === undefined ? sheetKeys : [key];
  return { headings, rows: keys.flatMap((one) => rowsOf(figures, one, comparisons)) };
}

/** Whether a file holds rates, beside which others stand. */
export const hasRates = (key: SheetKey | undefined): boolean => key === undefined || key === 'rates';

type Rows = Sheet['rows'];

function rowsOf(figures: OwnFigures, key: SheetKey, comparisons: readonly Comparison[]): Rows {
  if (key === 'rates')
    return measuresOf(figures.shown).flatMap((one) => [
      ...rates(figures, one),
      ...rowsBeside(comparisons, one, figures.years),
    ]);
  if (key === 'retention') return retention(figures);
  if (key === 'progression') return progression(figures);
  if (key === 'known') return known(figures);
  return people(figures, key);
}

/** A rate in every year that is kept. */
function rates({ years }: OwnFigures, measure: Measure): Rows {
  return years.map((year) => {
    const value = rateOf(measure, year);
    const ratio = measure.ratio(year);
    const start = [measure.title, yearName(year.year), measure.counted(year)];
    if (value === undefined || ratio === undefined) {
      return [...start, undefined, undefined, undefined, undefined, whyMissing(measure, year)];
    }
    const note = measure.share
      ? `known of ${ratio.known} of ${ratio.of}`
      : `${value} for each: ${countsOf(measure, year)}; known of ${ratio.known} of ${ratio.of}`;
    return [...start, ratio.n, ratio.d, measure.share ? value : undefined, undefined, note];
  });
}

function people({ shown, service }: OwnFigures, key: PeopleTableKey): Rows {
  const { title, lines, all, untold, known } = peopleTable(key, shown.sent.figures, service.kind);
  const year = yearName(shown.year);
  if (untold) return [[title, year, undefined, undefined, undefined, undefined, undefined, 'not told in this return']];
  if (known === 0 && all.headcount > 0) {
    return [[title, year, undefined, undefined, all.headcount, undefined, undefined, 'not known']];
  }
  return lines.map(({ words, tally: { headcount, fte, fteKnown } }) => [
    title,
    year,
    words,
    headcount,
    all.headcount,
    all.headcount === 0 ? undefined : halfUp((headcount / all.headcount) * 100),
    headcount > 0 && fteKnown === 0 ? undefined : fte,
    fteKnown < headcount ? `full-time equivalent known of ${fteKnown} of ${headcount}` : undefined,
  ]);
}

function retention({ cohorts }: OwnFigures): Rows {
  return cohorts.flatMap(({ year, steps }) =>
    steps.map(({ months, atRisk, left, staying }) => [
      'Newly qualified who stay',
      yearName(year),
      `${months} months after starting`,
      left,
      atRisk,
      halfUp(staying * 100),
      undefined,
      'n: who left in this month; N: who had not left before; percent: who stay',
    ]),
  );
}

function progression({ steps, shown }: OwnFigures): Rows {
  return steps.map(({ from, to, people }) => {
    const all = steps.reduce((sum, step) => sum + (step.from === from ? step.people : 0), 0);
    const towards = to === 'left' ? 'no longer in post' : roles[to];
    const share = halfUp((people / all) * 100);
    return [
      'From role to role',
      yearName(shown.year),
      `${roles[from]} to ${towards}`,
      people,
      all,
      share,
      undefined,
      undefined,
    ];
  });
}

function known({ shown, service }: OwnFigures): Rows {
  return knownOf(shown.sent.figures, service.kind).map(({ what, whom, known, of, untold }) => [
    'What is known',
    yearName(shown.year),
    `${what}, ${whom}`,
    untold ? undefined : known,
    untold ? undefined : of,
    untold || of === 0 ? undefined : halfUp((known / of) * 100),
    undefined,
    untold ? 'not told in this return' : undefined,
  ]);
}
