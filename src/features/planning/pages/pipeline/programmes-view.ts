import type { Step } from '../../../../engines/pipeline/index.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import type { ShownPipeline } from '../../pipeline/totals/content.ts';
import { plainTable } from '../plain-table.ts';
import { type StepLine, stepLines } from './figures/programmes.ts';
import { everyStep, programmesTable } from './figures/tables.ts';
import { overYears } from './over-years.ts';
import { figuresPath, type Whose } from './paths.ts';
import { percentWords, sharePoint } from './words.ts';

/** Admissions and each step of each programme over the years; `reported` are percentages without their numbers. */
export function programmesView(
  shown: ShownPipeline | undefined,
  reported: readonly StepLine[],
  source: string,
  whose: Whose,
): Html {
  const lines = [...(shown ? stepLines(shown) : []), ...reported];
  const years = [...new Set(lines.flatMap(({ year }) => (year === undefined ? [] : [year])))].sort((a, b) => a - b);
  const names = [...new Set(lines.map(({ programme }) => programme))].sort((a, b) => a.localeCompare(b, 'en-GB'));
  const { title, headings, rows } = programmesTable(
    lines,
    whose === 'own' ? 'Your students of each programme, step by step' : everyStep,
  );
  return html`<h2 class="govuk-heading-m"${attributes({ id: `${whose}-programmes` })}>${whose === 'own' ? 'Your own admissions and progression' : 'Admissions and progression'}</h2>
${plainTable(title, headings, rows, (column) => column >= 2)}
${chartOf(lines, years, names, source, whose)}`;
}

const firstYear: Step = 'progression-1';

function chartOf(
  lines: readonly StepLine[],
  years: readonly number[],
  names: readonly string[],
  source: string,
  whose: Whose,
): Html {
  const drawn = names
    .filter((programme) => lines.some((line) => line.programme === programme && line.step === firstYear))
    .slice(0, 4);
  const series = drawn.map((programme) => ({
    label: programme,
    points: years.map((year) => {
      const line = lines.find((one) => one.programme === programme && one.step === firstYear && one.year === year);
      if (line?.percent !== undefined) return line.percent;
      return line?.of === undefined ? { missing: 'not known' } : sharePoint(line.n, line.of);
    }),
  }));
  return overYears({
    id: `${whose}-progression-over-years`,
    what: `Progression through the first year of the ${drawn[0] ?? ''}`,
    description: 'Of students in their first year, the share who went on',
    source,
    csv: figuresPath('programmes', 'csv', whose),
    years,
    series,
    format: percentWords,
    formatTick: (value) => `${value}%`,
  });
}
