import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { PersonaName } from '../../../../../../test/support/personas.ts';
import { type Answer, type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { homeRoutes } from '../../../../home/index.ts';
import { roundsAtHome } from '../../../at-home.ts';
import { makeRound } from '../../../test-support/round-world.ts';
import { roundRoutes } from '../../index.ts';

const students = `student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives,excluded,required_organisation,needs
ST-1,Stefan Learner,Kingsbridge,MSW,final,safeguarding;hospital,KT2,no,Aldermere/Safeguarding,Thornham,step-free
ST-2,Nia Okoye,10099001,BA,first,hospital,KT1,yes,,,
`;
const offers = `offer_id,organisation,service,team,area,statutory,places,stages,outcode,driver_required,provides,educator_id,on_site_supervisor
OF-1,Thornham,children,First Response,safeguarding,yes,1,final,KT1,no,step-free,PE-1,yes
OF-7,Aldermere Children's Trust,children,Duty,safeguarding,yes,2,first;final,SM1,no,,PE-9,yes
`;
const educators = `educator_id,name,organisation,service,outcode,peps,capacity,off_site
PE-1,Edie Practice,Thornham Council,children,KT1,2,2,no
PE-9,Ola New,Aldermere,children,SM1,1,1,no
`;
const all = { students, offers, educators };

type Files = Parameters<TestServer['postFiles']>[2];
const csv = (content: string | Uint8Array, name = 'list.csv') => ({ name, content });
const named = (texts: Partial<Record<'students' | 'offers' | 'educators' | 'pins', string>>): Files =>
  Object.fromEntries(Object.entries(texts).map(([kind, text]) => [kind, csv(text, `${kind}.csv`)]));

/** The page without the first step, which is always the same. */
function told(page: Answer): Answer {
  return { ...page, words: page.words.replace(/^(.*?)(Final, 2026-27 .*?)(?=2\. What was understood|$)/, '$1') };
}

describe('an import', () => {
  let server: TestServer;
  let path = '';
  let rounds = 0;
  before(async () => {
    server = await testServer({ routes: [...roundRoutes, ...homeRoutes([roundsAtHome])] });
  });
  after(() => server.close());

  /** A round of the test's own; registers are shared by all tests. */
  const newRound = async () => {
    rounds += 1;
    const { roundId } = await makeRound(server.database, server.world, `Round ${rounds}`);
    path = `/rounds/${roundId}/import`;
    return roundId;
  };
  const choose = async (files: Files, who: PersonaName = 'ada', asking = ''): Promise<Answer> => {
    const sent = await server.postFiles(who, path, files);
    assert.equal(sent.status, 303, sent.words);
    return told(await server.get(who, `${path}${asking}`));
  };
  const accept = (page: Answer, who: PersonaName = 'ada') => {
    const digest = /name="digest" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    const complete = [...page.body.matchAll(/<input type="hidden" name="complete" value="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    return server.post(who, `${path}/accept`, { digest, complete });
  };
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
    const roundId = await newRound();
    const before = await counts();
    const page = await choose(named(all));
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
    const done = await accept(page);
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
    await newRound();
    await accept(await choose(named(all)));
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
    const again = await choose(named({ ...all, students: flipped.join('\n') }));
    assert.match(again.words, /Students: 2 unchanged/);
    assert.match(again.words, /There is nothing to change/);
    assert.doesNotMatch(again.words, /Make these/);
  });

  it('withdraws nobody who is missing, unless the file is complete; then lists them first', async () => {
    const roundId = await newRound();
    await accept(await choose(named(all)));
    const fewer = {
      students: students.split('\n').slice(0, 2).join('\n'),
      offers: offers.split('\n').slice(0, 2).join('\n'),
    };
    const page = await choose(named(fewer));
    assert.match(page.words, /There is nothing to change/);
    const complete = await server.get('ada', `${path}?complete=students&complete=offers`);
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
    assert.equal((await accept(complete)).notice, '1 change was made.');
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
    assert.match((await choose(named({ students }))).words, /1 unchanged, 1 back again/);
  });

  it('keeps the good rows going and the bad ones for correction', async () => {
    await newRound();
    const bad = `${students}ST-7,Uma Bad,Nowhere University,BA,first,,ZZ9,maybe,,,\n`;
    const page = await choose({ students: csv(bad, 'kingsbridge.csv') });
    assert.match(page.words, /Students: 1 updated, 1 new, 1 cannot be read/);
    assert.match(page.words, /4 drives maybe is neither yes nor no yes or no/);
    assert.match((await server.get('ada', '/')).words, /1 row of kingsbridge.csv could not be read/);
    const rows = await server.get('ada', `${path}/rows?kind=students&as=csv`);
    assert.match(
      rows.body,
      /student_id,.*,what is wrong\r?\nST-7,Uma Bad,Nowhere University,.*drives is neither yes nor no/,
    );
    const problems = await server.get('ada', `${path}/problems?kind=students&as=csv`);
    assert.match(problems.body, /kingsbridge.csv,4,drives,maybe,is neither yes nor no,yes or no/);
    assert.equal((await server.get('ada', `${path}/rows?kind=students&as=xlsx`)).status, 200);
    const done = await accept(page);
    assert.match(done.notice ?? '', /2 changes were made\. 1 row could not be read and is kept here for a day/);
    const left = told(await server.get('ada', path));
    assert.match(left.words, /The changes were made\. These rows could not be read/);
    assert.match(left.words, /Students: 1 cannot be read/);
    assert.doesNotMatch(left.words, /Nia Okoye/);
    const corrected = rows.body
      .replace('Nowhere University', 'Kingsbridge')
      .replace('ZZ9', 'KT1')
      .replace('maybe', 'yes');
    const next = await choose({ students: csv(corrected) });
    assert.match(next.words, /columns we do not know were kept aside: what is wrong\..*Students: 1 new/);
    await accept(next);
    assert.doesNotMatch((await server.get('ada', '/')).words, /(list|kingsbridge)\.csv could not be read/);
  });

  it('says of every name that it does not know which it is, and creates no partner', async () => {
    await newRound();
    const organisations = await server.as('ada', (tx) => tx.selectFrom('organisation').select('id').execute());
    const page = await choose(
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
    await newRound();
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
    assert.match((await choose(named({ offers: offer('OF-20', 'PE-1') }))).words, /Offers of places: 1 new/);
    assert.match(
      (await choose(named({ offers: offer('OF-20', 'PE-404') }))).words,
      /PE-404 is an educator who is neither on the register nor in an educators file/,
    );
    assert.match(
      (await choose(named({ offers: offer('OF-20', 'PE-1', 'Aldermere') }))).words,
      /PE-1 is an educator of another organisation, who cannot be on site here an educator of Aldermere Children’s Trust, or nothing/,
    );
    const rejected = await choose(
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
    const roundId = await newRound();
    const pins =
      'student_id,offer_id,educator_id,kind\nST-1,OF-1,PE-1,must\nST-1,OF-2,,never\nST-404,OF-1,,never\nST-1,OF-2,,must\n';
    const page = await choose(named({ pins }));
    assert.match(page.words, /2 new, 2 cannot be read/);
    assert.match(page.words, /student_id ST-404 is not there a student of this round/);
    assert.match(page.words, /student_id ST-1 is promised another place already/);
    await accept(page);
    const kept = () =>
      server.as('coordinator', (tx) =>
        tx.selectFrom('pin').select(['kind', 'made_by']).where('round_id', '=', roundId).orderBy('kind').execute(),
      );
    assert.deepEqual(await kept(), [
      { kind: 'must', made_by: server.world.personas.ada.personId },
      { kind: 'never', made_by: server.world.personas.ada.personId },
    ]);
    await accept(
      await choose(
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

  it('keeps what a file has no column for', async () => {
    await newRound();
    const bare =
      'student_id,name,provider,programme,stage,home_outcode,drives\nST-1,Stefan Learner,Kingsbridge,MSW,first,KT2,no\n';
    const page = await choose(named({ students: bare }));
    assert.match(page.words, /ST-1 Stefan Learner stage: final → first(?! required| access| declared)/);
    await accept(page);
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
    await newRound();
    const odd = students.replace('student_id', 'Matric no').replace('home_outcode', 'Lives in');
    const page = await choose({ students: csv(odd, 'odd.csv') });
    assert.match(page.words, /odd\.csv does not have the columns student_id and home_outcode/);
    assert.match(page.words, /Say which of your columns is which/);
    assert.match(page.words, /Matric no \(ST-1, ST-2\)/);
    const named = await server.post('ada', `${path}/columns`, {
      kind: 'students',
      'column-student_id': 'Matric no',
      'column-home_outcode': 'Lives in',
    });
    assert.equal(named.status, 303);
    assert.match((await server.get('ada', path)).words, /student_id Matric no ST-1, ST-2/);
    await newRound();
    assert.match((await choose({ students: csv(odd, 'odd.csv') })).words, /Students: 1 updated, 1 new/);
    const twice = await server.post('ada', `${path}/columns`, {
      kind: 'students',
      'column-student_id': 'Matric no',
      'column-name': 'Matric no',
    });
    assert.match(twice.body, /chosen for two of ours/);
  });

  it('lets an employer’s lead change the offers and educators of their own services only', async () => {
    await newRound();
    const page = await choose(named({ offers: offers.replace('OF-7', 'OF-9'), educators }), 'childrensLead');
    assert.match(page.words, /Offers of places: 1 unchanged, 1 cannot be read/);
    assert.match(
      page.words,
      /Aldermere Children's Trust is not yours: you can only change rows of Thornham Council, children’s service/,
    );
    assert.doesNotMatch(page.words, /Students \(needed\)/);
    const hidden = await choose(named({ offers: offers.replace('OF-1,', 'OF-2,') }), 'childrensLead');
    assert.match(hidden.words, /offer_id OF-2 is the reference of another service’s offer in this round/);
    const refused = await server.postFiles('childrensLead', path, named({ students }));
    assert.equal(refused.status, 403);
    assert.equal((await server.postFiles('student', path, named({ students }))).status, 403);
    const other = await server.get('ada', path);
    assert.doesNotMatch(other.words, /What was understood/, 'one’s import is one’s own');
  });

  it('lets a co-ordinator change the students of their own university only', async () => {
    await newRound();
    const page = await choose(named({ students: students.replace('Kingsbridge', 'Eastmoor') }), 'coordinator');
    assert.match(page.words, /provider University of Eastmoor is a university whose students you do not keep/);
  });

  it('is discarded, or forgotten after a day', async () => {
    const roundId = await newRound();
    await choose(named(all));
    assert.equal(
      (await server.post('ada', `${path}/discard`)).notice,
      'The files were discarded. Nothing was changed.',
    );
    assert.equal((await server.post('ada', `${path}/discard`)).notice, undefined);
    await choose(named(all));
    const { forgetOldImports } = await import('../../../imports/store.ts');
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
    const late = await server.post('ada', `${path}/accept`, { digest: 'x' });
    assert.match(late.words, /There is nothing to import any more/);
  });

  it('shows the new preview where somebody changed the same rows meanwhile', async () => {
    await newRound();
    await accept(await choose(named({ students })));
    const file = named({ students: students.replace('ST-2', 'ST-12') });
    const mine = await choose(file, 'ada');
    const theirs = await choose(
      named({ students: students.replace('ST-2', 'ST-12').replace('Nia Okoye', 'Nia Okoye-Brown') }),
      'coordinator',
    );
    assert.equal((await accept(theirs, 'coordinator')).status, 303);
    const late = await accept(mine, 'ada');
    assert.equal(late.status, 422);
    assert.match(late.words, /Somebody else changed 1 of these rows since you looked\. Nothing was imported/);
    assert.match(late.words, /name: Nia Okoye-Brown → Nia Okoye/);
    assert.match((await accept(late, 'ada')).notice ?? '', /1 change was made/);
  });
});
