import { sql } from 'kysely';
import { type EditionIndex, indexEditions } from '../../../engines/workforce/benchmark/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../schema.ts';
import { type Content, contentSchema } from './content.ts';

/** A published edition that was loaded. */
export interface KeptEdition extends Content {
  edition: number;
  file: string;
  loadedAt: Date;
}

/** Every edition that a partnership has loaded, oldest first, as kept and laid out for looking up. */
export interface Editions {
  kept: readonly KeptEdition[];
  indexes: readonly EditionIndex[];
}

/** How many partnerships' editions are held ready: reading one from the database takes as long as a whole page may. */
const most = 20;
const ready = new Map<string, { stamp: string; editions: Editions }>();

/**
 * The partnership's editions. Row-level security says on every call which there are and when each was loaded; only what
 * is held ready from the same loading is not read again.
 */
export async function editionsOf(tx: Tx): Promise<Editions> {
  const listed = await tx
    .selectFrom('published_edition')
    .select(['partnership_id', 'edition', sql<string>`loaded_at::text`.as('at')])
    .where('partnership_id', '=', sql<string>`here()`)
    .orderBy('edition')
    .execute();
  const [first] = listed;
  if (first === undefined) return { kept: [], indexes: [] };
  const stamp = listed.map(({ edition, at }) => `${edition} ${at}`).join();
  const held = ready.get(first.partnership_id);
  if (held?.stamp === stamp) return held.editions;
  const editions = await readEditions(tx);
  ready.delete(first.partnership_id);
  ready.set(first.partnership_id, { stamp, editions });
  const [oldest] = ready.keys();
  if (ready.size > most && oldest !== undefined) ready.delete(oldest);
  return editions;
}

async function readEditions(tx: Tx): Promise<Editions> {
  const rows = await tx
    .selectFrom('published_edition')
    .select(['edition', 'file', 'content', 'loaded_at'])
    .where('partnership_id', '=', sql<string>`here()`)
    .orderBy('edition')
    .execute();
  const kept = rows.map(({ edition, file, content, loaded_at }) => ({
    edition,
    file,
    loadedAt: loaded_at,
    ...contentSchema.parse(content),
  }));
  return { kept, indexes: indexEditions(kept) };
}

/** Keeps an edition, in place of the same one where that is there. */
export async function keepEdition(tx: Tx, { edition, file, ...content }: Omit<KeptEdition, 'loadedAt'>): Promise<void> {
  const { rows, warnings, problems } = content;
  const written = {
    file,
    content: JSON.stringify({ rows, warnings, problems }),
    loaded_by: sql<string>`me()`,
    loaded_at: sql<Date>`clock_timestamp()`,
  };
  await tx
    .insertInto('published_edition')
    .values({ partnership_id: sql`here()`, edition, ...written })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'edition']).doUpdateSet(written))
    .execute();
}
