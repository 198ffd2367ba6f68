import { hash } from 'node:crypto';
import type { Worker } from '../../../engines/workforce/model.ts';

/** What is known of a worker whose person stands in the return already, in the same standing. */
export interface SeenBefore {
  /** Where the person stood first. */
  position: number;
  /** Everything in the row is the same: it is one row given twice. */
  same: boolean;
  /** With this row the person has an FTE above 1, which it is. */
  tooMuch: number | undefined;
  first: Worker;
}

/** One for every worker of a file, so it is kept small: further rows are there of a few. */
interface Person extends Pick<SeenBefore, 'position' | 'first'> {
  row: string;
  further: string[] | undefined;
  fte: number;
}

/** Short, since the rows of one person are compared and no others. */
const digestOf = (row: string): string => hash('sha1', row, 'base64').substring(0, 12);

/** Remembers who stood in a return already, and how, so that a person with two roles is counted once, and a row given twice too. */
export function openSeen() {
  const people = new Map<string, Person>();
  return {
    /** Undefined the first time, and where nobody can tell who it is. `row` is all that stands in it. */
    before(identifier: string | undefined, worker: Worker, position: number, row: string): SeenBefore | undefined {
      if (identifier === undefined || worker.standing === 'gone') return undefined;
      const key = `${worker.standing} ${identifier}`;
      const digest = digestOf(row);
      const person = people.get(key);
      if (person === undefined) {
        people.set(key, { position, first: worker, row: digest, further: undefined, fte: worker.fte ?? 0 });
        return undefined;
      }
      const { first } = person;
      if (person.row === digest || person.further?.includes(digest)) {
        return { position: person.position, same: true, tooMuch: undefined, first };
      }
      person.further = [...(person.further ?? []), digest];
      person.fte += worker.fte ?? 0;
      const tooMuch = person.fte > 1.000001 ? person.fte : undefined;
      return { position: person.position, same: false, tooMuch, first };
    },
  };
}

/** The worker, to be counted as who stands in the return already where they do. */
export const countedAs = (worker: Worker, before: SeenBefore | undefined): Worker =>
  before === undefined ? worker : { ...worker, repeated: true, first: before.first };

/** What is said of such a row. */
export function seenWords({ position, same, tooMuch }: SeenBefore): string {
  if (same) return `is the same as worker ${position} in everything, so it counts once`;
  const together = tooMuch === undefined ? '' : ', now with an FTE above 1 together';
  return `is also worker ${position}; if both roles are right, they are counted as one person${together}`;
}
