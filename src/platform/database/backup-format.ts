import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { appliedMigration } from './migrations.ts';

/**
 * A backup is compressed (gzip) lines of JSON: the head; for each table a line that names it and its columns, then its
 * rows, each a list of values as PostgreSQL writes them as text; for each sequence the last number it gave; and the end,
 * which counts the rows and holds the SHA-256 of every line before it.
 */
export const head = z.object({
  tandem: z.literal('backup'),
  format: z.literal(1),
  takenAt: z.string(),
  /** The schema's version. */
  migrations: z.array(appliedMigration),
});
export type Head = z.infer<typeof head>;

const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
const sequenceLine = z.object({ sequence: z.string(), last: z.string() });
const endLine = z.object({ end: z.literal(true), rows: z.number(), sha256: z.string() });
const row = z.array(z.string().nullable());

/** A line after the head. */
export const line = z.union([row, tableLine, sequenceLine, endLine]);
export type Line = z.infer<typeof line>;
export type Row = z.infer<typeof row>;

/**
 * Gives `use` the lines of a compressed file, one after the other.
 *
 * @throws whatever reading or unpacking throws, and what `use` throws
 */
export async function readLines(file: string, use: (lines: AsyncIterable<string>) => Promise<void>): Promise<void> {
  await pipeline(createReadStream(file), createGunzip(), (chunks: AsyncIterable<Buffer>) => use(split(chunks)));
}

async function* split(chunks: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // In pieces, so that a line of many chunks is put together once.
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    pieces.push(first);
    for (const next of others) {
      yield pieces.join('');
      pieces = [next];
    }
  }
  const rest = pieces.join('') + decoder.decode();
  if (rest) yield rest;
}
