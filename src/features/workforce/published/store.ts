import { sql } from 'kysely';
import { type EditionIndex, indexEditions } from '../../../engines/workforce/benchmark/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../schema.ts';
import type { Service } from '../../../engines/workforce/model.ts';
import { type AdultsContent, adultsContentSchema, type Content, contentSchema } from './content.ts';

interface Kept {
  edition: number;
  file: string;
  loadedAt: Date;
}

/** A published edition of children's figures that was loaded. */
export interface KeptEdition extends Content, Kept {}
/** An edition of adults' figures that was loaded. */
export interface KeptAdults extends AdultsContent, Kept {}

/** Every edition that a partnership has loaded, oldest first, as kept; those of children's services also laid out for looking up. */
export interface Editions {
  kept: readonly KeptEdition[];
  indexes: readonly EditionIndex[];
  adults: readonly KeptAdults[];
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
    .select(['partnership_id', 'service_kind', 'edition', sql<string>`loaded_at::text`.as('at')])
    .where('partnership_id', '=', sql<string>`here()`)
    .orderBy('service_kind')
    .orderBy('edition')
    .execute();
  const [first] = listed;
  if (first === undefined) return { kept: [], indexes: [], adults: [] };
  const stamp = listed.map(({ service_kind, edition, at }) => `${service_kind} ${edition} ${at}`).join();
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
    .select(['service_kind', 'edition', 'file', 'content', 'loaded_at'])
    .where('partnership_id', '=', sql<string>`here()`)
    .orderBy('edition')
    .execute();
  const of = (service: Service) =>
    rows
      .filter(({ service_kind }) => service_kind === service)
      .map(({ edition, file, content, loaded_at }) => ({ edition, file, loadedAt: loaded_at, content }));
  const kept = of('children').map(({ content, ...one }) => ({ ...one, ...contentSchema.parse(content) }));
  const adults = of('adults').map(({ content, ...one }) => ({ ...one, ...adultsContentSchema.parse(content) }));
  return { kept, indexes: indexEditions(kept), adults };
}

/** Keeps an edition, in place of the same one where that is there. */
export async function keepEdition(
  tx: Tx,
  service: Service,
  { edition, file, ...content }: Omit<KeptEdition | KeptAdults, 'loadedAt'>,
): Promise<void> {
  const { rows, warnings, problems } = content;
  const written = {
    file,
    content: JSON.stringify({ rows, warnings, problems }),
    loaded_by: sql<string>`me()`,
    loaded_at: sql<Date>`clock_timestamp()`,
  };
  await tx
    .insertInto('published_edition')
    .values({ partnership_id: sql`here()`, service_kind: service, edition, ...written })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'service_kind', 'edition']).doUpdateSet(written))
    .execute();
}
