import { sql } from 'kysely';
import { type Command, command, type WithServices } from '../../../platform/command-line/index.ts';
import { accountsActor } from '../../../platform/identity/index.ts';
import type { Services } from '../../../platform/services.ts';

/** Lists who can sign in, from the machine where Tandem runs. */
export function userList(withServices: WithServices): Command {
  return command({
    name: 'user list',
    summary: 'List who can sign in, and as what',
    options: {},
    notes: [
      'One account a line: e-mail address, name, roles with partnership, “closed” where it is. Tabs stand between.',
    ],
    run: (_options, io) =>
      withServices(async (services) => {
        const accounts = await accountsOf(services);
        for (const { email, name, roles, closed } of accounts) {
          io.out(`${[email, name, roles || 'no role', closed ? 'closed' : 'open'].map(oneCell).join('\t')}\n`);
        }
        if (accounts.length === 0) io.err('Nobody can sign in yet. See: npx tandem user add --help\n');
        return 0;
      }),
  });
}

async function accountsOf({ database }: Pick<Services, 'database'>) {
  return database.as(accountsActor, async (tx) => {
    const { rows } = await sql<{ email: string; name: string; roles: string; closed: boolean }>`
      select u.email, p.name, u.disabled_at is not null as closed, coalesce((select string_agg(r.role || ' in ' || q.name, ', ' order by r.starts, r.role)
        from role_held r join partnership q on q.id = r.partnership_id where r.person_id = p.id and r.starts <= current_date
          and (r.ends is null or r.ends >= current_date)), '') as roles
      from account_user u join person p on p.id = u.person_id order by u.email`.execute(tx);
    return rows;
  });
}

const oneCell = (text: string) => text.replaceAll(/[\p{Cc}]/gu, ' ');
