/**
 * The projection beside the same model in NumPy (vectorised over runs) and SimPy (person by person), one core each, in turn:
 * 1,000 runs of 14 services with 2,002 staff over 5 years. Run: `node bench/planning/peers.ts [rounds]`. Seconds are of
 * processor, without starting; SimPy runs fewer, and its seconds are multiplied. Fails when the three disagree on any
 * expected stock, erring once in 1,000. Needs Debian's python3-numpy and python3-simpy3.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { familyWise } from '../../src/engines/projection/test-support/normal.ts';
import { benchScenario } from './services.ts';

const rounds = Number(process.argv[2] ?? 5);
const printed = z.object({ seconds: z.number(), cells: z.array(z.tuple([z.number(), z.number()])) });
type Printed = z.output<typeof printed>;
const runs = { ours: 1000, numpy: 1000, simpy: 10 };
type Peer = keyof typeof runs;
const here = (name: string): string => new URL(name, import.meta.url).pathname;
const commands: Record<Peer, string[]> = {
  ours: [process.execPath, here('ours.ts')],
  numpy: ['/usr/bin/python3', here('numpy_peer.py')],
  simpy: ['/usr/bin/python3', here('simpy_peer.py')],
};

function measure(peer: Peer, path: string, seed: number): Printed {
  const [command = '', script = ''] = commands[peer];
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout, stderr } = spawnSync(command, [script, path, `${runs[peer]}`, `${seed}`], { encoding: 'utf8', env });
  if (/No module named|ENOENT/.test(stderr)) {
    throw new Error(`${peer} is not here: install it with apt-get install python3-numpy python3-simpy3. ${stderr}`);
  }
  if (stdout === '') throw new Error(`${peer} said nothing: ${stderr}`);
  return printed.parse(JSON.parse(stdout));
}

/** The largest difference of means between two, over all their rounds, in standard errors. */
function farthest(one: Printed[], many: number, other: Printed[], others: number): number {
  const average = (all: Printed[], cell: number, what: 0 | 1) =>
    all.reduce((sum, { cells }) => sum + (cells[cell]?.[what] ?? Number.NaN), 0) / all.length;
  const distances = (one[0]?.cells ?? []).map((_, cell) => {
    // Of both together: where a stock hardly ever differs, few runs may show no spread at all.
    const [n, m] = [many * one.length, others * other.length];
    const variance = (n * average(one, cell, 1) + m * average(other, cell, 1)) / (n + m);
    const error = Math.sqrt(variance * (1 / n + 1 / m));
    const difference = Math.abs(average(one, cell, 0) - average(other, cell, 0));
    return difference < 1e-6 ? 0 : difference / error;
  });
  return Math.max(...distances);
}

const middle = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const folder = await mkdtemp(join(tmpdir(), 'peers-'));
try {
  const path = join(folder, 'scenario.json');
  await writeFile(path, JSON.stringify(benchScenario()));
  const seen: Record<Peer, Printed[]> = { ours: [], numpy: [], simpy: [] };
  const ratios: Record<'numpy' | 'simpy', number[]> = { numpy: [], simpy: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const [ours, numpy, simpy] = [
      measure('ours', path, round),
      measure('numpy', path, round),
      measure('simpy', path, round),
    ];
    seen.ours.push(ours);
    seen.numpy.push(numpy);
    seen.simpy.push(simpy);
    ratios.numpy.push(numpy.seconds / ours.seconds);
    ratios.simpy.push((simpy.seconds * 100) / ours.seconds);
    console.log(
      `round ${round}: ours ${ours.seconds.toFixed(2)} s, NumPy ${numpy.seconds.toFixed(2)} s, SimPy ${(simpy.seconds * 100).toFixed(0)} s (10 runs times 100)`,
    );
  }
  console.log(
    `medians: NumPy takes ${middle(ratios.numpy).toFixed(2)} times as long, SimPy ${middle(ratios.simpy).toFixed(0)} times; load ${loadavg()[0]?.toFixed(1)}`,
  );
  const cells = seen.ours[0]?.cells.length ?? 0;
  const limit = familyWise(0.001, 2 * cells);
  for (const peer of ['numpy', 'simpy'] as const) {
    const z = farthest(seen.ours, runs.ours, seen[peer], runs[peer]);
    console.log(
      `${peer}: of ${cells} expected stocks the farthest is ${z.toFixed(2)} standard errors apart (limit ${limit.toFixed(2)})`,
    );
    if (!(z < limit)) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}
