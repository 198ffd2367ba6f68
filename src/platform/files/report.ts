import type { CellOut } from './csv-out.ts';

/** A table of a report. */
export interface ReportTable {
  title: string;
  /** A short name, for the sheet of a workbook. */
  sheet: string;
  headings: readonly string[];
  rows: readonly (readonly CellOut[])[];
}

/** Figures to hand on: what they find, where they come from, tables, and what must be known to read them. */
export interface Report {
  /** What it finds, as a sentence. */
  title: string;
  /** Whose it is, and its sources. */
  about: readonly string[];
  tables: readonly ReportTable[];
  /** Definitions and rules. */
  notes: readonly { heading: string; lines: readonly string[] }[];
}
