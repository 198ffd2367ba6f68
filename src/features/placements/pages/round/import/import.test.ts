import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { all, ImportPage, named, offers, students } from '../../../test-support/import-page.ts';
import { roundRoutes } from '../../index.ts';

describe('an import', () => {
  let server: TestServer;
  let imports: ImportPage;
  before(async () => {
    server = await testServer({ routes: roundRoutes });
    imports = new ImportPage(server);
  });
  after(() => server.close());

  const counts = async () => {
    const { rows } = await server.database.as({ kind: 'system' }, (tx) =>
      sql<
        Record<string, number>
      >`select (select count(*)::int from student) as students, (select count(*)::int from educator) as educators,
        (select count(*)::int from person) as persons, (select count(*)::int from profile) as profiles,
        (select count(*)::int from offer) as offers, (select count(*)::int from team) as teams`.execute(tx),
    );
    return rows[0];
  };

  it('shows what would change, field by field, and changes it all at once', async () => {
    const roundId = await imports.newRound();
    const before = await counts();
    const page = await imports.choose(named(all));
    assert.match(page.words, /Students: 1 updated, 1 new/);
    assert.match(
      page.words,
      /ST-1 Stefan Learner required organisation: thornham → Thornham Council declared interests: Aldermere\/Safeguarding → Aldermere Children’s Trust\/Safeguarding/,
    );
    assert.match(page.words, /Offers of places: 1 unchanged, 1 new/);
    assert.match(page.words, /Practice educators: 1 updated, 1 new/);
    assert.match(page.words, /PE-1 Edie Practice capacity: 1 → 2/);
    assert.match(page.words, /Make these 5 changes/);
    assert.deepEqual(await counts(), before, 'a preview changes nothing');
    const done = await imports.accept(page);
    assert.deepEqual([done.status, done.notice], [303, '5 changes were made.']);
    assert.deepEqual(await counts(), {
      students: Number(before?.students) + 1,
      educators: Number(before?.educators) + 1,
      persons: Number(before?.persons) + 2,
      profiles: Number(before?.profiles) + 1,
      offers: Number(before?.offers) + 1,
      teams: Number(before?.teams) + 1,
    });
    const events = await server.as('ada', (tx) =>
      tx
        .selectFrom('event')
        .select('payload')
        .where('kind', '=', 'import.made')
        .where('round_id', '=', roundId)
        .execute(),
    );
    assert.deepEqual(
      events.map(({ payload }) => payload),
      [
        {
          files: [
            { kind: 'students', unchanged: 0, added: 1, updated: 1, withdrawn: 0, unusable: 0 },
            { kind: 'offers', unchanged: 1, added: 1, updated: 0, withdrawn: 0, unusable: 0 },
            { kind: 'educators', unchanged: 0, added: 1, updated: 1, withdrawn: 0, unusable: 0 },
          ],
        },
      ],
    );
    const kept = await server.as('ada', (tx) =>
      tx.selectFrom('import').select('id').where('round_id', '=', roundId).execute(),
    );
    assert.deepEqual(kept, [], 'the rows are gone once they were used');
  });

  it('changes nothing the second time, whatever the order of rows and columns', async () => {
    await imports.newRound();
    await imports.accept(await imports.choose(named(all)));
    const flipped = students
      .trim()
      .split('\n')
      .map((line) => line.split(',').toReversed().join(';'))
      .toSpliced(
        1,
        2,
        ...students
          .trim()
          .split('\n')
          .slice(1)
          .toReversed()
          .map((line) =>
            line
              .split(',')
              .toReversed()
              .map((cell) => `"${cell}"`)
              .join(';'),
          ),
      );
    const again = await imports.choose(named({ ...all, students: flipped.join('\n') }));
    assert.match(again.words, /Students: 2 unchanged/);
    assert.match(again.words, /There is nothing to change/);
    assert.doesNotMatch(again.words, /Make these/);
  });

  it('withdraws nobody who is missing, unless the file is complete; then lists them first', async () => {
    const roundId = await imports.newRound();
    await imports.accept(await imports.choose(named(all)));
    const fewer = {
      students: students.split('\n').slice(0, 2).join('\n'),
      offers: offers.split('\n').slice(0, 2).join('\n'),
    };
    const page = await imports.choose(named(fewer));
    assert.match(page.words, /There is nothing to change/);
    const complete = await server.get('ada', `${imports.path}?complete=students&complete=offers`);
    assert.match(
      complete.words,
      /Students: 1 unchanged, 1 to be withdrawn Students to be withdrawn, because this file is complete and they are not in it Reference Name ST-2 Nia Okoye/,
    );
    assert.match(
      complete.words,
      /Offers of places: 1 unchanged(?! , 1 to be withdrawn)/,
      'OF-7 is of a service that the file does not name',
    );
    assert.match(complete.words, /Make this change/);
    assert.equal((await imports.accept(complete)).notice, '1 change was made.');
    const gone = await server.as('ada', (tx) =>
      tx
        .selectFrom('profile')
        .innerJoin('student', 'student.id', 'profile.student_id')
        .select('reference')
        .where('round_id', '=', roundId)
        .where('profile.withdrawn_at', 'is not', null)
        .execute(),
    );
    assert.deepEqual(
      gone.map(({ reference }) => reference),
      ['ST-2'],
    );
    assert.match((await imports.choose(named({ students }))).words, /1 unchanged, 1 back again/);
  });

  it('shows the new preview where somebody changed the same rows meanwhile', async () => {
    await imports.newRound();
    await imports.accept(await imports.choose(named({ students })));
    const file = named({ students: students.replace('ST-2', 'ST-12') });
    const mine = await imports.choose(file, 'ada');
    const theirs = await imports.choose(
      named({ students: students.replace('ST-2', 'ST-12').replace('Nia Okoye', 'Nia Okoye-Brown') }),
      'coordinator',
    );
    assert.equal((await imports.accept(theirs, 'coordinator')).status, 303);
    const late = await imports.accept(mine, 'ada');
    assert.equal(late.status, 422);
    assert.match(late.words, /Somebody else changed 1 of these rows since you looked\. Nothing was imported/);
    assert.match(late.words, /name: Nia Okoye-Brown → Nia Okoye/);
    assert.match((await imports.accept(late, 'ada')).notice ?? '', /1 change was made/);
  });
});
