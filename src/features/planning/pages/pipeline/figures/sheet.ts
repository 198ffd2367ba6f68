import { moments, shareShown, steps } from '../../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { Shown } from '../../../../../engines/workforce/disclosure/index.ts';
import { rateOf } from '../../../../../engines/workforce/rate.ts';
import type { Sheet } from '../../../../../platform/web/table/index.ts';
import type { PipelineKind } from '../../../pipeline/model.ts';
import type { ShownPipeline } from '../../../pipeline/totals/content.ts';
import { hidden } from '../words.ts';
import { conversionLines, whomWords } from './conversion.ts';
import { askedAt, groupLines, shareLines } from './destinations.ts';
import { type StepLine, stepLines } from './programmes.ts';

const headings = ['figure', 'of what', 'year', 'n', 'N', 'percent', 'note'];

type Line = Sheet['rows'][number];
const yearCell = (year: number | undefined): string => (year === undefined ? 'all years' : yearName(year));

/** The figures of a kind as a file holds them: a line for each, with its n and N; what is hidden or not known says so, and is never nought. */
export function figuresSheet(kind: PipelineKind, shown: ShownPipeline, reported: readonly StepLine[]): Sheet {
  return { headings, rows: linesOf[kind](shown, reported) };
}

const linesOf: Record<PipelineKind, (shown: ShownPipeline, reported: readonly StepLine[]) => Line[]> = {
  conversion: (shown) =>
    conversionLines(shown).flatMap(({ year, whom, placementYears, placed, recruited, nqsw }) => {
      const beside = `students on placement in ${placementYears}`;
      return [
        line(['Recruited, of students on placement', whomWords[whom], yearCell(year)], recruited, placed, beside),
        line(
          ['On placement with the service, of NQSWs recruited', whomWords[whom], yearCell(year)],
          recruited,
          nqsw,
          beside,
        ),
      ];
    }),
  destinations: (shown) =>
    askedAt(shown).flatMap((asked) =>
      [...asked.years, undefined].flatMap((year) => [
        ...groupLines(asked, year).map(({ group, people }) =>
          line([group, 'graduates', yearCell(year)], people, undefined, moments[asked.moment]),
        ),
        ...shareLines(asked, year).map(({ title, of, n, all }) =>
          line([title, of, yearCell(year)], n, all, moments[asked.moment]),
        ),
      ]),
    ),
  programmes: (shown, reported) =>
    [...stepLines(shown), ...reported].map(({ programme, step, year, n, of, percent }) =>
      percent === undefined
        ? line([steps[step], programme, yearCell(year)], n, of, '')
        : [steps[step], programme, yearCell(year), undefined, undefined, percent, 'reported without its numbers'],
    ),
};

function line(
  [figure, what, year]: readonly [string, string, string],
  n: Shown,
  of: Shown | undefined,
  note: string,
): Line {
  const share = of && shareShown(n, of);
  const percent = share && 'n' in share ? rateOf(share.n, share.of) : undefined;
  const why = [n, ...(of ? [of] : [])].some((count) => 'suppressed' in count)
    ? hidden
    : 'unknown' in n || (of && 'unknown' in of)
      ? 'not known'
      : undefined;
  const said = [why, note].filter((part) => part !== undefined && part !== '').join('; ');
  return [figure, what, year, numberIn(n), of && numberIn(of), percent, said || undefined];
}

const numberIn = (count: Shown): number | undefined => ('value' in count ? count.value : undefined);
