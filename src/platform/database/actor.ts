/**
 * As whom a transaction is run; it decides what row-level security lets it see.
 *
 * - `person`: somebody signed in, in one of their partnerships (undefined: the one they joined first).
 * - `accounts`: nobody is known yet (sign-in, reset, links): the account tables only.
 * - `system`: Tandem itself (jobs, the command line), in one partnership or over all.
 */
export type Actor =
  | { kind: 'person'; personId: string; partnershipId: string | undefined }
  | { kind: 'accounts' }
  | { kind: 'system'; partnershipId?: string };

const roles = { person: 'tandem_app', accounts: 'tandem_accounts', system: 'tandem_system' } as const;

/**
 * The SQL that begins a transaction as the actor, for one round trip; ids are checked and put in as text, because several
 * statements sent together cannot have bound values. With `become`, the last statement's `became` is what the function
 * `tandem_become` answers for a person, and null for the others. Everything it sets ends with the transaction.
 *
 * @throws TypeError when an id is not a UUID
 */
export function beginAs(actor: Actor, become: boolean): string {
  const person = actor.kind === 'person' ? uuid(actor.personId) : '';
  const partnership = actor.kind === 'accounts' || actor.partnershipId === undefined ? '' : uuid(actor.partnershipId);
  const became =
    become && person ? `tandem_become('${person}', ${partnership ? `'${partnership}'` : 'null'})` : 'null::jsonb';
  return [
    'begin',
    `set local role ${roles[actor.kind]}`,
    `set local timezone to 'UTC'`,
    // Compiling a query that reads ten thousand rows takes longer than reading them.
    'set local jit to off',
    `select set_config('tandem.person', '${person}', true), set_config('tandem.partnership', '${partnership}', true)`,
    `select ${became} as became`,
  ].join('; ');
}

function uuid(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw new TypeError('An actor’s id is not a UUID.');
  return text;
}
