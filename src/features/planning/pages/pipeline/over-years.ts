import { yearName } from '../../../../engines/workforce/calendar.ts';
import { lineChart, type Point, type Series } from '../../../../platform/charts/index.ts';
import { type Html, nothing } from '../../../../platform/web/html.ts';
import type { Aim } from '../../pipeline/aims.ts';

/** Lines over years; nothing where the first of them, for which the chart is, has no two figures. */
export function overYears(chart: {
  id: string;
  /** What rises or falls: `Conversion`. */
  what: string;
  /** Of whom it is, as a sentence without its years. */
  description: string;
  source: string;
  csv: string;
  years: readonly number[];
  series: readonly Series[];
  /** What is aimed at, in percent, where the lines are of percentages. */
  aim?: Aim | undefined;
  format: (value: number) => string;
  formatTick?: (value: number) => string;
}): Html {
  const { id, what, description, source, csv, years, series, aim, format, formatTick = format } = chart;
  const [main, ...comparisons] = series;
  const [first, last] = [years.at(0), years.at(-1)];
  if (main === undefined || first === undefined || last === undefined || told(main).length < 2) return nothing;
  return lineChart(
    {
      id,
      title: moved(what, main, years, format),
      description: `${description}, ${yearName(first)} to ${yearName(last)}.`,
      source,
      csv,
    },
    {
      years: years.map(yearName),
      main,
      comparisons,
      aim: aim && {
        label: 'Aim',
        value: aim.percent,
        means: `The level line is ${aim.source.replace(/^The/, 'the')}.`,
      },
      format,
      formatTick,
    },
  );
}

/** `Conversion rose from 42.1% in 2016-17 to 44.7% in 2018-19`, of the first and the last year that are known. */
function moved(what: string, main: Series, years: readonly number[], format: (value: number) => string): string {
  const known = told(main);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return what;
  const [from, to] = [format(first.value), format(last.value)];
  const [begin, end] = [yearName(years[first.at] ?? 0), yearName(years[last.at] ?? 0)];
  if (from === to) return `${what}: ${to} in ${end}, as in ${begin}`;
  return `${what} ${last.value > first.value ? 'rose' : 'fell'} from ${from} in ${begin} to ${to} in ${end}`;
}

const told = ({ points }: Series): { at: number; value: number }[] =>
  points.flatMap((point, at) => {
    const value = amountOf(point);
    return value === undefined ? [] : [{ at, value }];
  });

const amountOf = (point: Point): number | undefined =>
  typeof point === 'number' ? point : 'value' in point ? point.value : undefined;
