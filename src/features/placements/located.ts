import { locate as find, type Geography, type LocatedOutcode } from '../../engines/geography/index.ts';

export type Located = LocatedOutcode;

/** A record whose outcode is in no place that is known. */
export interface Unlocatable {
  kind: 'student' | 'offer' | 'educator';
  reference: string;
  outcode: string;
}

/** Finds the places of records, each outcode once, and keeps a list of those that have none. */
export function locating(geography: Geography): {
  locate: (kind: Unlocatable['kind'], reference: string, outcode: string) => Located | undefined;
  unlocatable: Unlocatable[];
} {
  const found = new Map<string, Located | undefined>();
  const unlocatable: Unlocatable[] = [];
  const placeOf = (outcode: string): Located | undefined => {
    if (!found.has(outcode)) {
      const place = find(outcode, geography);
      found.set(outcode, typeof place === 'string' ? undefined : place);
    }
    return found.get(outcode);
  };
  return {
    unlocatable,
    locate: (kind, reference, outcode) => {
      const place = placeOf(outcode);
      if (place === undefined) unlocatable.push({ kind, reference, outcode });
      return place;
    },
  };
}
