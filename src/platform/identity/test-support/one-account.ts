import type { TestContext } from 'node:test';
import { accountsOf, addPartnership, addPerson } from '../../../../test/support/accounts.ts';
import { testDatabase } from '../../../../test/support/database.ts';

/** Of Ada, whose account is the only one. */
export const email = 'ada@croydon.example';

/** A database in which one person has an account, and leads a partnership; closed after the test. */
export async function oneAccount(test: TestContext, kind?: 'embedded' | 'postgresql') {
  const db = await testDatabase(kind);
  test.after(() => db.close());
  const accounts = await accountsOf(db);
  const partnershipId = await addPartnership(db, 'Teaching Together');
  const personId = await addPerson(db, { name: 'Ada', email, roles: [{ partnershipId, role: 'partnership-lead' }] });
  return { db, accounts, partnershipId, personId };
}
