import type { Service, Stated, Worker } from '../../../engines/workforce/model.ts';
import type { BrokenRule } from './broken-rule.ts';

/** A file as it comes: its name, and its bytes piece by piece. */
export interface Source {
  name: string;
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What a return says of itself. */
export interface ReturnHeading {
  source: 'census' | 'adults' | 'template';
  service: Service;
  /** The DfE number of the authority, or the reference of the workplace; undefined where the return does not say. */
  authority: string | undefined;
  /** The year in which its census year ends. */
  year: number;
}

/** A worker with what links them to the same organisation's other returns. It must not be kept as it is: see `pseudonym`. */
export interface WorkerRow {
  worker: Worker;
  /** Position in the file, the first is 1. */
  position: number;
  /** The SWE number, or the employer's own reference. */
  identifier: string | undefined;
}

/** Who listens while a return is read, so that nothing of it need be kept. */
export interface Listener {
  /** Comes once, before the first worker. */
  heading: (heading: ReturnHeading) => void;
  worker: (row: WorkerRow) => void;
  broken: (rule: BrokenRule) => void;
  /** A sentence about what was left aside. */
  warning: (sentence: string) => void;
}

/** Reads a return from its beginning to its end. Throws `Unreadable` for what is no such return. */
export type ReadReturn = (source: Source, listener: Listener) => Promise<Stated>;
