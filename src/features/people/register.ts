import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { isDuplicate } from '../../platform/database/duplicate.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type About, type EventKind, record } from '../../platform/events/event.ts';
import { recordAll } from '../../platform/events/record-all.ts';
import type { Me } from '../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../platform/web/reply.ts';
import { count, list } from '../../platform/web/words.ts';
import { addPersons, renamePersons } from './persons.ts';

/** What every register holds of a person, as a file or a form gives it: a word of the sender's own, and the name. */
interface Details {
  reference: string;
  name: string;
}
/** A record of a register, which belongs to a person. */
export type Identified<Given> = Given & { id: string; personId: string };

/** A row of a list beside the record of that reference, where there is one. */
export interface Compared<Given, Kept> {
  row: Given;
  change: 'new' | 'updated' | 'unchanged';
  /** What differs; empty unless `updated`. */
  fields: string[];
  id: string | undefined;
  before: Kept | undefined;
}

/** How many rows were new, different, or as they were; and every record's id by reference. */
export interface Kept {
  added: number;
  updated: number;
  unchanged: number;
  ids: ReadonlyMap<string, string>;
}

/** A register of people of one kind: how it is read and written, who may keep whom, and what is said of it. */
export interface RegisterOf<Given extends Details, Held extends Identified<Given>> {
  /** `student` */
  one: string;
  /** Names of the fields that differ, the reference left aside. */
  changedFields: (before: Given, after: Given) => string[];
  /** Records that the person may see. */
  read: (tx: Tx, wanted: { id: string } | { references: readonly string[] }) => Promise<Held[]>;
  /** @returns references that were added; one that is missing is somebody's whom the person may not see */
  add: (tx: Tx, rows: readonly Identified<Given>[]) => Promise<ReadonlySet<string>>;
  update: (tx: Tx, rows: readonly Identified<Given>[]) => Promise<void>;
  mayKeep: (me: Me, given: Given) => boolean;
  added: EventKind<z.ZodType<unknown, Record<string, never>>>;
  changed: EventKind<z.ZodType<unknown, { fields: string[] }>>;
  about: (id: string, given: Given) => About;
  /** Whose records one keeps, and whom to ask for others: a sentence or two. */
  notYours: string;
  /** What ends “3 rows (…) would change …”. */
  theirs: string;
}

/** The acts by which a register is kept, the same for each kind of person. */
export function register<Given extends Details, Held extends Identified<Given>>(of: RegisterOf<Given, Held>) {
  function taken(references: readonly string[]): Refused {
    const message = `Another ${of.one} in the partnership already has the reference ${some(references)}. Use a different one.`;
    return new Refused([{ field: 'reference', message }]);
  }

  function requireKeeper(me: Me, given: Given): void {
    if (!of.mayKeep(me, given)) throw new Forbidden(of.notYours);
  }

  /** What a list would change. Records that the person may not see count as not there. */
  async function compare(tx: Tx, rows: readonly Given[]): Promise<Compared<Given, Held>[]> {
    const known = await of.read(tx, { references: rows.map(({ reference }) => reference) });
    const byReference = new Map(known.map((each) => [each.reference, each]));
    return rows.map((row) => {
      const before = byReference.get(row.reference);
      const fields = before ? of.changedFields(before, row) : [];
      const change = before === undefined ? 'new' : fields.length > 0 ? 'updated' : 'unchanged';
      return { row, change, fields, id: before?.id, before };
    });
  }

  /**
   * Brings the register in line with a list in which no reference occurs twice: adds who is new, changes who differs, and
   * leaves the others alone. The same reference is the same person, so a different name renames.
   * @throws Refused where a row changes a record that this person may not keep, or its reference is hidden
   */
  async function keep(tx: Tx, me: Me, rows: readonly Given[]): Promise<Kept> {
    const compared = await compare(tx, rows);
    const fresh = compared.flatMap(({ row, id }) =>
      id === undefined ? [{ ...row, id: randomUUID(), personId: randomUUID() }] : [],
    );
    const different = compared.flatMap(({ row, before, fields }) =>
      before && fields.length > 0
        ? [{ row: { ...row, id: before.id, personId: before.personId }, before, fields }]
        : [],
    );
    const foreign = [...fresh, ...different.map(({ row }) => row)].filter((row) => !of.mayKeep(me, row));
    const elsewhere = different.filter(({ before }) => !of.mayKeep(me, before)).map(({ row }) => row);
    if (foreign.length + elsewhere.length > 0) {
      const which = [...new Set([...foreign, ...elsewhere])].map(({ reference }) => reference);
      throw new Refused(`${count(which.length, 'row')} (${some(which)}) would change ${of.theirs}`);
    }

    await addPersons(tx, fresh.map(personOf));
    const added = await of.add(tx, fresh);
    const hidden = fresh.filter(({ reference }) => !added.has(reference));
    if (hidden.length > 0) throw taken(hidden.map(({ reference }) => reference));
    await of.update(
      tx,
      different.map(({ row }) => row),
    );
    const renamed = different.filter(({ before, row }) => before.name !== row.name);
    await renamePersons(
      tx,
      renamed.map(({ row }) => personOf(row)),
    );

    await recordAll(
      tx,
      of.added,
      fresh.map((row) => ({ payload: {}, about: of.about(row.id, row) })),
    );
    await recordAll(
      tx,
      of.changed,
      different.map(({ row, fields }) => ({ payload: { fields }, about: of.about(row.id, row) })),
    );
    return {
      added: fresh.length,
      updated: different.length,
      unchanged: rows.length - fresh.length - different.length,
      ids: new Map([
        ...compared.flatMap(({ row, id }) => (id === undefined ? [] : [[row.reference, id] as const])),
        ...fresh.map(({ reference, id }) => [reference, id] as const),
      ]),
    };
  }

  /**
   * Adds one, and the person; gives the record's id.
   * @throws Refused where the reference is somebody else's, also somebody's whom this person may not see
   */
  async function add(tx: Tx, me: Me, given: Given): Promise<string> {
    requireKeeper(me, given);
    const [known] = await compare(tx, [given]);
    if (known?.id !== undefined) throw taken([given.reference]);
    const { ids } = await keep(tx, me, [given]);
    const id = ids.get(given.reference);
    if (id === undefined) throw taken([given.reference]);
    return id;
  }

  /** @throws NotFound where there is none, or none that this person may see; Forbidden where others keep it */
  async function existing(tx: Tx, me: Me, id: string): Promise<Held> {
    const [held] = await of.read(tx, { id });
    if (held === undefined) throw new NotFound();
    requireKeeper(me, held);
    return held;
  }

  /**
   * Changes one; gives what it was before and which fields changed, or nothing where it is so already.
   * @throws Refused where the reference is somebody else's
   */
  async function change(
    tx: Tx,
    me: Me,
    id: string,
    given: Given,
  ): Promise<{ before: Held; fields: string[] } | undefined> {
    const before = await existing(tx, me, id);
    requireKeeper(me, given);
    const renumbered = before.reference !== given.reference;
    const fields = [...(renumbered ? ['reference'] : []), ...of.changedFields(before, given)];
    if (fields.length === 0) return undefined;
    const row = { ...given, id, personId: before.personId };
    try {
      await of.update(tx, [row]);
    } catch (error) {
      throw isDuplicate(error) ? taken([given.reference]) : error;
    }
    if (before.name !== given.name) await renamePersons(tx, [personOf(row)]);
    await record(tx, of.changed, { fields }, of.about(id, given));
    return { before, fields };
  }

  return { compare, keep, add, existing, change };
}

const personOf = ({ personId, name }: Identified<Details>) => ({ id: personId, name });

const some = (words: readonly string[]) => `${list(words.slice(0, 5))}${words.length > 5 ? ', …' : ''}`;
