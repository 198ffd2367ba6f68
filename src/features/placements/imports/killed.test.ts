import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { createPostgres } from '../../../../test/support/database.ts';
import { makeWorld } from '../../../../test/support/personas.ts';
import { asPersona } from '../../../../test/support/server.ts';
import { migrate, openDatabase } from '../../../platform/database/index.ts';
import { roundOf } from '../rounds/store.ts';
import { makeRound } from '../test-support/round-world.ts';
import { uploaded } from '../test-support/uploaded.ts';
import { acceptImport, chooseFiles } from './commands.ts';
import { previewOf } from './preview.ts';
import { openImport } from './store.ts';

const number = 3_000;
const heading = 'student_id,name,provider,programme,stage,home_outcode,drives';
const rows = Array.from({ length: number }, (_, index) => `K-${index},Name ${index},Kingsbridge,BA,first,KT1,no`);

test('a process killed in the middle of an import leaves nothing half-written, and the import can be made after', async () => {
  const { url, ownerUrl, drop } = await createPostgres();
  const database = await openDatabase({ url, ownerUrl, folder: '', poolSize: 3 });
  try {
    await migrate(database);
    const world = await makeWorld(database);
    const { roundId } = await makeRound(database, world);
    const { ada } = world.personas;
    const count = async () => {
      const counted = await database.as({ kind: 'system' }, (tx) =>
        sql<{
          students: number;
          persons: number;
          profiles: number;
          events: number;
        }>`select (select count(*)::int from student) as students,
          (select count(*)::int from person) as persons, (select count(*)::int from profile) as profiles,
          (select count(*)::int from event) as events`.execute(tx),
      );
      return counted.rows[0];
    };
    await using upload = await uploaded('students.csv', `${heading}\n${rows.join('\n')}\n`);
    await asPersona(database, ada, async (tx, me) =>
      chooseFiles(tx, me, await roundOf(tx, roundId), [{ kind: 'students', upload: upload.file }]),
    );
    const before = await count();

    // The child says when it has written the rows of people, and waits to be killed before it commits.
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('../test-support/import-and-stall.ts', import.meta.url))],
      {
        env: { ...process.env, STALL: JSON.stringify({ url, ownerUrl, roundId, persona: ada }) },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [said] = await once(child.stdout, 'data');
    assert.match(String(said), /written 3000/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.deepEqual(await count(), before);

    await asPersona(database, ada, async (tx, me) => {
      const round = await roundOf(tx, roundId);
      const open = await openImport(tx, roundId);
      assert.ok(open);
      const { plan } = await previewOf(tx, me, round, open, new Set());
      await acceptImport(tx, me, round, { digest: plan.digest, complete: new Set() });
    });
    assert.equal((await count())?.profiles, Number(before?.profiles) + number);
  } finally {
    await database.close();
    await drop();
  }
});
