import type { Html } from '../web/html.ts';
import { atMonth, checkCohort, type SurvivalChart } from './cohorts.ts';
import { type Figure, frame } from './figure.ts';
import { drawings } from './layout.ts';
import { drawSurvival } from './survival-drawing.ts';

/**
 * Step lines from the whole at month 0, named at their ends, with the number at risk under the axis.
 * @throws RangeError for more than five cohorts, shares outside 0 to 1, and numbers at risk that do not fit the months.
 */
export function survivalChart(figure: Figure, chart: SurvivalChart): Html {
  const { cohorts, months, format } = chart;
  if (cohorts.length > 5) throw new RangeError(`${cohorts.length} cohorts are more than can be told apart`);
  if (months.length < 2) throw new RangeError('A survival curve needs two months or more along its axis');
  for (const cohort of cohorts) checkCohort(cohort, months);
  const changes = cohorts.flatMap((cohort) => ('missing' in cohort ? [] : cohort.steps.map((step) => step.months)));
  const rows = [...new Set([...months, ...changes])]
    .sort((a, b) => a - b)
    .map((month) => [String(month), ...cohorts.map((cohort) => atMonth(cohort, month, months.indexOf(month), format))]);
  const notes = cohorts.flatMap((cohort) =>
    'missing' in cohort ? [`Nothing is drawn for ${cohort.label}: ${cohort.missing}.`] : [],
  );
  return frame(
    figure,
    drawings(figure, (layout) => drawSurvival(chart, layout)),
    { headings: ['Months since the start', ...cohorts.map(({ label }) => label)], rows },
    notes,
  );
}
