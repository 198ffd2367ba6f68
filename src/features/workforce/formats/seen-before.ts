import type { Standing } from '../../../engines/workforce/model.ts';

/** Remembers who stood in a return already, and how, so that a person with two roles is counted once. */
export function openSeen() {
  const positions = new Map<string, number>();
  return {
    /** The position at which the same person stands in the same standing already; undefined the first time, and where nobody can tell. */
    before(identifier: string | undefined, standing: Standing | undefined, position: number): number | undefined {
      if (identifier === undefined || standing === undefined || standing === 'gone') return undefined;
      const key = `${standing} ${identifier}`;
      const before = positions.get(key);
      if (before === undefined) positions.set(key, position);
      return before;
    },
  };
}
