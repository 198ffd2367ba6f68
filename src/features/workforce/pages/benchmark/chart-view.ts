import { measureOf, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { lineChart } from '../../../../platform/charts/index.ts';
import type { Html } from '../../../../platform/web/html.ts';
import { type Chosen, choiceAddress } from './chosen.ts';
import { type MeasureFigures, togetherWords } from './figures.ts';
import { measureFinding } from './finding.ts';
import { formatRate, formatTick, pointOf } from './words.ts';

/** The areas together over the years, beside the region and England. */
export function measureChart(figures: MeasureFigures, chosen: Chosen, source: string): Html {
  const { measure, years } = figures;
  const { region, areas } = chosen;
  const of = (row: 'areas' | 'region' | 'england') => years.map((year) => pointOf(measure, year[row].figure));
  const name = areas.length === 1 ? togetherWords(areas) : 'Together';
  return lineChart(
    {
      id: `chart-${measure}`,
      title: measureFinding(figures, region),
      description: `Lines of ${measureOf(measure).title} from year to year: ${name}, ${region} and England.`,
      source,
      csv: choiceAddress('/workforce/benchmark', chosen, { measures: measure, as: 'csv' }),
    },
    {
      years: years.map(({ year }) => yearName(year)),
      main: { label: name, points: of('areas') },
      comparisons: [
        { label: region, points: of('region') },
        { label: 'England', points: of('england') },
      ],
      format: formatRate(measure),
      formatTick: formatTick(measure),
    },
  );
}
