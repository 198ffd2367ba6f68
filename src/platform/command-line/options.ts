import { z } from 'zod';

/** How an option looks in the help: the word for its value (none for a switch), and what it is for. */
export interface OptionHelp {
  value?: string;
  summary: string;
  /** May be given more than once, and be followed by several values. */
  many?: boolean;
}

const help = z.registry<OptionHelp>();

/** An option with a value, `--students FILE`, read by `schema`; optional when that accepts `undefined`. */
export function option<S extends z.ZodType>(value: string, summary: string, schema: S): S {
  help.add(schema, { value, summary });
  return schema;
}

/** An option without a value, `--keep-good`: false unless given. */
export function flag(summary: string): z.ZodDefault<z.ZodBoolean> {
  return z.boolean().default(false).register(help, { summary });
}

/** What the help says of an option made by `option` or `flag`. */
export function helpOf(schema: z.core.$ZodType): OptionHelp {
  return help.get(schema) ?? { summary: '' };
}

/** A file that must be given. */
export function file(summary: string): z.ZodString {
  return option('FILE', summary, z.string().min(1));
}

/** A file that may be given. */
export function optionalFile(summary: string): z.ZodOptional<z.ZodString> {
  return option('FILE', summary, z.string().min(1).optional());
}

/** One file or more: `--published A --published B`, or `--published A B`. */
export function files(summary: string): z.ZodArray<z.ZodString> {
  return z.array(z.string().min(1)).min(1).register(help, { value: 'FILE…', summary, many: true });
}
