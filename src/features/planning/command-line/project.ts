import { z } from 'zod';
import { checkRuns, problemOnLine } from '../../../engines/projection/index.ts';
import { command, file, option, progressBar, writeOut } from '../../../platform/command-line/index.ts';
import { readBytes } from '../../../platform/files/index.ts';
import { type Projection, project } from '../projecting/project.ts';
import { readScenario } from '../scenario-file/read-scenario.ts';
import { projectionFiles } from './projection-files.ts';
import { projectionSummary } from './projection-summary.ts';

const number = (what: string) => z.coerce.number(`must be ${what}`);

/** `npx tandem plan project`: a scenario projected, and what a partnership asks of it answered. */
export const planProject = command({
  name: 'plan project',
  summary: 'Project services over the years of a scenario: vacancies, NQSWs needed, placements, admissions, levers',
  options: {
    scenario: file('the scenario, as JSON'),
    out: option('DIR', 'the folder to write to; made if it is not there', z.string().min(1)),
    runs: option('NUMBER', 'how often chance is given its way; 1000 unless given', number('a number').default(1000)),
    seed: option(
      'NUMBER',
      'the same gives the same projection; 1 unless given',
      number('a whole number from 0').int('must be a whole number').min(0, 'must be 0 or more').default(1),
    ),
  },
  notes: [
    'Writes projection.csv, projection.json and answers.json to DIR, all of them or none. The same scenario, runs and seed give the same bytes, on any number of processors.',
    [
      'Exit codes:',
      '  0  written',
      '  2  arguments that do not fit, or a file that cannot be read',
      '  3  the scenario was rejected, with every problem and the path of its value; nothing was written',
      '  5  stopped by Ctrl-C; nothing was written',
    ].join('\n'),
  ],
  run: async ({ scenario: path, out, runs, seed }, io) => {
    const reading = readScenario(await readBytes(path));
    const problems = [...reading.problems, ...checkRuns(reading.scenario, runs)];
    if (problems.length > 0 || reading.scenario === undefined) {
      io.err(`${problems.map(problemOnLine).join('\n')}\nThe scenario was not projected, and nothing was written.\n`);
      return 3;
    }
    const { scenario, parameters } = reading;
    const bar = progressBar(io);
    let projection: Projection;
    try {
      projection = await project(scenario, { runs, seed, signal: io.signal, onProgress: bar.show });
    } catch (error) {
      if (!io.signal.aborted) throw error;
      bar.clear();
      io.err('Stopped before the projection was finished; nothing was written.\n');
      return 5;
    } finally {
      bar.clear();
    }
    await writeOut(out, await projectionFiles({ ...projection, scenario, parameters, runs, seed }));
    io.out(projectionSummary(scenario, projection, out));
    return 0;
  },
});
