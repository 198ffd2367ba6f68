import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../test/support/personas.ts';
import { asPersona } from '../../../test/support/server.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Me } from '../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../platform/web/reply.ts';
import { addStudent, bringBack, changeStudent, compare, keepStudents, withdrawStudent } from './commands.ts';
import type { StudentDetails } from './model.ts';
import { programmes, sliceOfStudents, student, students, type Wanted } from './store.ts';

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
  });
  after(() => database.close());

  const as = <T>(who: PersonaName, work: (tx: Tx, me: Me) => Promise<T>) =>
    asPersona(database, world.personas[who], work);
  const details = (reference: string, otherwise: Partial<StudentDetails> = {}): StudentDetails => ({
    reference,
    name: 'Siân O’Neill',
    providerId: world.organisations.kingsbridge,
    programme: 'BA',
    ...otherwise,
  });
  const elsewhere = () => ({ providerId: world.organisations.eastmoor });
  const references = (who: PersonaName) =>
    as(who, async (tx) => (await students(tx)).map(({ reference }) => reference).sort());
  const happened = (id: string) =>
    as('ada', (tx) =>
      tx
        .selectFrom('event')
        .select(['kind', 'payload', 'organisation_id'])
        .where('subject_id', '=', id)
        .orderBy('id')
        .execute(),
    );

  it('keeps what was given, and says that it did', async () => {
    const id = await as('coordinator', (tx, me) => addStudent(tx, me, details('K-1')));
    const kept = await as('coordinator', (tx) => student(tx, id));
    assert.ok(kept);
    const { personId, ...rest } = kept;
    const provider = { name: 'Kingsbridge University', shortName: 'Kingsbridge' };
    assert.deepEqual(rest, { ...details('K-1'), id, provider, withdrawnAt: undefined });
    assert.ok(personId);
    assert.deepEqual(await happened(id), [
      { kind: 'student.added', payload: {}, organisation_id: world.organisations.kingsbridge },
    ]);
  });

  it('shows each only the students that are theirs to see', async () => {
    await as('ada', (tx, me) => addStudent(tx, me, details('E-1', { ...elsewhere(), programme: 'MSW' })));
    assert.deepEqual(await references('ada'), ['E-1', 'K-1', 'ST-1']);
    assert.deepEqual(await references('consultant'), ['E-1', 'K-1', 'ST-1']);
    assert.deepEqual(await references('coordinator'), ['K-1', 'ST-1']);
    assert.deepEqual(await references('student'), ['ST-1']);
    for (const who of ['childrensLead', 'trustLead', 'educator', 'board', 'evaluator', 'otherLead'] as const) {
      assert.deepEqual(await references(who), [], who);
    }
  });

  it('finds, counts and orders', async () => {
    const found = (wanted: Wanted, sort: 'name' | 'university' = 'name', offset = 0) =>
      as('ada', async (tx) => {
        const slice = { sort, direction: 'descending', limit: 2, offset } as const;
        const { total, students: rows } = await sliceOfStudents(tx, wanted, slice);
        return [total, ...rows.map(({ reference }) => reference)];
      });
    assert.deepEqual(await found({}, 'university'), [3, 'E-1', 'K-1']);
    assert.deepEqual(await found({ providerId: world.organisations.kingsbridge }), [2, 'ST-1', 'K-1']);
    assert.deepEqual(await found({ programme: 'MSW', withdrawn: false }), [2, 'ST-1', 'E-1']);
    assert.deepEqual(await found({ text: 'siân o’' }), [2, 'E-1', 'K-1']);
    assert.deepEqual(await found({ text: '_' }), [0]);
    assert.deepEqual(await found({}, 'university', 2), [3, 'ST-1']);
    assert.deepEqual(await found({}, 'university', 4), [3], 'beyond the last, the number is still told');
    assert.deepEqual(await as('coordinator', programmes), ['BA', 'MSW']);
  });

  it('refuses a reference that somebody else has, seen or hidden', async () => {
    const [mine] = await as('ada', (tx) => students(tx, { references: ['K-1'] }));
    for (const reference of ['ST-1', 'E-1']) {
      const refused = (error: unknown) => error instanceof Refused && error.problems[0]?.field === 'reference';
      await assert.rejects(
        as('coordinator', (tx, me) => addStudent(tx, me, details(reference))),
        refused,
      );
      await assert.rejects(
        as('coordinator', (tx, me) => changeStudent(tx, me, mine?.id ?? '', details(reference))),
        refused,
      );
    }
  });

  it('refuses those who may not, and does not find what they cannot see', async () => {
    await assert.rejects(
      as('coordinator', (tx, me) => addStudent(tx, me, details('X', elsewhere()))),
      Forbidden,
    );
    await assert.rejects(
      as('consultant', (tx, me) => addStudent(tx, me, details('X'))),
      Forbidden,
    );
    await assert.rejects(
      as('student', (tx, me) => withdrawStudent(tx, me, world.studentId, 'left')),
      Forbidden,
    );
    const [theirs] = await as('ada', (tx) => students(tx, { references: ['E-1'] }));
    await assert.rejects(
      as('coordinator', (tx, me) => changeStudent(tx, me, theirs?.id ?? '', details('E-1'))),
      NotFound,
    );
    const moved = details('ST-1', elsewhere());
    await assert.rejects(
      as('coordinator', (tx, me) => changeStudent(tx, me, world.studentId, moved)),
      Forbidden,
    );
  });

  it('changes, withdraws and brings back, and keeps no more of the reason than a word', async () => {
    const change = (tx: Tx, me: Me) => changeStudent(tx, me, world.studentId, details('ST-1', { programme: 'PgDip' }));
    assert.equal(await as('coordinator', change), true);
    assert.equal(await as('coordinator', change), false);
    const withdraw = (tx: Tx, me: Me) => withdrawStudent(tx, me, world.studentId, 'paused');
    assert.equal(await as('coordinator', withdraw), true);
    assert.equal(await as('coordinator', withdraw), false);
    assert.ok((await as('ada', (tx) => student(tx, world.studentId)))?.withdrawnAt);
    assert.equal(await as('coordinator', (tx, me) => bringBack(tx, me, world.studentId)), true);
    assert.deepEqual(
      (await happened(world.studentId)).map(({ kind, payload }) => [kind, payload]),
      [
        ['student.changed', { fields: ['name', 'programme'] }],
        ['student.withdrawn', { reason: 'paused' }],
        ['student.back', {}],
      ],
    );
  });

  it('brings the register in line with a list, and changes nothing the second time', async () => {
    const list = [details('K-1', { name: 'Siân Jones' }), details('L-1'), details('L-2', { name: '👩‍🎓'.repeat(20) })];
    const changes = async () =>
      (await as('coordinator', (tx) => compare(tx, list))).map(({ change, fields }) => [change, ...fields]);
    assert.deepEqual(await changes(), [['updated', 'name'], ['new'], ['new']]);
    const first = await as('coordinator', (tx, me) => keepStudents(tx, me, list));
    assert.deepEqual([first.added, first.updated, first.unchanged, first.ids.size], [2, 1, 0, 3]);
    assert.deepEqual(await changes(), [['unchanged'], ['unchanged'], ['unchanged']]);
    const again = await as('consultant', (tx, me) => keepStudents(tx, me, list));
    assert.deepEqual(
      [again.added, again.updated, again.unchanged],
      [0, 0, 3],
      'a list without changes is nobody’s to refuse',
    );
    assert.deepEqual(again.ids, first.ids);
    await assert.rejects(
      as('consultant', (tx, me) => keepStudents(tx, me, [details('L-1', { programme: 'MSW' })])),
      /1 row \(L-1\)/,
    );
  });
});

describe('a long list', () => {
  it('of ten thousand students is added, changed and compared in seconds', async (test) => {
    const database = await testDatabase();
    const world = await makeWorld(database);
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      reference: `B-${index}`,
      name: `Student ${index}`,
      providerId: world.organisations.kingsbridge,
      programme: 'BA',
    }));
    const renamed = rows.map((row) => ({ ...row, name: `${row.name}!`, programme: 'MSW' }));
    for (const [what, list] of Object.entries({ added: rows, changed: renamed, unchanged: renamed })) {
      const started = performance.now();
      await asPersona(database, world.personas.coordinator, (tx, me) => keepStudents(tx, me, list));
      const milliseconds = Math.round(performance.now() - started);
      test.diagnostic(`${what}: ${milliseconds} ms`);
      assert.ok(milliseconds < 10_000, what);
    }
    await database.close();
  });
});
