import { type Command, command, option, type WithServices } from '../../../platform/command-line/index.ts';
import { type Accounts, accountsActor, removeTwoStep, setAccountOpen } from '../../../platform/identity/index.ts';
import { email } from '../email.ts';

interface OneAccount {
  name: string;
  summary: string;
  notes: string[];
  /** Does it, and says what came of it. */
  act: (accounts: Accounts, personId: string, email: string) => Promise<string>;
}

const commands: readonly OneAccount[] = [
  {
    name: 'user disable',
    summary: 'Close somebody’s account, and sign them out everywhere',
    notes: ['Their roles and records stay. `user enable` opens the account again.'],
    act: async (accounts, personId, address) => {
      await setAccountOpen(accounts, personId, false);
      return `The account of ${address} is closed, and signed out everywhere within five seconds.`;
    },
  },
  {
    name: 'user enable',
    summary: 'Open an account again that was closed',
    notes: ['With the password that it had.'],
    act: async (accounts, personId, address) => {
      await setAccountOpen(accounts, personId, true);
      return `The account of ${address} is open.`;
    },
  },
  {
    name: 'user two-step-off',
    summary: 'Turn two-step sign-in off for somebody who has lost their phone and their backup codes',
    notes: ['Be sure first that it is them who asks. The password is then enough, until they turn it on again.'],
    act: async (accounts, personId, address) =>
      (await removeTwoStep(accounts, personId))
        ? `Two-step sign-in is off for ${address}.`
        : `Two-step sign-in was not on for ${address}. Nothing was changed.`,
  },
];

/** What whoever runs Tandem may have to do for one account. */
export function oneAccountCommands(withServices: WithServices): Command[] {
  return commands.map(({ name, summary, notes, act }) =>
    command({
      name,
      summary,
      options: { email: option('ADDRESS', 'the e-mail address of the account', email) },
      notes,
      run: (given, io) =>
        withServices(async ({ accounts }) => {
          const personId = await personOf(accounts, given.email);
          if (personId === undefined) {
            io.err(
              `No account has the e-mail address ${given.email}. Nothing was changed. See: npx tandem user list\n`,
            );
            return 1;
          }
          io.out(`${await act(accounts, personId, given.email)}\n`);
          return 0;
        }),
    }),
  );
}

/** Also of an account that is closed. */
async function personOf({ database }: Accounts, address: string): Promise<string | undefined> {
  const found = await database.as(accountsActor, (tx) =>
    tx.selectFrom('account_user').select('person_id').where('email', '=', address).executeTakeFirst(),
  );
  return found?.person_id;
}
