import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { csv, educators, ImportPage, named, offers, students } from '../../../test-support/import-page.ts';
import { roundRoutes } from '../../index.ts';

describe('columns, and whose rows they are', () => {
  let server: TestServer;
  let imports: ImportPage;
  before(async () => {
    server = await testServer({ routes: roundRoutes });
    imports = new ImportPage(server);
  });
  after(() => server.close());

  it('keeps what a file has no column for', async () => {
    await imports.newRound();
    const bare =
      'student_id,name,provider,programme,stage,home_outcode,drives\nST-1,Stefan Learner,Kingsbridge,MSW,first,KT2,no\n';
    const page = await imports.choose(named({ students: bare }));
    assert.match(page.words, /ST-1 Stefan Learner stage: final → first(?! required| access| declared)/);
    await imports.accept(page);
    const kept = await server.as('ada', (tx) =>
      tx
        .selectFrom('profile_guarded')
        .innerJoin('profile', 'profile.id', 'profile_id')
        .select(['needs', 'excluded'])
        .where('stage', '=', 'first')
        .where('home_outcode', '=', 'KT2')
        .execute(),
    );
    assert.deepEqual(kept.at(-1), { needs: ['step-free'], excluded: ['Aldermere/Safeguarding'] });
  });

  it('asks which column is which, and remembers it', async () => {
    await imports.newRound();
    const odd = students.replace('student_id', 'Matric no').replace('home_outcode', 'Lives in');
    const page = await imports.choose({ students: csv(odd, 'odd.csv') });
    assert.match(page.words, /odd\.csv does not have the columns student_id and home_outcode/);
    assert.match(page.words, /Say which of your columns is which/);
    assert.match(page.words, /Matric no \(ST-1, ST-2\)/);
    const named = await server.post('ada', `${imports.path}/columns`, {
      kind: 'students',
      'column-student_id': 'Matric no',
      'column-home_outcode': 'Lives in',
    });
    assert.equal(named.status, 303);
    assert.match((await server.get('ada', imports.path)).words, /student_id Matric no ST-1, ST-2/);
    await imports.newRound();
    assert.match((await imports.choose({ students: csv(odd, 'odd.csv') })).words, /Students: 1 updated, 1 new/);
    const twice = await server.post('ada', `${imports.path}/columns`, {
      kind: 'students',
      'column-student_id': 'Matric no',
      'column-name': 'Matric no',
    });
    assert.match(twice.body, /chosen for two of ours/);
  });

  it('lets an employer’s lead change the offers and educators of their own services only', async () => {
    await imports.newRound();
    const page = await imports.choose(named({ offers: offers.replace('OF-7', 'OF-9'), educators }), 'childrensLead');
    assert.match(page.words, /Offers of places: 1 unchanged, 1 cannot be read/);
    assert.match(
      page.words,
      /Aldermere Children's Trust is not yours: you can only change rows of Thornham Council, children’s service/,
    );
    assert.doesNotMatch(page.words, /Students \(needed\)/);
    const hidden = await imports.choose(named({ offers: offers.replace('OF-1,', 'OF-2,') }), 'childrensLead');
    assert.match(hidden.words, /offer_id OF-2 is the reference of another service’s offer in this round/);
    const refused = await server.postFiles('childrensLead', imports.path, named({ students }));
    assert.equal(refused.status, 403);
    assert.equal((await server.postFiles('student', imports.path, named({ students }))).status, 403);
    const other = await server.get('ada', imports.path);
    assert.doesNotMatch(other.words, /What was understood/, 'one’s import is one’s own');
  });

  it('lets a co-ordinator change the students of their own university only', async () => {
    await imports.newRound();
    const page = await imports.choose(named({ students: students.replace('Kingsbridge', 'Eastmoor') }), 'coordinator');
    assert.match(page.words, /provider University of Eastmoor is a university whose students you do not keep/);
  });
});
