import { areaCentres } from './areas.ts';
import { demonstrationOutcodes } from './demonstration-outcodes.ts';
import type { Point } from './distance.ts';
import { areaOf, outcodeOf } from './outcode.ts';

/** Outcodes whose centres are known, and whether anything else may be placed by its postcode area. */
export interface Geography {
  outcodes: ReadonlyMap<string, Point>;
  /** True when a person gave the outcodes for this run: then one that is not among them is a mistake. */
  only: boolean;
}

/** Nothing loaded: every outcode is where its postcode area is, but for those of the demonstration. */
export const areasOnly: Geography = { outcodes: new Map(), only: false };

/** An outcode with its centre; `approximate` when that is the centre of its postcode area. */
export interface LocatedOutcode extends Point {
  outcode: string;
  approximate: boolean;
}

/** Why a text has no place: it is not an outcode, is not among the outcodes given, or is of an area that does not exist. */
export type Unlocated = 'not-an-outcode' | 'not-given' | 'unknown-area';

/** Where the outcode (or whole postcode) in `text` is. Never guesses beyond its postcode area. */
export function locate(text: string, geography: Geography): LocatedOutcode | Unlocated {
  const outcode = outcodeOf(text);
  if (outcode === undefined) return 'not-an-outcode';
  const known = geography.outcodes.get(outcode);
  if (known) return { outcode, lat: known.lat, lon: known.lon, approximate: false };
  if (geography.only) return 'not-given';
  const shown = demonstrationOutcodes.get(outcode);
  if (shown) return { outcode, lat: shown.lat, lon: shown.lon, approximate: false };
  const centre = areaCentres[areaOf(outcode)];
  return centre ? { outcode, lat: centre.lat, lon: centre.lon, approximate: true } : 'unknown-area';
}
