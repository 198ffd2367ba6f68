/** Rows of words and figures, without markup: the first column names them. */
export interface PartTable {
  title: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** One thing that follows from a projection, as pages and documents say it. */
export interface Part {
  title: string;
  /** What is said of several together, before the sentences. */
  lead?: string | undefined;
  sentences: readonly string[];
  /** The sentences stand beside each other: one for each service, or lever. */
  list: boolean;
  tables: readonly PartTable[];
  /** What must be known to read it. */
  notes: readonly string[];
}
