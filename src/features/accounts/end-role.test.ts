import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { testDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/personas.ts';
import { asPersona } from '../../../test/support/server.ts';
import { Refused } from '../../platform/web/reply.ts';
import { endRole } from './end-role.ts';

it('leaves a lead when two end each other’s role, the second while the first has not committed', async (test) => {
  const db = await testDatabase();
  test.after(() => db.close());
  const { partnershipId, personas } = await makeWorld(db);
  const { ada, board } = personas;
  await db.as({ kind: 'system' }, (tx) =>
    tx
      .insertInto('role_held')
      .values({ person_id: board.personId, partnership_id: partnershipId, role: 'partnership-lead' })
      .execute(),
  );
  const roles = await db.as({ kind: 'system', partnershipId }, (tx) =>
    tx.selectFrom('role_held').select(['id', 'person_id']).where('role', '=', 'partnership-lead').execute(),
  );
  const held = ({ personId }: { personId: string }) => ({
    personId,
    roleId: roles.find((role) => role.person_id === personId)?.id ?? '',
  });
  const { promise: adaHasEnded, resolve: adaEnds } = Promise.withResolvers<void>();
  const second = adaHasEnded.then(() => asPersona(db, board, (tx, me) => endRole({ tx, me }, held(ada))));
  const refused = assert.rejects(
    second,
    (error) => error instanceof Refused && /this is the only one/.test(error.message),
  );
  await asPersona(db, ada, async (tx, me) => {
    await endRole({ tx, me }, held(board));
    adaEnds();
    await wait(300);
  });
  await refused;
});
