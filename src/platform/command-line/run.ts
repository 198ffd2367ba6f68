import { BadConfiguration } from '../../config.ts';
import { DatabaseProblem } from '../database/problems.ts';
import { Unreadable } from '../files/index.ts';
import { Forbidden, Refused } from '../web/reply.ts';
import { type Command, type Io, Misuse } from './command.ts';
import { allHelp } from './help.ts';

/**
 * Runs the command that `args` name (its first one or two words) and gives the exit code: the command's own, or 2 for
 * arguments that do not fit and files that cannot be read, or 1 when something breaks that should not. Every error is
 * one sentence on standard error.
 */
export async function runCommandLine(commands: readonly Command[], args: string[], io: Io): Promise<number> {
  const [first] = args;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    io.out(`${allHelp(commands)}\n`);
    return first === undefined ? 2 : 0;
  }
  const called = commands
    .filter(({ name }) => name.split(' ').every((word, at) => args[at] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (called === undefined) {
    io.err(`${unknown(commands, args)}\n`);
    return 2;
  }
  const rest = args.slice(called.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${called.help}\n`);
    return 0;
  }
  try {
    return await called.run(rest, io);
  } catch (error) {
    io.err(`${sentence(error)}\n`);
    return error instanceof Misuse || error instanceof Unreadable ? 2 : 1;
  }
}

function unknown(commands: readonly Command[], args: string[]): string {
  const [first = '', second] = args;
  const family = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => `"${name}"`);
  if (family.length > 0) {
    const said = second === undefined || second.startsWith('-') ? '' : `There is no command "${first} ${second}". `;
    return `${said}Commands that start with "${first}": ${family.join(', ')}. See: npx tandem --help`;
  }
  return `There is no command "${first}". See: npx tandem --help`;
}

/** Errors whose message is a sentence for whoever gave the command. */
const meant = [Misuse, Unreadable, BadConfiguration, DatabaseProblem, Refused, Forbidden];

/** A stack is of no use to the person at the terminal: they are told what broke, and a developer where to look. */
function sentence(error: unknown): string {
  if (meant.some((kind) => error instanceof kind) && error instanceof Error) return error.message;
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `Something went wrong that should not have: ${what}. Nothing more was done; please report it with the command you gave.`;
}
