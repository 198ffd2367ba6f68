/** Where a figure comes from. */
export interface Source {
  /** Unlike every other in the document: figures, tables and charts name it. */
  id: string;
  /** Whose figures they are, of which edition or year, in words. */
  text: string;
  /** When they were taken or made known, as an ISO date. */
  date: string;
  /** Address of the rows behind them. */
  href?: string | undefined;
}

/** A piece of a line: words, or a figure with the id of its source. */
export type Inline = string | { figure: string; source: string };

/** What a cell of a table says. */
export type Cell =
  | string
  | {
      text: string;
      /** What it rests on, in small: “120.5 of 700 FTE”. */
      counts?: string | undefined;
      /** A judgement in a colour, always with its word. */
      tag?: { colour: 'green' | 'amber' | 'red' | 'grey'; text: string } | undefined;
    };

/** A table of a document; the first column names its rows. */
export interface DocumentTable {
  kind: 'table';
  title: string;
  headings: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Columns (from 0) that hold figures, which stand at the right. */
  figures: readonly number[];
  /** What must be known to read it: definitions, rules, what is missing. */
  notes: readonly string[];
  source: string;
}

/** A projection over dates: the middle of the runs within a band; see `fanChart`. */
export interface DocumentFan {
  kind: 'fan';
  title: string;
  /** The same in words, for those who do not see it. */
  description: string;
  dates: readonly string[];
  /** One a date. */
  points: readonly { low: number; middle: number; high: number }[];
  names: { low: string; middle: string; high: string };
  means: string;
  aim?: { label: string; value: number } | undefined;
  /** How its figures are written: of 1 as a percentage, or as a number to one decimal at most. */
  unit: 'share' | 'number';
  source: string;
}

export type Block =
  | { kind: 'paragraph'; text: readonly Inline[] }
  | { kind: 'list'; items: readonly (readonly Inline[])[] }
  | { kind: 'heading'; text: string }
  /** Said apart from the text: what must not be overlooked. */
  | { kind: 'notice'; text: string }
  | DocumentTable
  | DocumentFan;

export interface Section {
  /** Unlike every other in the document; stands in addresses. */
  id: string;
  title: string;
  blocks: readonly Block[];
  parts: readonly Section[];
}

/** A document with figures: written once, shown as a page and as a Word file. */
export interface WrittenDocument {
  title: string;
  /** Whose it is, of when, and how it stands: a line each. */
  about: readonly string[];
  sections: readonly Section[];
  /** Every source that it names, in the order in which they are numbered. */
  sources: readonly Source[];
}
