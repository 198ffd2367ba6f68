import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../../test/support/database.ts';
import { makeWorld, type World } from '../../../../test/support/personas.ts';
import { asPersona } from '../../../../test/support/server.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { roundOf } from '../rounds/store.ts';
import { makeRound } from '../test-support/round-world.ts';
import { uploaded } from '../test-support/uploaded.ts';
import { acceptImport, chooseFiles, showImport } from './commands.ts';
import type { ImportKind } from './kinds.ts';

const heading = 'student_id,name,provider,programme,stage,home_outcode,drives';
const list = (...rows: string[]) => [heading, ...rows.map((row) => `${row},Kingsbridge,BA,first,KT1,no`)].join('\n');

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  let rounds = 0;
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
  });
  after(() => database.close());

  type Who = 'ada' | 'coordinator';
  const newRound = async () => {
    rounds += 1;
    return (await makeRound(database, world, `Round ${rounds}`)).roundId;
  };
  const choose = async (who: Who, roundId: string, content: string, file: ImportKind = 'students') => {
    await using upload = await uploaded('list.csv', content);
    return await asPersona(database, world.personas[who], async (tx, me) => {
      const round = await roundOf(tx, roundId);
      await chooseFiles(tx, me, round, [{ kind: file, upload: upload.file }]);
      return (await showImport(tx, me, round, new Set()))?.plan;
    });
  };
  const accept = (who: Who, roundId: string, digest: string | undefined) =>
    asPersona(database, world.personas[who], async (tx, me) =>
      acceptImport(tx, me, await roundOf(tx, roundId), { digest: digest ?? '', complete: new Set() }),
    );
  const names = (roundId: string) =>
    database.as({ kind: 'system' }, async (tx) => {
      const rows = await tx
        .selectFrom('profile')
        .innerJoin('student', 'student.id', 'profile.student_id')
        .innerJoin('person', 'person.id', 'student.person_id')
        .select(['student.reference', 'person.name'])
        .where('round_id', '=', roundId)
        .orderBy('student.reference')
        .execute();
      return rows.map(({ reference, name }) => `${reference} ${name}`);
    });

  it('takes two files with different students in at the same moment, and loses none', async () => {
    const roundId = await newRound();
    const one = await choose('ada', roundId, list('A-1,Ann', 'A-2,Bea'));
    const other = await choose('coordinator', roundId, list('B-1,Cem', 'B-2,Dan'));
    await Promise.all([accept('ada', roundId, one?.digest), accept('coordinator', roundId, other?.digest)]);
    assert.deepEqual(await names(roundId), ['A-1 Ann', 'A-2 Bea', 'B-1 Cem', 'B-2 Dan', 'ST-1 Stefan Learner']);
  });

  it('makes one of two files that say different things of the same students, and refuses the other', async () => {
    const roundId = await newRound();
    const one = await choose('ada', roundId, list('C-1,Ann', 'C-2,Bea', 'C-3,Cem'));
    const other = await choose('coordinator', roundId, list('C-1,Ann', 'C-2,Beatrice', 'C-3,Cemal'));
    const [first, second] = await Promise.allSettled([
      accept('ada', roundId, one?.digest),
      accept('coordinator', roundId, other?.digest),
    ]);
    const refused = [first, second].filter((end) => end.status === 'rejected');
    assert.equal(refused.length, 1);
    assert.ok(refused[0]?.reason instanceof Refused, String(refused[0]?.reason));
    assert.match(
      refused[0].reason.message,
      /Somebody else changed 3 of these rows since you looked\. Nothing was imported/,
    );
    const kept = (await names(roundId)).slice(0, 3);
    const won =
      first.status === 'fulfilled' ? ['C-1 Ann', 'C-2 Bea', 'C-3 Cem'] : ['C-1 Ann', 'C-2 Beatrice', 'C-3 Cemal'];
    assert.deepEqual(kept, won);
  });

  it('makes an import once, however often the button is pressed', async () => {
    const roundId = await newRound();
    const plan = await choose('ada', roundId, list('D-1,Ann'));
    const ends = await Promise.allSettled([1, 2, 3].map(() => accept('ada', roundId, plan?.digest)));
    assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1);
    const events = await database.as({ kind: 'system' }, (tx) =>
      tx.selectFrom('event').select('kind').where('round_id', '=', roundId).where('kind', '=', 'import.made').execute(),
    );
    assert.equal(events.length, 1);
  });
});
