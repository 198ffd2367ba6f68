import { z } from 'zod';
import {
  type Absence,
  type AdultsEdition,
  absenceWords,
  adultsMeasures,
  type Edition,
  figures,
} from '../../../engines/workforce/benchmark/index.ts';

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

const said = {
  /** Sentences about the file: columns that are new, missing, or may have been renamed. */
  warnings: z.array(z.string()),
  /** Lines about cells and rows that could not be read; the first hundred. */
  problems: z.array(z.string()),
};

/** What is kept of a published file: its rows as they were read, and what was said on reading it. */
export const contentSchema = z.object({ rows: z.array(row), ...said });

const adultsRow = z.object({
  level: z.enum(['national', 'region', 'partnership']),
  name: z.string(),
  year: z.number(),
  rates: z.partialRecord(z.enum(adultsMeasures), value),
  source: z.string(),
});

/** The same of a file of adults' figures. */
export const adultsContentSchema = z.object({ rows: z.array(adultsRow), ...said });

interface Said {
  warnings: readonly string[];
  problems: readonly string[];
}

/** An edition as it is kept. */
export interface Content extends Pick<Edition, 'rows'>, Said {}
export interface AdultsContent extends Pick<AdultsEdition, 'rows'>, Said {}
