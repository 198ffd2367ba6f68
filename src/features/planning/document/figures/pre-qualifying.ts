import { shareShown } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import { rateOf } from '../../../../engines/workforce/rate.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { type StepLine, stepLines } from '../../pages/pipeline/figures/programmes.ts';
import { everyStep, programmesTable } from '../../pages/pipeline/figures/tables.ts';
import { percentWords } from '../../pages/pipeline/words.ts';
import { tableBlock } from './blocks.ts';
import { hidingNote, nothingShown, pipelineSource, type ShownKind } from './pipeline-source.ts';
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
    title: 'Progression through the first year, all programmes',
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
          ...hidingNote(table),
        ],
      }),
    ],
    key: latestOf(named, progressionByYear(lines)),
    sources: [source],
  };
}

/**
 * The sum over the programmes of each year. A year in which one of them is hidden cannot stand beside another in which it is not, so
 * its figure is not told where there is a year of which every programme is shown.
 */
function progressionByYear(lines: readonly StepLine[]): Amount[] {
  const first = lines.filter(({ step, year }) => step === 'progression-1' && year !== undefined);
  const years = [...Map.groupBy(first, ({ year }) => year ?? 0)]
    .sort(([one], [other]) => one - other)
    .map(([year, own]) => {
      const shares = own.map(({ n, of = { unknown: true } }) => shareShown(n, of));
      const told = shares.flatMap((share) => ('n' in share ? [share] : []));
      return { year, told, silent: shares.filter((share) => 'suppressed' in share).length };
    });
  const whole = years.some(({ told, silent }) => told.length > 0 && silent === 0);
  return years.map(({ year, told, silent }) => {
    const of = yearName(year);
    const [n, all] = [told.reduce((sum, one) => sum + one.n, 0), told.reduce((sum, one) => sum + one.of, 0)];
    const value = rateOf(n, all);
    if (value === undefined || (whole && silent > 0)) {
      return { of, value: undefined, words: silent > 0 ? 'hidden' : 'not known', counts: undefined };
    }
    const but = silent === 0 ? '' : `, without ${count(silent, 'programme')} that cannot be shown`;
    return {
      of,
      value,
      words: percentWords(value),
      counts: `${formatNumber(n)} of ${formatNumber(all)} students${but}`,
    };
  });
}
