/**
 * What a projection costs: 1,000 runs of 14 services with 2,002 staff over 5 years on two threads, rows and answers
 * included; and how the simulation alone, on one core, grows with staff (the same groups) and runs. Run:
 * `node bench/planning/speed.ts [rounds]`. Medians of rounds in which all are measured in turn, after one that is not counted.
 */
import { loadavg } from 'node:os';
import { type Scenario, simulate } from '../../src/engines/projection/index.ts';
import { project } from '../../src/features/planning/projecting/project.ts';
import { benchScenario } from './services.ts';

const rounds = Number(process.argv[2] ?? 7);
const seconds = new Map<string, number[]>();

async function measured(name: string, work: () => unknown): Promise<void> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const all = seconds.get(name) ?? [];
  seconds.set(name, [...all, (user + system) / 1e6]);
  seconds.set(`${name}, by the clock`, [
    ...(seconds.get(`${name}, by the clock`) ?? []),
    (performance.now() - started) / 1000,
  ]);
}

const once = benchScenario();
const run = (scenario: Scenario, runs: number) => () => simulate(scenario, { seed: 1, from: 0, to: runs });
const signal = AbortSignal.any([]);

for (let round = 0; round <= rounds; round += 1) {
  if (round === 1) seconds.clear();
  await measured('whole projection, two threads', () => project(once, { runs: 1000, seed: 1, signal, threads: 2 }));
  await measured('1,000 runs', run(once, 1000));
  await measured('2,000 runs', run(once, 2000));
  await measured('twice the staff', run(benchScenario({ size: 2 }), 1000));
  await measured('28,000 staff', run(benchScenario({ size: 14 }), 1000));
  await measured('56,000 staff', run(benchScenario({ size: 28 }), 1000));
}

const middle = (name: string): number => {
  const values = seconds.get(name)?.toSorted((a, b) => a - b) ?? [];
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
};
for (const name of seconds.keys()) console.log(`${name}: ${middle(name).toFixed(2)} s`);
const times = (name: string, of: string): string => (middle(name) / middle(of)).toFixed(2);
console.log(
  `twice the staff: ${times('twice the staff', '1,000 runs')} times; 56,000 for 28,000: ${times('56,000 staff', '28,000 staff')}; twice the runs: ${times('2,000 runs', '1,000 runs')}; load ${loadavg()[0]?.toFixed(1)}`,
);
