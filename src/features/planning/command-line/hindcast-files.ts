import type { ForecastRecord, Trial } from '../../../engines/projection/forecast/index.ts';
import { csvText } from '../../../platform/files/index.ts';

const columns = [
  'measure',
  'year',
  'area',
  'region',
  'size',
  'actual',
  'forecast',
  'low',
  'high',
  'held',
  'naive',
  'average',
];

/** The files that the command writes, by name: the record as JSON, and every forecast beside what happened as CSV. */
export async function hindcastFiles(
  edition: number,
  records: readonly ForecastRecord[],
  trials: readonly Trial[],
): Promise<Record<string, string>> {
  const rows = trials.map(({ measure, year, area, size, actual, forecast, held, naive, average }) => [
    measure,
    year,
    area.name,
    area.region,
    size ?? '',
    actual,
    rounded(forecast.expected),
    rounded(forecast.low),
    rounded(forecast.high),
    held ? 'yes' : 'no',
    naive,
    rounded(average),
  ]);
  return {
    'hindcast.json': `${JSON.stringify({ edition, measures: records }, null, 2)}\n`,
    'hindcast.csv': await csvText(columns, rows),
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
