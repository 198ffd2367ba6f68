import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { accountsOf } from '../../../test/support/accounts.ts';
import { bothDatabases, type DatabaseKind, testDatabase } from '../../../test/support/database.ts';
import { makeWorld, type PersonaName } from '../../../test/support/personas.ts';
import { accountsActor } from '../../platform/identity/index.ts';
import { acceptInvitation, findInvitation } from './accept.ts';
import { enrol } from './enrol.ts';

const password = 'kingfisher in the rain';
const email = 'nia@new.example';

async function setUp(test: TestContext, kind?: DatabaseKind) {
  const db = await testDatabase(kind);
  test.after(() => db.close());
  const world = await makeWorld(db);
  const accounts = await accountsOf(db);
  const partnership = 'Rivermouth Social Work Teaching Partnership';
  const { token } = await enrol(db, { name: 'Nia', email, role: 'evaluator', partnership });
  const as = (who: PersonaName) => ({ kind: 'person', ...world.personas[who] }) as const;
  return { db, world, accounts, token, as };
}

bothDatabases((kind) => {
  it('gives a role by an invitation that was accepted in the same transaction, and by nothing else', async (test) => {
    const { db, world, accounts, token } = await setUp(test, kind);
    const give = (role: string, accepted: boolean) =>
      db.as(accountsActor, async (tx) => {
        if (accepted) await sql`update invitation set accepted_at = now()`.execute(tx);
        await sql`insert into role_held (person_id, partnership_id, role)
          select person_id, partnership_id, ${role} from invitation`.execute(tx);
      });
    const closed = /row-level security/;
    await assert.rejects(give('evaluator', false), closed, 'not accepted');
    await assert.rejects(give('partnership-lead', true), closed, 'another role than the invitation’s');
    await assert.rejects(
      db.as(accountsActor, (tx) =>
        tx
          .insertInto('role_held')
          .values({
            person_id: world.personas.board.personId,
            partnership_id: world.partnershipId,
            role: 'partnership-lead',
          })
          .execute(),
      ),
      closed,
    );
    assert.deepEqual(await acceptInvitation(accounts, { token, password }), { email });
  });
});

it('is accepted once, even when it is followed twice at the same moment', async (test) => {
  const { db, accounts, token } = await setUp(test);
  const answers = await Promise.allSettled([1, 2].map(() => acceptInvitation(accounts, { token, password })));
  assert.deepEqual(answers.map((answer) => answer.status).sort(), ['fulfilled', 'rejected']);
  const { rows } = await db.owner((client) =>
    client.query(`select from role_held where role = 'evaluator' and person_id in
    (select person_id from account_user)`),
  );
  assert.equal(rows.length, 1);
});

it('shows invitations to the lead alone, and their links to nobody', async (test) => {
  const { db, accounts, token, as } = await setUp(test);
  const seen = (who: PersonaName) => db.as(as(who), (tx) => tx.selectFrom('invitation').select('email').execute());
  assert.deepEqual(await seen('ada'), [{ email }]);
  for (const who of ['consultant', 'coordinator', 'student', 'otherLead'] as const)
    assert.deepEqual(await seen(who), [], who);
  await assert.rejects(
    db.as(as('ada'), (tx) => tx.selectFrom('invitation').select('token_hash').execute()),
    /permission denied/,
  );
  const stored = await db.owner((client) => client.query('select * from invitation'));
  assert(!JSON.stringify(stored.rows).includes(token));
  for (const made of ['', 'x', token.slice(1), `${token}x`])
    assert.equal(await findInvitation(accounts, made), undefined);
});

it('tells nobody but a lead who has an account, or whose an e-mail address is', async (test) => {
  const { db, world, as } = await setUp(test);
  const ask = (who: PersonaName) =>
    db.as(as(who), async (tx) => {
      const { personId } = world.personas.otherLead;
      const { rows } =
        await sql`select account_state(${personId}) as state, person_with_email('otherlead@example.org') as id`.execute(
          tx,
        );
      return rows[0];
    });
  assert.deepEqual(await ask('ada'), { state: 'none', id: world.personas.otherLead.personId });
  for (const who of ['consultant', 'coordinator', 'student'] as const)
    assert.deepEqual(await ask(who), { state: null, id: null });
});
