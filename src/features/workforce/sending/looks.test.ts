import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../../test/support/personas.ts';
import { asPersona } from '../../../../test/support/server.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { censusXml, permanent } from '../test-support/census-file.ts';
import { discardDraft, keepDraft, ownService, readDraft } from './commands.ts';
import { lookedAtOwn, looksAt } from './looks.ts';
import { draftOf } from './store/drafts.ts';

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
    const { personId, partnershipId } = world.personas.trustLead;
    await database.as({ kind: 'system' }, (tx) =>
      tx
        .insertInto('role_held')
        .values({
          person_id: personId,
          partnership_id: partnershipId,
          role: 'employer-lead',
          organisation_id: world.organisations.thornham,
          service_id: world.services.thornhamChildren,
          starts: '2020-09-01',
          ends: null,
        })
        .execute(),
    );
  });
  after(() => database.close());

  const as = <T>(who: PersonaName, work: (tx: Tx) => Promise<T>) => asPersona(database, world.personas[who], work);
  const service = () => world.services.thornhamChildren;

  it('a look is written once a day, and told by name to those who answer for the service, to nobody else', async () => {
    await as('trustLead', (tx) => lookedAtOwn(tx, service()));
    await as('trustLead', (tx) => lookedAtOwn(tx, service()));
    const looks = await as('childrensLead', (tx) => looksAt(tx, service(), 10));
    assert.deepEqual(
      looks.map(({ name, page }) => [name, page]),
      [['Alun Meredith', 'own']],
    );
    assert.match(looks[0]?.on ?? '', /^\d{4}-\d{2}-\d{2}$/);
    for (const who of ['ada', 'consultant', 'board', 'evaluator', 'otherLead'] as const) {
      assert.deepEqual(await as(who, (tx) => looksAt(tx, service(), 10)), [], who);
    }
    const aldermere = world.services.aldermereChildren;
    assert.deepEqual(await as('childrensLead', (tx) => looksAt(tx, aldermere, 10)), []);
  });

  it('a draft is sent or discarded by whoever read it, not by a colleague', async () => {
    const path = `${tmpdir()}/tandem-looks-${process.pid}-${kind}`;
    await writeFile(path, censusXml([permanent(1)], { year: 2025 }));
    await as('childrensLead', async (tx) =>
      readDraft(tx, await ownService(tx, service()), [{ name: 'census.xml', path }], 2025),
    );
    assert.equal(await as('trustLead', (tx) => draftOf(tx, service())), undefined);
    const keep = as('trustLead', async (tx) =>
      keepDraft(tx, { send: async () => 'job' }, await ownService(tx, service())),
    );
    await assert.rejects(keep, (error) => error instanceof Refused && /nothing to send/.test(error.message));
    assert.equal(await as('trustLead', async (tx) => discardDraft(tx, await ownService(tx, service()))), false);
    assert.equal((await as('childrensLead', (tx) => draftOf(tx, service())))?.workers, 1);
  });
});
