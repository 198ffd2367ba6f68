import { shareShown } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import { rateOf } from '../../../../engines/workforce/rate.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { type StepLine, stepLines } from '../../pages/pipeline/figures/programmes.ts';
import { everyStep, programmesTable } from '../../pages/pipeline/figures/tables.ts';
import { percentWords } from '../../pages/pipeline/words.ts';
import { tableBlock } from './blocks.ts';
import { hiddenNote, nothingShown, pipelineSource, type ShownKind } from './pipeline-source.ts';
import { type Amount, type FiguresSection, latestOf } from './section.ts';

/** Admissions, progression and awards by programme and year, of the total that is shown. */
export function preQualifyingSection(programmes: ShownKind | undefined): FiguresSection {
  const lines = programmes === undefined ? [] : stepLines(programmes.shown);
  if (programmes === undefined || lines.length === 0) {
    const text = nothingShown('programmes', 'admissions and progression');
    return { blocks: [{ kind: 'notice', text }], key: [], sources: [] };
  }
  const source = pipelineSource(programmes);
  const table = programmesTable(lines, everyStep);
  const named = {
    key: 'progression',
    title: 'Progression through the first year (of bachelor’s degrees, level 4 to 5), all programmes',
    unit: 'percent',
    better: 'more',
    source: source.id,
  } as const;
  return {
    blocks: [
      tableBlock(table, source.id, {
        figures: table.headings.map((_, at) => at).slice(2),
        notes: [
          'Of those who began a step, how many took it, in the academic year in which they took it; of admissions, the first year of the programme.',
          hiddenNote,
        ],
      }),
    ],
    key: latestOf(named, progressionByYear(lines)),
    sources: [source],
  };
}

/** Of the programmes whose counts are shown in a year, the sum; the others are named by their number. */
function progressionByYear(lines: readonly StepLine[]): Amount[] {
  const first = lines.filter(({ step, year }) => step === 'progression-1' && year !== undefined);
  return [...Map.groupBy(first, ({ year }) => year ?? 0)]
    .sort(([one], [other]) => one - other)
    .map(([year, own]) => {
      const shares = own.map(({ n, of = { unknown: true } }) => shareShown(n, of));
      const told = shares.flatMap((share) => ('n' in share ? [share] : []));
      const [n, of] = [told.reduce((sum, share) => sum + share.n, 0), told.reduce((sum, share) => sum + share.of, 0)];
      const value = rateOf(n, of);
      if (value === undefined) return { of: yearName(year), value, words: 'hidden or not known', counts: undefined };
      const silent = own.length - told.length;
      const but = silent === 0 ? '' : `, without ${count(silent, 'programme')} that cannot be shown`;
      const counts = `${formatNumber(n)} of ${formatNumber(of)} students${but}`;
      return { of: yearName(year), value, words: percentWords(value), counts };
    });
}
