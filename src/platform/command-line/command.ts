import { parseArgs } from 'node:util';
import { z } from 'zod';
import { commandHelp } from './help.ts';
import { helpOf } from './options.ts';

/** Where a command writes and what it listens to; given, so that tests can give their own. */
export interface Io {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Standard error is a terminal that a person watches. */
  watched: boolean;
  /** Aborted when the person presses Ctrl-C or the process is asked to end. */
  signal: AbortSignal;
}

/** A command as the command line knows it. */
export interface Command {
  /** One or two words: `allocate`, `user add`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  help: string;
  /** Runs with what followed the name and gives the exit code. Throws `Misuse` for arguments that do not fit. */
  run: (args: string[], io: Io) => Promise<number>;
}

/** Arguments that do not fit; the message is the one sentence that the person reads. */
export class Misuse extends Error {
  override name = 'Misuse';
}

/** What a feature writes to make a command. */
export interface Definition<Options extends z.ZodRawShape> {
  name: string;
  summary: string;
  /** By name, as made by `option` and `flag`. */
  options: Options;
  /** What else is given, after the options, such as `FILE…`; absent: nothing may be. */
  operands?: string;
  /** Paragraphs and lists below the options: what is written, what the exit codes mean. */
  notes: string[];
  /** Does the work and gives the exit code. `Unreadable` and `Misuse` may be thrown: they end in exit code 2. */
  run: (options: z.output<z.ZodObject<Options>>, io: Io, operands: string[]) => Promise<number>;
}

/** Makes a command of its definition: its arguments are read by its options, in any order. */
export function command<Options extends z.ZodRawShape>(definition: Definition<Options>): Command {
  const { name, summary, options, operands } = definition;
  const schema = z.object(options);
  return {
    name,
    summary,
    help: commandHelp(definition),
    run: async (args, io) => {
      const given = readArguments(name, options, operands !== undefined, args);
      const parsed = schema.safeParse(given.values);
      if (!parsed.success) throw new Misuse(firstIssue(name, options, parsed.error, given.values));
      return definition.run(parsed.data, io, given.operands);
    },
  };
}

function readArguments(command: string, options: z.ZodRawShape, takesOperands: boolean, args: string[]) {
  const kinds = Object.entries(options).map(([name, schema]) => {
    const type = helpOf(schema).value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, { type }] as const;
  });
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(kinds),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: Record<string, unknown> = {};
  const lists = new Map<string, string[]>();
  const operands: string[] = [];
  const seeHelp = `See: npx tandem ${command} --help`;
  // The values of the option before, where it takes several.
  let more: string[] | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (more !== undefined) {
        more.push(token.value);
        continue;
      }
      if (!takesOperands) throw new Misuse(`"${command}" does not know what to do with "${token.value}". ${seeHelp}`);
      operands.push(token.value);
    }
    more = undefined;
    if (token.kind !== 'option') continue;
    const kind = options[token.name];
    if (kind === undefined) throw new Misuse(`"${command}" has no option ${token.rawName}. ${seeHelp}`);
    const { value: wantsValue, many = false } = helpOf(kind);
    if (token.name in values && !many) throw new Misuse(`${token.rawName} was given twice. ${seeHelp}`);
    if (wantsValue === undefined && token.value !== undefined) {
      throw new Misuse(`${token.rawName} takes no value, but was given "${token.value}". ${seeHelp}`);
    }
    if (
      wantsValue !== undefined &&
      (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
    ) {
      throw new Misuse(`${token.rawName} must be followed by ${wantsValue}. ${seeHelp}`);
    }
    if (many && token.value !== undefined) {
      const before = lists.get(token.name) ?? [];
      more = [...before, token.value];
      lists.set(token.name, more);
      values[token.name] = more;
    } else values[token.name] = token.value ?? true;
  }
  return { values, operands };
}

function firstIssue(
  command: string,
  options: z.ZodRawShape,
  error: z.ZodError,
  values: Record<string, unknown>,
): string {
  const missing = Object.entries(options).flatMap(([name, schema]) =>
    values[name] === undefined && error.issues.some(({ path }) => path[0] === name)
      ? [`--${name} ${helpOf(schema).value ?? ''}`.trim()]
      : [],
  );
  if (missing.length > 0) return `"${command}" needs ${missing.join(', ')}. See: npx tandem ${command} --help`;
  const [issue] = error.issues;
  return `--${String(issue?.path[0])} ${issue?.message ?? 'cannot be used'}. See: npx tandem ${command} --help`;
}
