/**
 * What a preview costs: 10,000 students chosen, compared and taken in, against csv-parse alone on the same file. Run:
 * `node bench/importing/times.ts`, on the embedded database; on a PostgreSQL that TANDEM_TEST_POSTGRES names as the tests do.
 * Prints the middle of seven runs of each; parsing alone is timed again before each, since machines have moods.
 */
import { parse } from 'csv-parse/sync';
import { studentsTable } from '../../src/features/placements/formats/index.ts';
import { acceptImport, chooseFiles, showImport } from '../../src/features/placements/imports/commands.ts';
import { roundOf } from '../../src/features/placements/rounds/store.ts';
import { makeRound } from '../../src/features/placements/test-support/round-world.ts';
import { uploaded } from '../../src/features/placements/test-support/uploaded.ts';
import type { Tx } from '../../src/platform/database/index.ts';
import { readSheet, readTable } from '../../src/platform/files/index.ts';
import type { Me } from '../../src/platform/identity/me.ts';
import { testDatabase } from '../../test/support/database.ts';
import { makeWorld } from '../../test/support/personas.ts';
import { asPersona } from '../../test/support/server.ts';
import { studentsList } from './students-list.ts';

const number = 10_000;
const runs = 7;
const csv = studentsList(number);

const kind = process.env.TANDEM_TEST_POSTGRES ? 'postgresql' : 'embedded';
const database = await testDatabase(kind);
const world = await makeWorld(database);
const { roundId } = await makeRound(database, world);
await using upload = await uploaded('students.csv', csv);

const as = <T>(work: (tx: Tx, me: Me) => Promise<T>) => asPersona(database, world.personas.ada, work);
const choose = () =>
  as(async (tx, me) => chooseFiles(tx, me, await roundOf(tx, roundId), [{ kind: 'students', upload: upload.file }]));
const show = () => as(async (tx, me) => showImport(tx, me, await roundOf(tx, roundId), new Set()));

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function middle(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

async function measure(what: string, work: () => unknown): Promise<void> {
  const alone = await middle(() => parse(csv));
  const ms = await middle(work);
  console.log(
    `${what}: ${ms.toFixed(0)} ms, ${(ms / alone).toFixed(1)} times the ${alone.toFixed(0)} ms of parsing alone`,
  );
}

console.log(`${number} students on the ${kind} database`);
const file = { name: 'students.csv', bytes: Buffer.from(csv) };
await measure('reading and judging it', async () => readTable(await readSheet(file), studentsTable));
await measure('choosing the file', choose);
await measure('preview, all of them new', show);
const plan = (await show())?.plan;
const taken = await timed(() =>
  as(async (tx, me) =>
    acceptImport(tx, me, await roundOf(tx, roundId), { digest: plan?.digest ?? '', complete: new Set() }),
  ),
);
console.log(`taking them in: ${taken.toFixed(0)} ms`);
await choose();
await measure('preview, all of them there', show);
await database.close();
