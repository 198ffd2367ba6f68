import { z } from 'zod';
import {
  type Command,
  command,
  flag,
  type Io,
  Misuse,
  option,
  type WithServices,
} from '../../../platform/command-line/index.ts';
import type { Services } from '../../../platform/services.ts';
import { Refused } from '../../../platform/web/reply.ts';
import { acceptInvitation, findInvitation } from '../accept.ts';
import { email } from '../email.ts';
import { enrol } from '../enrol.ts';
import { roleWords } from '../model.ts';
import { sendInvitation } from '../sending.ts';
import { askPassword, type Input, readPassword } from './password-input.ts';

/** Roles that somebody can be given before there is anything in the partnership; the others are given on the pages. */
const givenHere = ['partnership-lead', 'practice-consultant', 'board-member', 'evaluator'] as const;

const options = {
  name: option('NAME', 'how the person is called', z.string().trim().min(1).max(200)),
  email: option('ADDRESS', 'the e-mail address to sign in with', email),
  role: option('ROLE', `one of ${givenHere.join(', ')}`, z.enum(givenHere, `is one of ${givenHere.join(', ')}`)),
  partnership: option(
    'NAME',
    'the partnership; made where there is none, for its first lead',
    z.string().trim().min(1).max(200),
  ),
  'password-stdin': flag('read the password from standard input instead of asking for it'),
  invite: flag('send an invitation by e-mail, so that the person chooses the password'),
};

/** Opens an account from the machine where Tandem runs, as for a partnership's first lead. */
export function userAdd(withServices: WithServices, input: Input): Command {
  return command({
    name: 'user add',
    summary: 'Let somebody sign in, such as the first lead of a new partnership',
    options,
    notes: [
      'Asks for the password on the terminal, unless told otherwise. Somebody who has an account keeps its password and gets the role.',
      'Placement co-ordinators, employer leads, practice educators and students are invited by the lead, under “People and roles”.',
      'Exit codes: 0 done, 1 refused (with the reason), 2 arguments that do not fit.',
    ],
    run: async (given, io) => {
      const password = await passwordFor(given, io, input);
      return withServices((services) => add(services, given, password, io)).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        io.err(`${error.message}\n`);
        return 1;
      });
    },
  });
}

type Given = z.output<z.ZodObject<typeof options>>;

async function passwordFor(given: Given, io: Io, input: Input): Promise<string | undefined> {
  if (given.invite && given['password-stdin']) {
    throw new Misuse('Give either --invite or --password-stdin: whoever is invited chooses the password.');
  }
  if (given.invite) return undefined;
  if (given['password-stdin']) return readPassword(input);
  if (input.isTTY !== true) {
    throw new Misuse('There is no terminal on which to ask for the password. Give --password-stdin, or --invite.');
  }
  return askPassword(input, io.err);
}

async function add(services: Services, given: Given, password: string | undefined, io: Io): Promise<number> {
  const enrolled = await enrol(services.database, given);
  const { partnership, invitationId, token } = enrolled;
  if (enrolled.partnershipMade) io.out(`The partnership “${partnership}” was made.\n`);
  const as = `${roleWords[given.role]} of “${partnership}”`;
  if (password === undefined) {
    await sendInvitation(services, invitationId);
    const kept =
      services.config.smtpUrl === undefined
        ? ` It is kept in ${services.config.dataFolder}/mail, as there is no SMTP_URL.`
        : '';
    io.out(`An invitation as ${as} went to ${given.email}.${kept}\n`);
    return 0;
  }
  const before = await findInvitation(services.accounts, token);
  await acceptInvitation(services.accounts, { token, password });
  io.out(
    before?.hasAccount === true
      ? `${given.name} had an account already and keeps its password, and is ${as} now.\n`
      : `${given.name} can sign in with ${given.email}, as ${as}.\n`,
  );
  return 0;
}
