import { join } from 'node:path';
import { z } from 'zod';
import type { Clash, Pin } from '../../../engines/allocation/model.ts';
import {
  command,
  file,
  flag,
  Misuse,
  option,
  optionalFile,
  progressBar,
} from '../../../platform/command-line/index.ts';
import { type Problem, problemLine, writeAll } from '../../../platform/files/index.ts';
import { allocationFiles } from './allocation-files.ts';
import { givenRound, type LoadedGeography } from './given-round.ts';
import { solveApart } from './solve-apart.ts';
import { summary } from './summary.ts';

/** An allocation is worth having even if what would place more takes too long to work out. */
const mostBottleneckSeconds = 60;

const exitCodes = [
  'Exit codes:',
  '  0  solved, and proven to be the best',
  '  2  arguments that do not fit, or a file that cannot be read',
  '  3  rows were rejected; nothing was written (with --keep-good the others are solved)',
  '  4  the "must" pins cannot all hold; nothing was written',
  '  5  stopped by --time-limit or Ctrl-C; the best found was written',
].join('\n');

/**
 * `npx tandem allocate`: solves a placement round given as files. docs/formats.md says what it reads and writes. Without
 * `--geography` it asks `loaded` for the outcodes of this installation.
 */
export const allocate = (loaded: LoadedGeography) =>
  command({
    name: 'allocate',
    summary: 'Match the students of a placement round to places with educators',
    options: {
      students: file('who needs a placement, as CSV or XLSX'),
      offers: file('the places that teams put forward'),
      educators: file('the practice educators'),
      pins: optionalFile('placements promised (must) or refused (never) beforehand'),
      policy: optionalFile('limits and the order of objectives, as JSON'),
      geography: optionalFile('where outcodes are: outcode, lat, lon; or the ONS postcode directory'),
      out: option('DIR', 'the folder to write to; made if it is not there', z.string().min(1)),
      'keep-good': flag('solve the good rows when others are rejected'),
      'time-limit': option(
        'SECONDS',
        'stop after so long and write the best found',
        z.coerce.number('must be a number of seconds').min(0, 'must be 0 seconds or more').optional(),
      ),
    },
    notes: ['Writes allocation.csv, unplaced.csv and report.json to DIR, all of them or none.', exitCodes],
    run: async (options, io) => {
      const reading = await givenRound(options, loaded);
      for (const warning of reading.warnings) io.err(`Warning: ${warning}\n`);
      if (reading.rejectedRows > 0) {
        io.err(rejected(reading.problems, reading.rejectedRows, options['keep-good']));
        if (!options['keep-good']) return 3;
      }
      const bar = progressBar(io);
      const { outcome, bottlenecks } = await solveApart(reading.round, {
        signal: io.signal,
        timeLimitSeconds: options['time-limit'],
        bottleneckSeconds: Math.min(mostBottleneckSeconds, options['time-limit'] ?? mostBottleneckSeconds),
        onProgress: bar.show,
      }).finally(bar.clear);
      if (outcome.kind === 'clash') {
        io.err(`${clashed(outcome.clash)}\n`);
        return 4;
      }
      const found = { reading, solution: outcome.solution, bottlenecks };
      await write(options.out, await allocationFiles(found));
      io.out(summary(found, options.out));
      return outcome.solution.proven ? 0 : 5;
    },
  });

function rejected(problems: Problem[], rows: number, keepGood: boolean): string {
  const many = rows === 1 ? '1 row cannot be used' : `${rows} rows cannot be used`;
  const then = keepGood
    ? `${many}; the others are solved without ${rows === 1 ? 'it' : 'them'}.`
    : `${many}, so nothing was written. Put ${rows === 1 ? 'it' : 'them'} right, or solve the other rows with --keep-good.`;
  return `${problems.map(problemLine).join('\n')}\n${then}\n`;
}

function clashed({ pins, why }: Clash): string {
  const said = (pin: Pin): string =>
    [pin.studentId, pin.offerId, ...(pin.educatorId === undefined ? [] : [pin.educatorId])].join(' → ');
  const all = pins.map(said).join('; ');
  const which = pins.length === 1 ? `The "must" pin ${all} cannot hold` : `These "must" pins cannot all hold: ${all}`;
  return `${which}. ${why} Nothing was written; take out or change ${pins.length === 1 ? 'it' : 'one of them'}.`;
}

async function write(folder: string, files: Record<string, string>): Promise<void> {
  try {
    await writeAll(folder, files);
  } catch {
    throw new Misuse(
      `The results could not be written to ${join(folder, '/')}, and nothing there was changed. Check that it is a folder you may write to.`,
    );
  }
}
