import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { bothDatabases, testDatabase } from '../../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../../test/support/personas.ts';
import { asPersona } from '../../../../test/support/server.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { NotFound, Refused } from '../../../platform/web/reply.ts';
import { workforceHeld, workforceKept } from '../retention.ts';
import { censusXml, permanent } from '../test-support/census-file.ts';
import { discardDraft, keepDraft, ownService, readDraft, withdrawReturn } from './commands.ts';
import { deleteFiles, mostKept, openFile } from './files.ts';
import type { SentReturn } from './model.ts';
import { draftOf } from './store/drafts.ts';
import { filesOf } from './store/files.ts';
import { returnsOf } from './store/returns.ts';

const jobs = { send: async () => 'job' };
const census = (year: number) => censusXml([permanent(1), permanent(2)], { year });

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  let folder = '';
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
    folder = await mkdtemp(`${tmpdir()}/tandem-files-`);
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const as = <T>(who: PersonaName, work: (tx: Tx) => Promise<T>) => asPersona(database, world.personas[who], work);
  const children = () => world.services.thornhamChildren;
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) =>
    database.as({ kind: 'system', partnershipId: world.partnershipId }, work);
  const inAll = () =>
    database.owner(async (client) => (await client.query('select from workforce_file')).rowCount ?? -1);

  async function read(year: number, copy = true): Promise<SentReturn> {
    const path = `${folder}/census`;
    await writeFile(path, census(year));
    return as('childrensLead', async (tx) => {
      await readDraft(tx, await ownService(tx, children()), [{ name: 'census.xml', path }], 2025, copy);
      const draft = await draftOf(tx, children());
      assert.ok(draft);
      return draft;
    });
  }
  const keep = (copy?: boolean) =>
    as('childrensLead', async (tx) =>
      keepDraft(tx, jobs, await ownService(tx, children()), { ...(copy !== undefined && { copy }) }),
    );
  const open = (who: PersonaName, { id }: SentReturn) =>
    as(who, async (tx) => openFile(tx, await ownService(tx, children()), { returnId: id, number: 1 }));
  const yearsWithFiles = () =>
    as('childrensLead', async (tx) => {
      const kept = await returnsOf(tx, children(), ['kept']);
      const files = await filesOf(
        tx,
        kept.map(({ id }) => id),
      );
      return kept.filter(({ id }) => files.some(({ returnId }) => returnId === id)).map(({ year }) => year);
    });

  it('nothing of a file stays unless it is asked for: not with the draft, not with the return', async () => {
    await read(2023, false);
    assert.equal(await inAll(), 0);
    await keep(true);
    assert.equal(await inAll(), 0, 'what was not kept with the draft cannot be kept with the return');
    await read(2023);
    assert.equal(await inAll(), 1);
    await as('childrensLead', async (tx) => discardDraft(tx, await ownService(tx, children())));
    assert.equal(await inAll(), 0, 'it goes with a draft that is discarded');
    await read(2023);
    await keep();
    assert.equal(await inAll(), 0, 'and with one that is sent without');
  });

  it('one that is asked for comes back byte by byte, and the log says that it was opened', async () => {
    const sent = await read(2023);
    await keep(true);
    const { name, bytes } = await open('childrensLead', sent);
    assert.deepEqual([name, bytes.toString()], ['census.xml', census(2023)]);
    const kinds = await asSystem((tx) =>
      tx.selectFrom('event').select('kind').where('subject_id', '=', sent.id).orderBy('id').execute(),
    );
    assert.deepEqual(
      kinds.map((event) => event.kind),
      ['workforce.return-kept', 'workforce.file-downloaded'],
    );
  });

  it('is stored so that it opens in its own place only', async () => {
    const rows = await database.owner(async (client) => (await client.query('select * from workforce_file')).rows);
    assert.doesNotMatch(rows[0].sealed.toString('latin1'), /SW100|Message/);
    const [sent] = await as('childrensLead', (tx) => returnsOf(tx, children(), ['kept']));
    assert.ok(sent);
    await database.owner((client) => client.query('update workforce_file set number = 2'));
    const second = as('childrensLead', async (tx) =>
      openFile(tx, await ownService(tx, children()), { returnId: sent.id, number: 2 }),
    );
    await assert.rejects(second);
    await database.owner((client) => client.query('update workforce_file set number = 1'));
  });

  it('is nobody else’s: not the lead’s, not another employer’s, not the system’s; before it is sent not a colleague’s', async () => {
    const [sent] = await as('childrensLead', (tx) => returnsOf(tx, children(), ['kept']));
    assert.ok(sent);
    for (const who of ['ada', 'trustLead', 'consultant', 'coordinator', 'board', 'educator'] as const) {
      await assert.rejects(open(who, sent), NotFound, who);
      assert.deepEqual(await as(who, (tx) => tx.selectFrom('workforce_file').selectAll().execute()), [], who);
    }
    for (const column of ['name', 'size', 'sealed'] as const) {
      const asked = asSystem((tx) => tx.selectFrom('workforce_file').select(column).execute());
      await assert.rejects(asked, /permission denied/, column);
    }
    await read(2024);
    await asSystem((tx) =>
      tx
        .insertInto('role_held')
        .values({
          person_id: world.personas.trustLead.personId,
          partnership_id: world.partnershipId,
          role: 'employer-lead',
          organisation_id: world.organisations.thornham,
          service_id: children(),
          starts: '2020-09-01',
          ends: null,
        })
        .execute(),
    );
    const colleague = await as('trustLead', (tx) => tx.selectFrom('workforce_file').select('return_id').execute());
    assert.deepEqual(colleague, [{ return_id: sent.id }]);
    assert.equal((await open('trustLead', sent)).bytes.toString(), census(2023));
    const draft = await as('childrensLead', (tx) => draftOf(tx, children()));
    assert.ok(draft);
    await assert.rejects(open('childrensLead', draft), NotFound, 'not yet sent');
  });

  it('goes when the next return is sent, or a better one of its year, and not for one of an earlier year', async () => {
    assert.deepEqual(await yearsWithFiles(), [2023]);
    await keep(true);
    assert.deepEqual(await yearsWithFiles(), [2024], 'the next year’s');
    await read(2022, false);
    await keep();
    assert.deepEqual(await yearsWithFiles(), [2024], 'an earlier year’s');
    await read(2024);
    await keep();
    assert.deepEqual(await yearsWithFiles(), [], 'a better one');
    assert.equal(await inAll(), 0);
  });

  it('goes when that is said, and when its return is withdrawn', async () => {
    const first = await read(2025);
    await keep(true);
    await as('childrensLead', async (tx) => deleteFiles(tx, await ownService(tx, children()), first.id));
    assert.equal(await inAll(), 0);
    const twice = as('childrensLead', async (tx) => deleteFiles(tx, await ownService(tx, children()), first.id));
    await assert.rejects(twice, NotFound);
    const second = await read(2025);
    await keep(true);
    assert.equal(await inAll(), 1);
    await as('childrensLead', async (tx) => withdrawReturn(tx, jobs, await ownService(tx, children()), second.id));
    assert.equal(await inAll(), 0);
  });

  it('goes by itself after two years; until then somebody’s own data say that they keep it', async () => {
    await read(2025);
    await keep(true);
    const forget = () => asSystem(async (tx) => (await workforceKept[1]?.forget(tx, { months: 6 })) ?? -1);
    const age = (months: number) =>
      asSystem((tx) =>
        sql`update workforce_return set sent_at = now() - make_interval(months => ${months}, days => 1)`.execute(tx),
      );
    await age(23);
    assert.equal(await forget(), 0);
    const { returns_sent = [] } = await asSystem((tx) => workforceHeld.tell(tx, world.personas.childrensLead.personId));
    assert.equal(JSON.stringify(returns_sent).match(/"copies_of_files_kept":1/g)?.length, 1);
    await age(24);
    assert.equal(await forget(), 1);
    assert.equal(await inAll(), 0);
  });

  it('is refused where it is too large, and nothing is read', async () => {
    const path = `${folder}/large`;
    await writeFile(path, census(2025));
    await truncate(path, mostKept + 1);
    const large = as('childrensLead', async (tx) =>
      readDraft(tx, await ownService(tx, children()), [{ name: 'large.xml', path }], 2025, true),
    );
    await assert.rejects(
      large,
      (error) =>
        error instanceof Refused && /of up to 20 MB, and the file is 21 MB\. Nothing was read/.test(error.message),
    );
  });
});
