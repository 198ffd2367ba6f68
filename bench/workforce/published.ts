/**
 * What published benchmarks cost: an edition of 9 years × 160 authorities (and England and 11 regions) read as CSV, and
 * its table of turnover, vacancy and agency for all authorities worked out. Run: `node bench/workforce/published.ts`.
 * Prints the time and the processor time of the first run, which pays for starting, and of the middle of fifteen.
 */
import { benchmarkMeasures, benchmarkTable, findAreas } from '../../src/engines/workforce/benchmark/index.ts';
import { readEditions } from '../../src/features/workforce/formats/published/index.ts';

const years = Array.from({ length: 9 }, (_, at) => 2017 + at);
const regions = Array.from({ length: 11 }, (_, at) => `Region ${at + 1}`);
const header =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,inpost_fte,inpost_headcount,starters_fte,starters_headcount,leavers_fte,leavers_headcount,turnover_rate_fte,turnover_rate_headcount,agency_fte,agency_headcount,agency_rate_fte,agency_rate_headcount,agency_cover_fte,agency_cover_rate_fte,vacancy_fte,vacancy_rate_fte,vacancy_agency_cover_rate_fte,case_holders_fte,cases,caseload_fte,working_days_lost_fte,absence_rate_fte';

/** Invented, and near enough to what is published. */
function figuresOf(size: number): string {
  return `${size},${size + 9},20.5,21,15.2,16,15.2,15,25.3,26,20.1,19.8,20,80,30.4,23.3,65.8,60.2,900,15,${size * 8},3.1`;
}

const lines = years.flatMap((year) => [
  `${year},Reporting year,National,E92000001,England,,,,,,${figuresOf(30_000)}`,
  ...regions.map(
    (name, at) => `${year},Reporting year,Regional,E92000001,England,E1200000${at},${name},,,,${figuresOf(3000)}`,
  ),
  ...Array.from({ length: 160 }, (_, at) => {
    const place = `E1,${regions[at % 11]},${200 + at},E06000${200 + at},Authority ${at}`;
    return `${year},Reporting year,Local authority,E92000001,England,${place},${figuresOf(100 + at)}`;
  }),
]);
const file = { name: 'published.csv', bytes: Buffer.from([header, ...lines].join('\n')) };

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

console.log(`${lines.length} rows read: ${said(reading)}`);
console.log(`${count} lines of 9 years × 160 areas × 3 measures worked out: ${said(working)}`);
