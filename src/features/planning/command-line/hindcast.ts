import { z } from 'zod';
import { type ForecastRecord, forecastRecords, hindcast } from '../../../engines/projection/forecast/index.ts';
import { command, file, option, writeOut } from '../../../platform/command-line/index.ts';
import { problemLine, readBytes } from '../../../platform/files/index.ts';
import { readEditions } from '../../workforce/index.ts';
import { historiesIn } from '../forecasting/histories.ts';
import { hindcastFiles } from './hindcast-files.ts';

/** `npx tandem plan hindcast`: how good forecasts from published figures would have been. */
export const planHindcast = command({
  name: 'plan hindcast',
  summary: 'Forecast past years from the years before them, and compare with what happened',
  options: {
    published: file('published figures of the children’s social work workforce, one edition'),
    out: option('DIR', 'the folder to write to; made if it is not there', z.string().min(1)),
  },
  notes: [
    'Writes hindcast.json and hindcast.csv to DIR, both or neither. Errors are percentage points of the published rates, and FTE for in post.',
    'Each year from 2019-20 on is forecast for every authority with three earlier years, from those only.',
    'Exit codes:\n  0  written\n  2  arguments that do not fit, or a file that cannot be used; nothing was written',
  ],
  run: async ({ published, out }, io) => {
    const { editions, problems, warnings } = await readEditions([await readBytes(published)]);
    for (const line of [...warnings.map((warning) => `Warning: ${warning}`), ...problems.map(problemLine)]) {
      io.err(`${line}\n`);
    }
    for (const index of editions) {
      const trials = hindcast(historiesIn(index));
      const records = forecastRecords(trials);
      await writeOut(out, await hindcastFiles(index.edition, records, trials));
      io.out(`${[...records.map(lineOf), `Written to ${out}: hindcast.json and hindcast.csv`].join('\n')}\n`);
    }
    return 0;
  },
});

const titles: Record<ForecastRecord['measure'], string> = {
  turnover: 'turnover',
  vacancy: 'vacancy',
  agency: 'agency',
  inPost: 'FTE in post',
};

function lineOf({ measure, n, mae, naiveMae, ratio, coverage80, shown }: ForecastRecord): string {
  const unit = measure === 'inPost' ? 'FTE' : 'points';
  return [
    `${titles[measure]}: missed by ${mae.toFixed(1)} ${unit} on average; “the same as last year” by ${naiveMae.toFixed(1)}`,
    `(${ratio.toFixed(3)} of it, ${n} forecasts); the 80% interval held ${Math.round(coverage80 * 100)}%`,
    shown ? '' : '– not better than both simple ways, so it is not shown to people',
  ]
    .join(' ')
    .trim();
}
