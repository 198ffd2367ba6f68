/**
 * What reading a children's census costs: read, every rule checked, every indicator worked out, from the file on disk. Run:
 * `node bench/workforce/returns.ts`. Each size is measured in fresh processes, three times: time from opening the file to the
 * figures (the middle of three), processor time, and the most memory that the whole process had (the highest of three).
 * The first line, a file of twelve workers, is what the process costs by itself.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { countReturns } from '../../src/features/workforce/returns/count-returns.ts';
import { openReturn } from '../../src/features/workforce/returns/open-return.ts';
import { seeded } from '../allocation/seeded.ts';

const sizes = [12, 1_000, 10_000, 30_000];
const measured = z.object({
  ms: z.number(),
  processor: z.number(),
  megabytes: z.number(),
  rules: z.number(),
  inPost: z.number(),
});
type Measured = z.output<typeof measured>;

async function measure(path: string): Promise<Measured> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  let rules = 0;
  const [counted] = await countReturns(
    [await openReturn(path)],
    { year: undefined, latest: 2025, another: '' },
    {
      broken: () => {
        rules += 1;
      },
      warning: () => {},
    },
  );
  const { user, system } = process.cpuUsage(before);
  return {
    ms: performance.now() - started,
    processor: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    rules,
    inPost: counted?.figures.inPost.headcount ?? 0,
  };
}

/** A census of invented workers, one in forty of whom breaks a rule. */
async function writeCensus(path: string, workers: number): Promise<void> {
  const chance = seeded(workers);
  const out = createWriteStream(path);
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(
    '<?xml version="1.0" encoding="utf-8"?>\n<Message><Header><CollectionDetails><Collection>CSWW</Collection><Year>2025</Year><ReferenceDate>2025-09-30</ReferenceDate></CollectionDetails><Source><LEA>961</LEA></Source></Header>\n<LALevel><NumberOfVacancies>20</NumberOfVacancies><NoAgencyFTE>9</NoAgencyFTE></LALevel>\n',
  );
  for (let number = 1; number <= workers; number += 1) await write(worker(number, chance));
  await write('</Message>\n');
  out.end();
  await once(out, 'close');
}

function worker(number: number, chance: () => number): string {
  const left = chance() < 0.15;
  const agency = !left && chance() < 0.2;
  const fields = {
    AgencyWorker: agency ? 1 : 0,
    SWENo: `SW${100_000 + number}`,
    FTE: left ? 0 : number % 40 === 0 ? 37 : 1,
    PersonBirthDate: `${1960 + Math.floor(chance() * 40)}-03-04`,
    Sex: chance() < 0.2 ? 'M' : 'F',
    Ethnicity: chance() < 0.7 ? 'WBRI' : 'BAFR',
    QualLevel: 2,
    StepUpGrad: 0,
    FrontlineGrad: 0,
    OrgRole: 3 + Math.floor(chance() * 3),
    RoleStartDate: `${2005 + Math.floor(chance() * 19)}-09-05`,
    StartOrigin: 1 + Math.floor(chance() * 9),
    ...(left && { RoleEndDate: '2025-04-05', LeaverDestination: 1, ReasonLeave: 1 }),
    FTE30: 1,
    ...(!left && { Cases30: Math.floor(chance() * 20) + 1 }),
    WorkingDaysLost: Math.floor(chance() * 20),
    Absat30Sept: 0,
    BaseSalary: 40_000,
  };
  const elements = Object.entries(fields).map(([name, value]) => `    <${name}>${value}</${name}>`);
  return `  <CSWWWorker>\n${elements.join('\n')}\n  </CSWWWorker>\n`;
}

function inFreshProcess(path: string): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), path], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return measured.parse(JSON.parse(stdout));
}

const [given] = process.argv.slice(2);
if (given !== undefined) console.log(JSON.stringify(await measure(given)));
else {
  const folder = await mkdtemp(`${tmpdir()}/tandem-bench-`);
  const lines: Record<string, number>[] = [];
  for (const workers of sizes) {
    const path = `${folder}/${workers}.xml`;
    await writeCensus(path, workers);
    const runs = [1, 2, 3].map(() => inFreshProcess(path)).sort((a, b) => a.ms - b.ms);
    const middle = runs[1];
    lines.push({
      workers,
      'megabytes on disk': Math.round((await stat(path)).size / 1e5) / 10,
      ms: Math.round(middle?.ms ?? 0),
      'processor ms': Math.round(middle?.processor ?? 0),
      'most megabytes': Math.round(Math.max(...runs.map(({ megabytes }) => megabytes))),
      'rules broken': middle?.rules ?? 0,
    });
  }
  console.table(lines);
  await rm(folder, { recursive: true });
}
