/** The product's own simulation as a peer: `node ours.ts SCENARIO RUNS SEED` prints seconds of processor and every stock. */
import { readFile } from 'node:fs/promises';
import { simulate } from '../../src/engines/projection/index.ts';
import { layoutOf, placeOf } from '../../src/engines/projection/outcome/layout.ts';
import { scenarioIn } from '../../src/features/planning/scenario-file/read-scenario.ts';

const [path = '', runs = '', seed = ''] = process.argv.slice(2);
const { scenario } = scenarioIn(JSON.parse(await readFile(path, 'utf8')));
if (scenario === undefined) throw new Error('not a scenario');

const before = process.cpuUsage();
const { values } = simulate(scenario, { seed: Number(seed), from: 0, to: Number(runs) });
const { user, system } = process.cpuUsage(before);

const layout = layoutOf(scenario);
const cells = layout.services.flatMap((place) =>
  layout.dates.flatMap(({ month }, date) => {
    if (month === 0) return [];
    return place.grades.map((_, grade) => {
      const at = placeOf(place, date, grade, 'stock');
      const stocks = Array.from(
        { length: Number(runs) },
        (_run, run) => (values[run * layout.width + at] ?? 0) / 10_000,
      );
      const mean = stocks.reduce((sum, stock) => sum + stock, 0) / stocks.length;
      return [mean, stocks.reduce((sum, stock) => sum + (stock - mean) ** 2, 0) / stocks.length];
    });
  }),
);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, cells }));
