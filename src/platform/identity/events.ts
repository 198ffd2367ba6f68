import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { defineEvent } from '../events/event.ts';

const nothing = z.object({});

/** Somebody signed in. */
export const signedIn = defineEvent(
  'account.signed-in',
  z.object({ with: z.enum(['password', 'code', 'backup-code', 'demonstration']) }),
  (payload) => `Signed in with ${ways[payload.with]}`,
);
const ways = {
  password: 'a password',
  code: 'a password and a code',
  'backup-code': 'a password and a backup code',
  demonstration: 'a button of the demonstration',
} as const;

/** Somebody tried to sign in and was refused; of which address is not kept, only whose account it was, if anybody's. */
export const signInRefused = defineEvent(
  'account.sign-in-refused',
  z.object({ because: z.enum(['password', 'code', 'too-many-tries']) }),
  (payload) => `Sign-in refused: ${refusals[payload.because]}`,
);
const refusals = {
  password: 'the password did not fit',
  code: 'the code did not fit',
  'too-many-tries': 'too many tries',
} as const;

export const signedOut = defineEvent('account.signed-out', nothing, () => 'Signed out');
/** People come and go: the log keeps it, and a page of what changed leaves it out. */
export const comings = [signedIn, signInRefused, signedOut] as const;
export const passwordChanged = defineEvent(
  'account.password-changed',
  z.object({ by: z.enum(['reset', 'person']) }),
  (payload) => (payload.by === 'reset' ? 'Password set by a link in an e-mail' : 'Password changed'),
);
export const passwordResetAsked = defineEvent(
  'account.reset-asked',
  nothing,
  () => 'Asked for a link to set a password',
);
export const twoStepOn = defineEvent('account.two-step-on', nothing, () => 'Two-step sign-in turned on');
export const twoStepOff = defineEvent('account.two-step-off', nothing, () => 'Two-step sign-in turned off');
export const backupCodesRenewed = defineEvent(
  'account.backup-codes-renewed',
  nothing,
  () => 'New backup codes made; the old ones no longer work',
);
export const partnershipChosen = defineEvent('account.partnership-chosen', nothing, () => 'Went to this partnership');
export const accountDisabled = defineEvent('account.disabled', nothing, () => 'Account closed');
export const accountEnabled = defineEvent('account.enabled', nothing, () => 'Account opened again');

/**
 * Lets what is recorded in a transaction of tandem_accounts, in which nobody is known yet, name a person as its actor:
 * in the partnership given, or in the first where they hold a role.
 */
export async function recordAs(tx: Tx, personId: string, partnershipId?: string): Promise<void> {
  await sql`select set_config('tandem.person', ${personId}, true), set_config('tandem.partnership', coalesce(${partnershipId ?? null}::text, (
      select partnership_id::text from role_held where person_id = ${personId} and starts <= current_date
        and (ends is null or ends >= current_date) order by starts, role, id limit 1), ''), true)`.execute(tx);
}
