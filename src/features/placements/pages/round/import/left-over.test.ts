import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { homeRoutes } from '../../../../home/index.ts';
import { roundsAtHome } from '../../../at-home.ts';
import { forgetOldImports } from '../../../imports/store.ts';
import { all, csv, ImportPage, named, offers, students } from '../../../test-support/import-page.ts';
import { roundRoutes } from '../../index.ts';

describe('what cannot be imported', () => {
  let server: TestServer;
  let imports: ImportPage;
  before(async () => {
    server = await testServer({ routes: [...roundRoutes, ...homeRoutes([roundsAtHome])] });
    imports = new ImportPage(server);
  });
  after(() => server.close());

  it('keeps the good rows going and the bad ones for correction', async () => {
    await imports.newRound();
    const bad = `${students}ST-7,Uma Bad,Nowhere University,BA,first,,ZZ9,maybe,,,\n`;
    const page = await imports.choose({ students: csv(bad, 'kingsbridge.csv') });
    assert.match(page.words, /Students: 1 updated, 1 new, 1 cannot be read/);
    assert.match(page.words, /4 drives maybe is neither yes nor no yes or no/);
    assert.match((await server.get('ada', '/')).words, /1 row of kingsbridge.csv could not be read/);
    const rows = await server.get('ada', `${imports.path}/rows?kind=students&as=csv`);
    assert.match(
      rows.body,
      /student_id,.*,what is wrong\r?\nST-7,Uma Bad,Nowhere University,.*drives is neither yes nor no/,
    );
    const problems = await server.get('ada', `${imports.path}/problems?kind=students&as=csv`);
    assert.match(problems.body, /kingsbridge.csv,4,drives,maybe,is neither yes nor no,yes or no/);
    assert.equal((await server.get('ada', `${imports.path}/rows?kind=students&as=xlsx`)).status, 200);
    const done = await imports.accept(page);
    assert.match(done.notice ?? '', /2 changes were made\. 1 row could not be read and is kept here for a day/);
    const left = await imports.show();
    assert.match(left.words, /The changes were made\. These rows could not be read/);
    assert.match(left.words, /Students: 1 cannot be read/);
    assert.doesNotMatch(left.words, /Nia Okoye/);
    const corrected = rows.body
      .replace('Nowhere University', 'Kingsbridge')
      .replace('ZZ9', 'KT1')
      .replace('maybe', 'yes');
    const next = await imports.choose({ students: csv(corrected) });
    assert.match(next.words, /columns we do not know were kept aside: what is wrong\..*Students: 1 new/);
    await imports.accept(next);
    assert.doesNotMatch((await server.get('ada', '/')).words, /(list|kingsbridge)\.csv could not be read/);
  });

  it('says of every name that it does not know which it is, and creates no partner', async () => {
    await imports.newRound();
    const organisations = await server.as('ada', (tx) => tx.selectFrom('organisation').select('id').execute());
    const page = await imports.choose(
      named({
        offers: offers
          .replace('Thornham', 'Atlantis Council')
          .replace("OF-7,Aldermere Children's Trust,children", 'OF-7,Aldermere,adults'),
        students: students.replace('Kingsbridge', 'Hogwarts').replace('KT1', 'QX1'),
      }),
    );
    assert.match(
      page.words,
      /organisation Atlantis Council is not a partner here the name, short name or UKPRN of a partner; a partnership lead adds partners under Partners/,
    );
    assert.match(page.words, /service adults is not a service that Aldermere Children’s Trust has here/);
    assert.match(page.words, /provider Hogwarts is not a partner here/);
    assert.match(page.words, /home_outcode QX1 is of no postcode area/);
    assert.match(page.words, /There is nothing to change/);
    const after = await server.as('ada', (tx) => tx.selectFrom('organisation').select('id').execute());
    assert.equal(after.length, organisations.length);
  });

  it('holds offers against educators of the file and of the register', async () => {
    await imports.newRound();
    const offer = (reference: string, educator: string, organisation = 'Thornham') =>
      offers
        .split('\n')
        .slice(0, 1)
        .concat(
          offers
            .split('\n')
            .slice(1, 2)
            .map((line) => line.replace('OF-1,Thornham', `${reference},${organisation}`).replace('PE-1', educator)),
        )
        .join('\n');
    assert.match((await imports.choose(named({ offers: offer('OF-20', 'PE-1') }))).words, /Offers of places: 1 new/);
    assert.match(
      (await imports.choose(named({ offers: offer('OF-20', 'PE-404') }))).words,
      /PE-404 is an educator who is neither on the register nor in an educators file/,
    );
    assert.match(
      (await imports.choose(named({ offers: offer('OF-20', 'PE-1', 'Aldermere') }))).words,
      /PE-1 is an educator of another organisation, who cannot be on site here an educator of Aldermere Children’s Trust, or nothing/,
    );
    const rejected = await imports.choose(
      named({
        offers: offer('OF-20', 'PE-77'),
        educators:
          'educator_id,name,organisation,service,outcode,peps,capacity,off_site\nPE-77,X,Thornham,children,KT1,2,-1,no\n',
      }),
    );
    assert.match(rejected.words, /PE-77 is an educator on a row that could not be used/);
    assert.match(rejected.words, /capacity -1 is less than 0/);
  });

  it('takes pins, and one promise for each student', async () => {
    const roundId = await imports.newRound();
    const pins =
      'student_id,offer_id,educator_id,kind\nST-1,OF-1,PE-1,must\nST-1,OF-2,,never\nST-404,OF-1,,never\nST-1,OF-2,,must\n';
    const page = await imports.choose(named({ pins }));
    assert.match(page.words, /2 new, 2 cannot be read/);
    assert.match(page.words, /student_id ST-404 is not there a student of this round/);
    assert.match(page.words, /student_id ST-1 is promised another place already/);
    await imports.accept(page);
    const kept = () =>
      server.as('coordinator', (tx) =>
        tx.selectFrom('pin').select(['kind', 'made_by']).where('round_id', '=', roundId).orderBy('kind').execute(),
      );
    assert.deepEqual(await kept(), [
      { kind: 'must', made_by: server.world.personas.ada.personId },
      { kind: 'never', made_by: server.world.personas.ada.personId },
    ]);
    await imports.accept(
      await imports.choose(
        named({ pins: 'student_id,offer_id,educator_id,kind\nST-1,OF-1,PE-1,must\n' }),
        'ada',
        '?complete=pins',
      ),
    );
    assert.deepEqual(
      (await kept()).map(({ kind }) => kind),
      ['must'],
    );
  });

  it('is discarded, or forgotten after a day', async () => {
    const roundId = await imports.newRound();
    await imports.choose(named(all));
    assert.equal(
      (await server.post('ada', `${imports.path}/discard`)).notice,
      'The files were discarded. Nothing was changed.',
    );
    assert.equal((await server.post('ada', `${imports.path}/discard`)).notice, undefined);
    await imports.choose(named(all));
    const forget = () => server.database.as({ kind: 'system' }, (tx) => forgetOldImports(tx));
    assert.equal(await forget(), 0);
    await server.database.as({ kind: 'system' }, (tx) =>
      sql`update import set made_at = now() - interval '25 hours' where round_id = ${roundId}`.execute(tx),
    );
    assert.equal(await forget(), 1);
    const left = await server.database.as({ kind: 'system' }, (tx) =>
      tx
        .selectFrom('import_rows')
        .innerJoin('import', 'import.id', 'import_id')
        .select('kind')
        .where('round_id', '=', roundId)
        .execute(),
    );
    assert.deepEqual(left, []);
    const late = await server.post('ada', `${imports.path}/accept`, { digest: 'x' });
    assert.match(late.words, /There is nothing to import any more/);
  });
});
