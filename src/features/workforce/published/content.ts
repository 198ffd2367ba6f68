import { z } from 'zod';
import { type Absence, absenceWords, type Edition, figures } from '../../../engines/workforce/benchmark/index.ts';

const absences = Object.keys(absenceWords).filter((word): word is Absence => word in absenceWords);
const value = z.union([z.number(), z.enum(absences)]);

const row = z.object({
  level: z.enum(['national', 'region', 'authority']),
  year: z.number(),
  name: z.string(),
  names: z.array(z.string()),
  numbers: z.array(z.string()),
  codes: z.array(z.string()),
  region: z.string(),
  values: z.partialRecord(z.enum(figures), value),
});

/** What is kept of a published file: its rows as they were read, and what was said on reading it. */
export const contentSchema = z.object({
  rows: z.array(row),
  /** Sentences about the file: columns that are new, missing, or may have been renamed. */
  warnings: z.array(z.string()),
  /** Lines about cells and rows that could not be read; the first hundred. */
  problems: z.array(z.string()),
});

/** An edition as it is kept. */
export interface Content extends Pick<Edition, 'rows'> {
  warnings: readonly string[];
  problems: readonly string[];
}
