import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Database, Tx } from '../../src/platform/database/index.ts';
import { testDatabase } from '../support/database.ts';
import { fillEveryTable } from '../support/every-table.ts';
import { makeWorld, type PersonaName, personaNames, type World } from '../support/personas.ts';

const committed = 'docs/who-sees-what.md';
/** Tables besides those of accounts that the pages never ask: what signs forms, which migrations there were. */
const outOfReach = [
  'installation',
  'migration',
  'invitation',
  'demonstration_persona',
  'sign_in_attempt',
  'workforce_total_source',
  'pipeline_total_source',
];
let database: Database;
let world: World;

before(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  await fillEveryTable(database, world);
});
after(() => database.close());

test(`what each persona sees and may change is what ${committed} says`, async () => {
  const table = await whoSeesWhat();
  if (process.env.WRITE_TABLES) writeFileSync(committed, table);
  assert.equal(
    table,
    readFileSync(committed, 'utf8'),
    'It changed: look at it, then write it with WRITE_TABLES=1 npm test -- house',
  );
});

test('every table is under row-level security, which binds its owner too', async () => {
  const open = await database.owner(async (client) => {
    const { rows } = await client.query<{ name: string }>(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity) and relname <> 'migration'`);
    return rows.map((row) => row.name);
  });
  assert.deepEqual(open, []);
});

test('accounts are out of reach of everybody who is signed in', async () => {
  const { beyond } = await tables();
  assert.deepEqual(
    beyond.filter((table) => !table.startsWith('account_')).filter((table) => !outOfReach.includes(table)),
    [],
  );
  for (const table of beyond) {
    for (const persona of personaNames) {
      const seen = await as(persona, (tx) => attempt(tx, `select count(*)::int as n from "${table}"`));
      assert.equal(seen, 'refused', `${persona} may ask ${table}`);
    }
  }
});

test('a policy that is removed is noticed', async () => {
  const whole = await whoSeesWhat();
  await database.owner((client) =>
    client.query('drop policy reads on profile; create policy reads on profile for select to tandem_app using (true)'),
  );
  try {
    assert.notEqual(await whoSeesWhat(), whole);
  } finally {
    await database.close();
    database = await testDatabase();
  }
});

async function whoSeesWhat(): Promise<string> {
  const lines: string[] = [];
  const { reached, beyond } = await tables();
  for (const table of reached) {
    const all = await database.owner((client) => rowsOf(client, table));
    assert.ok(all.length > 0, `test/support/every-table.ts puts no row into ${table}`);
    const cells: string[] = [];
    for (const persona of personaNames) cells.push(await as(persona, (tx) => cell(tx, table, all)));
    lines.push(`| ${table} (${all.length}) | ${cells.join(' | ')} |`);
  }
  return `# Who sees what

Made by a test, which asks the database as each persona of an invented partnership. In brackets: rows in the table. In each
cell: rows seen; then, where there are any, how many of all rows the persona could have added (+), and how many it could
change (~) and remove (−). An empty cell: nothing.

The personas: ada is partnership lead, consultant is practice consultant, coordinator is placement co-ordinator of
Kingsbridge University, childrensLead leads Thornham's children's service, trustLead leads Aldermere Children's Trust, educator
works in Thornham's children's service and has one student, student is that student (of Kingsbridge), board and evaluator
see totals only, otherLead leads another partnership.

| table | ${personaNames.join(' | ')} |
| --- |${personaNames.map(() => ' --- |').join('')}
${lines.join('\n')}

Out of reach of everybody who is signed in: ${beyond.join(', ')}.
`;
}

async function cell(tx: Tx, table: string, all: readonly unknown[]): Promise<string> {
  const sees = await attempt(tx, `select count(*)::int as n from "${table}"`);
  let adds = 0;
  for (const row of all) if (await mayAdd(tx, table, row)) adds += 1;
  const [column] = await columnsOf(tx, table);
  const changes = await attempt(
    tx,
    `with c as (update "${table}" set "${column}" = "${column}" returning 1) select count(*)::int as n from c`,
  );
  const removes = await attempt(tx, `with c as (delete from "${table}" returning 1) select count(*)::int as n from c`);
  const parts = [
    sees === 'refused' || sees === 0 ? '' : String(sees),
    some('+', adds),
    some('~', changes),
    some('−', removes),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const some = (sign: string, n: number | 'refused') => (n === 'refused' || n === 0 ? '' : `${sign}${n}`);

/** Row-level security speaks before keys and references do: any other complaint means that it let the row pass. */
async function mayAdd(tx: Tx, table: string, row: unknown): Promise<boolean> {
  const values = sql`insert into ${sql.table(table)} overriding system value select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`;
  try {
    await savepoint(tx, () => values.execute(tx));
    return true;
  } catch (error) {
    return codeOf(error) !== '42501';
  }
}

async function attempt(tx: Tx, query: string): Promise<number | 'refused'> {
  try {
    return await savepoint(tx, async () => (await sql<{ n: number }>`${sql.raw(query)}`.execute(tx)).rows[0]?.n ?? 0);
  } catch (error) {
    if (codeOf(error) === '42501') return 'refused';
    // A reference that stands in the way of a deletion: row-level security let it pass.
    if (codeOf(error) === '23503') return 1;
    throw error;
  }
}

/** Runs the work and takes it back, whatever came of it. */
async function savepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint look`.execute(tx);
  try {
    return await work();
  } finally {
    await sql`rollback to savepoint look`.execute(tx);
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

function as<T>(persona: PersonaName, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { personId, partnershipId } = world.personas[persona];
  return database.as({ kind: 'person', personId, partnershipId }, work);
}

/** Tables on which the role of signed-in people has some right, and those on which it has none. */
async function tables(): Promise<{ reached: string[]; beyond: string[] }> {
  return database.owner(async (client) => {
    const { rows } = await client.query<{ name: string; reached: boolean }>(`select relname as name,
        has_table_privilege('tandem_app', oid, 'select, insert, update, delete') as reached
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname collate "C"`);
    const named = (reached: boolean) => rows.filter((row) => row.reached === reached).map((row) => row.name);
    return { reached: named(true), beyond: named(false) };
  });
}

async function rowsOf(client: pg.ClientBase, table: string): Promise<unknown[]> {
  const { rows } = await client.query<{ row: unknown }>(`select to_jsonb(t) as row from "${table}" t`);
  return rows.map((row) => row.row);
}

/** The columns, first those that may be written to: the value of one is written back. */
async function columnsOf(tx: Tx, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
    order by not has_column_privilege(attrelid, attnum, 'update'), attname = 'id', attnum`.execute(tx);
  return rows.map((row) => row.name);
}
