import { z } from 'zod';
import type { Problem } from './reply.ts';

/** What somebody typed, kept so that it can be shown again, and what is wrong with it. */
export interface Entry {
  values: Readonly<Record<string, string | readonly string[]>>;
  problems: readonly Problem[];
}

/** A file that was sent: on disk while the request lasts. */
export interface Upload {
  filename: string;
  /** Where the bytes are; removed after the answer. */
  path: string;
  /** Bytes. */
  size: number;
}

/** What was typed in a field; `otherwise` where nothing was sent yet. */
export function typed(entry: Entry, field: string, otherwise = ''): string {
  const value = entry.values[field];
  return value === undefined ? otherwise : typeof value === 'string' ? value : (value[0] ?? '');
}

/** Which boxes were ticked; `otherwise` where the form was not sent yet. */
export function ticked(entry: Entry, field: string, otherwise: readonly string[] = []): readonly string[] {
  const value = entry.values[field];
  if (value === undefined) return Object.keys(entry.values).length === 0 ? otherwise : [];
  return typeof value === 'string' ? [value] : value;
}

/** The message at a field, in the shape that the GOV.UK components take; for spreading into their options. */
export function errorAt(entry: Entry, field: string): { errorMessage?: { text: string } } {
  const problem = entry.problems.find((candidate) => candidate.field === field);
  return problem === undefined ? {} : { errorMessage: { text: problem.message } };
}

/** Zod's findings as problems of fields; the messages are sentences, written in the schemas. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({ field: issue.path.map(String).join('-'), message: issue.message }));
}

/** What no text of the database may hold, and nobody types: control characters but tab and new line, and halves of characters. */
const unprintable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** Text without characters that nobody sees and that the database refuses; every other stays. */
export const printable = (typed: string): string => typed.toWellFormed().replaceAll(unprintable, '');

/** Text as it was typed, printable. */
export const typedText = z.string().overwrite(printable);

/** A line of text that must be there. `what` finishes the sentence: `text('Enter a name')`. */
export const text = (what: string, longest = 200) =>
  z
    .string({ error: what })
    .overwrite(printable)
    .trim()
    .min(1, what)
    .max(longest, `${what} of ${longest} characters or fewer`);

/** A line of text that may be left empty, which is then `undefined`. */
export const optionalText = (longest = 200) =>
  typedText
    .trim()
    .max(longest, `Use ${longest} characters or fewer`)
    .optional()
    .transform((value) => value || undefined);

/** One of a set of values, as radios and selects send them. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T, what: string) =>
  z.enum(values, { error: what });

/** Boxes of which any number may be ticked. */
export const boxes = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(values)));

/** A whole number typed into a field. */
export const wholeNumber = (what: string, { least = 0, most = 1_000_000 } = {}) =>
  z
    .string({ error: what })
    .trim()
    .regex(/^\d{1,9}$/, what)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `${what} from ${least} to ${most}`);

/** A date typed as `14/09/2026` or `2026-09-14`; gives the ISO form. */
export const date = (what: string) =>
  z
    .string({ error: what })
    .trim()
    .min(1, what)
    .transform((value, context) => {
      const iso = isoDate(value);
      if (iso === undefined) context.addIssue(`${what}, such as 14/09/2026: “${value}” is not a date`);
      return iso ?? '';
    });

/** An id in a path. Anything else cannot be a record, so the page is not found. */
export const id = z.uuid();

/** `14/9/2026` or `2026-09-14` as `2026-09-14`; `undefined` for a day that does not exist. */
export function isoDate(value: string): string | undefined {
  const british = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(value);
  const iso = british ? `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}` : value;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** A file that must be chosen. A form sent without one has an empty name. */
export const file = (what: string) => z.custom<Upload>((value) => isUpload(value) && value.size > 0, { error: what });

/** A file that may be chosen. */
export const optionalFile = z
  .unknown()
  .optional()
  .transform((value): Upload | undefined => (isUpload(value) && value.filename !== '' ? value : undefined));

function isUpload(value: unknown): value is Upload {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    'filename' in value &&
    'size' in value &&
    typeof value.size === 'number'
  );
}
