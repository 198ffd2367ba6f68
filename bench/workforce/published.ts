/**
 * What published benchmarks cost: an edition of 9 years × 160 authorities (and England and 11 regions) read as CSV, and
 * its table of turnover, vacancy and agency for all authorities worked out. Run: `node bench/workforce/published.ts`.
 * Prints the time and the processor time of the first run, which pays for starting, and of the middle of fifteen.
 */
import { benchmarkMeasures, benchmarkTable, findAreas } from '../../src/engines/workforce/benchmark/index.ts';
import { readEditions } from '../../src/features/workforce/formats/published/index.ts';
import { publishedCsv } from './published-csv.ts';

const csv = publishedCsv(2025);
const file = { name: 'published.csv', bytes: Buffer.from(csv) };

interface Cost {
  time: number;
  processor: number;
}

async function measured<T>(work: () => T | Promise<T>): Promise<[Cost, T]> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [{ time: performance.now() - started, processor: (user + system) / 1000 }, result];
}

const reading: Cost[] = [];
const working: Cost[] = [];
let count = 0;
for (let run = 0; run < 15; run += 1) {
  const [read, { editions }] = await measured(() => readEditions([file]));
  const [index] = editions;
  if (index === undefined) throw new Error('nothing was read');
  const { areas } = findAreas([...index.authorities.keys()], index);
  const [worked, table] = await measured(() =>
    benchmarkTable(index, { measures: benchmarkMeasures, region: 'Region 1', areas, baseline: 2017 }),
  );
  reading.push(read);
  working.push(worked);
  count = table.length;
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function said(costs: Cost[]): string {
  const parts = (['time', 'processor'] as const).map((part) => {
    const all = costs.map((cost) => cost[part]);
    return `${part} first ${all[0]?.toFixed(0)} ms, middle ${middle(all).toFixed(1)} ms`;
  });
  return parts.join('; ');
}

console.log(`${csv.split('\n').length - 1} rows read: ${said(reading)}`);
console.log(`${count} lines of 9 years × 160 areas × 3 measures worked out: ${said(working)}`);
