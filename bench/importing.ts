/**
 * What a preview costs: 10,000 students chosen, compared and taken in, against csv-parse alone on the same file. Run:
 * `node bench/importing.ts`, on the embedded database; on a PostgreSQL that TANDEM_TEST_POSTGRES names as the tests do.
 * Prints the middle of seven runs of each, and the most memory that was in use.
 */
import { parse } from 'csv-parse/sync';
import { studentsTable } from '../src/features/placements/formats/index.ts';
import { acceptImport, chooseFiles, showImport } from '../src/features/placements/imports/commands.ts';
import { roundOf } from '../src/features/placements/rounds/store.ts';
import { makeRound } from '../src/features/placements/test-support/round-world.ts';
import { uploaded } from '../src/features/placements/test-support/uploaded.ts';
import type { Tx } from '../src/platform/database/index.ts';
import { readSheet, readTable } from '../src/platform/files/index.ts';
import type { Me } from '../src/platform/identity/me.ts';
import { testDatabase } from '../test/support/database.ts';
import { makeWorld } from '../test/support/personas.ts';
import { asPersona } from '../test/support/server.ts';

const number = 10_000;
const runs = 7;
const lines = Array.from(
  { length: number },
  (_, at) =>
    `S-${at},Student Number ${at},Kingsbridge,BA,${at % 2 ? 'first' : 'final'},safeguarding;hospital;fostering,KT${1 + (at % 20)},${at % 3 ? 'yes' : 'no'},,${at % 2 ? 'adults' : ''},,,${at % 9 ? '' : 'Aldermere/Safeguarding'},,${at % 15 ? '' : 'step-free'}`,
);
const heading =
  'student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives,max_travel_km,earlier_service,earlier_statutory,earlier_organisation,excluded,required_organisation,needs';
const csv = `${heading}\n${lines.join('\n')}\n`;

const kind = process.env.TANDEM_TEST_POSTGRES ? 'postgresql' : 'embedded';
const database = await testDatabase(kind);
const world = await makeWorld(database);
const { roundId } = await makeRound(database, world);
await using upload = await uploaded('students.csv', csv);

const as = <T>(work: (tx: Tx, me: Me) => Promise<T>) => asPersona(database, world.personas.ada, work);
const choose = () =>
  as(async (tx, me) => chooseFiles(tx, me, await roundOf(tx, roundId), [{ kind: 'students', upload: upload.file }]));
const show = () => as(async (tx, me) => showImport(tx, me, await roundOf(tx, roundId), new Set()));

let most = 0;
async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  most = Math.max(most, process.memoryUsage().rss);
  return performance.now() - started;
}

async function middle(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

const alone = await middle(() => parse(csv));
const say = (what: string, ms: number) => console.log(`${what}: ${ms.toFixed(0)} ms, ${(ms / alone).toFixed(1)} times`);
console.log(`${number} students on the ${kind} database`);
say('parsing alone', alone);
const file = { name: 'students.csv', bytes: Buffer.from(csv) };
say('reading and judging it', await middle(async () => readTable(await readSheet(file), studentsTable)));
say('choosing the file', await middle(choose));
say('preview, all of them new', await middle(show));
const plan = (await show())?.plan;
say(
  'taking them in',
  await timed(() =>
    as(async (tx, me) =>
      acceptImport(tx, me, await roundOf(tx, roundId), { digest: plan?.digest ?? '', complete: new Set() }),
    ),
  ),
);
await choose();
say('preview, all of them there', await middle(show));
console.log(`most memory in use: ${Math.round(most / 1e6)} MB`);
await database.close();
