import type { Transaction } from 'kysely';

/**
 * Every table, as Kysely sees it. The platform knows only its own; a feature adds its tables in its own `schema.ts`,
 * which its `store.ts` imports, and TypeScript merges them:
 *
 * ```ts
 * import type { Generated } from 'kysely';
 *
 * declare module '../../platform/database/schema.ts' {
 *   interface Schema {
 *     team: { id: Generated<string>; service_id: string; name: string; outcode: string | null };
 *   }
 * }
 * ```
 *
 * In TypeScript, `uuid`, `date` (2026-09-14), `bigint` and `numeric` are strings, `timestamptz` is a Date, `integer` a
 * number and `jsonb` whatever it holds.
 */
export interface Schema {
  migration: { name: string; sha256: string; applied_at: Date };
}

/** A transaction in which queries see and change what its actor may. Valid until the work it was given to has ended. */
export type Tx = Transaction<Schema>;
