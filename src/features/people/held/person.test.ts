import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { addPerson } from '../../../../test/support/accounts.ts';
import { bothDatabases } from '../../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { held } from '../../../app.ts';
import type { Command } from '../../../platform/command-line/index.ts';
import { createAccount } from '../../../platform/identity/account.ts';
import { auditRoutes } from '../../audit/index.ts';
import { acceptRun } from '../../placements/runs/commands.ts';
import { allocationSolve } from '../../placements/runs/solve-job.ts';
import { makeRunWorld, runToItsEnd } from '../../placements/test-support/run-world.ts';
import { personCommands } from './commands.ts';

bothDatabases((kind) => {
  let server: TestServer;
  let folder: string;
  const said = { out: '', err: '' };
  before(async () => {
    server = await testServer({ kind, routes: auditRoutes, jobs: [allocationSolve] });
    folder = await mkdtemp(`${tmpdir()}/tandem-person-`);
    const made = await makeRunWorld(server);
    await server.services.jobs.work(server.services);
    const run = await runToItsEnd(server, made.roundId);
    await server.as('ada', (tx, me) => acceptRun(tx, me, run, 0));
    const { personId } = server.world.personas.student;
    await server.database.as({ kind: 'accounts' }, (tx) =>
      createAccount(tx, { personId, email: 'student@example.org', password: 'digest-of-a-password' }),
    );
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const run = async (name: string, args: string[]): Promise<number> => {
    const command = personCommands((work) => work(server.services), held).find((each: Command) => each.name === name);
    assert.ok(command);
    said.out = '';
    said.err = '';
    const signal = new AbortController().signal;
    return command.run(args, {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      watched: false,
      signal,
    });
  };
  /** Every row of every table as text, read by the owner. */
  const everything = () =>
    server.database.owner(async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
      );
      const texts: string[] = [];
      for (const { name } of tables) {
        const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from "${name}" t`);
        texts.push(...rows.map(({ row }) => `${name} ${row}`));
      }
      return texts;
    });

  it('writes everything that is held on a person, as JSON and to read', async () => {
    assert.equal(await run('person export', ['student@example.org', '--out', `${folder}/stefan.json`]), 0, said.err);
    const json = await readFile(`${folder}/stefan.json`, 'utf8');
    for (const word of [
      'Stefan Learner',
      'student@example.org',
      'step-free',
      'Aldermere/Safeguarding',
      'KT2',
      'ST-1',
      'MSW',
    ]) {
      assert.ok(json.includes(word), word);
    }
    assert.doesNotMatch(json, /digest-of-a-password|Esme|Wilf|Edie/);
    assert.deepEqual(
      Object.keys(JSON.parse(json)),
      held.map(({ name }) => name),
    );
    const text = await readFile(`${folder}/stefan.txt`, 'utf8');
    assert.match(text, /needs: step-free/);
    assert.match(text, /name: Stefan Learner/);
  });

  it('erases what says who a person is, everywhere, and keeps what is counted', async () => {
    const { personId } = server.world.personas.student;
    assert.equal(await run('person erase', [personId]), 0, said.err);
    assert.match(said.out, /^Erased\./);
    const left = await everything();
    for (const word of ['Stefan', 'student@example.org', 'step-free', 'Aldermere/Safeguarding', '"KT2"', '"ST-1"']) {
      assert.deepEqual(
        left.filter((row) => row.includes(word) && !/^(team|offer) /.test(row)),
        [],
        word,
      );
    }
    const counted = await server.database.as({ kind: 'system' }, async (tx) => ({
      placements: (await sql<{ n: number }>`select count(*)::int as n from placement`.execute(tx)).rows[0]?.n,
      person: await tx.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst(),
    }));
    assert.deepEqual(counted, { placements: 2, person: { name: 'Erased person', email: null } });
    assert.ok(
      left.some(
        (row) =>
          row.startsWith('event ') && row.includes('person.erased') && !row.includes(`"subject_id": "${personId}"`),
      ),
    );
    const log = await server.get('ada', '/events?about=person');
    assert.match(log.words, /Tandem A person’s data were erased, as they asked person\.erased/);
    assert.doesNotMatch((await server.get('otherLead', '/events?about=person')).words, /were erased/);
    await assert.rejects(
      server.as('student', async () => {}),
      /holds no role/,
    );
    assert.equal(await run('person erase', [personId]), 0);
    assert.match(said.out, /had been erased before/);
  });

  it('says so where there is nobody, and wants one person', async () => {
    assert.equal(await run('person erase', ['nobody@example.org']), 1);
    assert.match(said.err, /Nobody has that id or e-mail address\. Nothing was changed\./);
    await assert.rejects(run('person export', ['--out', `${folder}/x.json`]), /Give one person/);
    const id = await addPerson(server.database, { name: 'Plain Person', account: false });
    assert.equal(await run('person erase', [id]), 0);
  });
});
