import { z } from 'zod';
import type { Command, Definition } from './command.ts';
import { helpOf } from './options.ts';

/** What `npx tandem COMMAND --help` prints. */
export function commandHelp<Options extends z.ZodRawShape>(definition: Definition<Options>): string {
  const { name, summary, options, operands, notes } = definition;
  const words = Object.entries(options).map(([option, schema]) => {
    const { value, summary: what } = helpOf(schema);
    const spelt = value === undefined ? `--${option}` : `--${option} ${value}`;
    return { spelt, what, usage: z.safeParse(schema, undefined).success ? `[${spelt}]` : spelt };
  });
  const usage = wrapped(['npx tandem', name, ...words.map((word) => word.usage), ...(operands ? [operands] : [])]);
  const list = table(words.map(({ spelt, what }) => [spelt, what]));
  return [summary, `Usage: ${usage}`, ...(list === '' ? [] : [`Options:\n${list}`]), ...notes].join('\n\n');
}

/** What `npx tandem --help` prints: every command on a line. */
export function allHelp(commands: readonly Command[]): string {
  const list = table(commands.map(({ name, summary }) => [name, summary]));
  return [
    'Tandem, the working system of a social work teaching partnership',
    'Usage: npx tandem COMMAND [OPTIONS]',
    `Commands:\n${list}`,
    'npx tandem COMMAND --help says what a command takes, writes and answers. npm start serves the web pages.',
  ].join('\n\n');
}

function table(rows: [string, string][]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

function wrapped(words: string[]): string {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 88) lines.push(`         ${word}`);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
