import { daysAfter } from '../../../src/platform/web/today.ts';
import type { Chance } from '../chance.ts';

/** A role as the census codes it: 1 senior manager to 5 case holder; 6 qualified without cases. */
export type RoleCode = 1 | 2 | 3 | 4 | 5 | 6;

/** A social worker whom no one is: what returns say of one. Codes are the census's. */
export interface SocialWorker {
  /** By which they are known again in other years. */
  number: number;
  born: string;
  sex: 'M' | 'F';
  ethnicity: string;
  role: RoleCode;
  started: string;
  origin: number;
  fte: number;
}

const ethnicities = weighted({
  WBRI: 60,
  WOTH: 6,
  BAFR: 10,
  BCRB: 6,
  AIND: 4,
  APKN: 3,
  ABAN: 2,
  MWBC: 2,
  MOTH: 2,
  OOTH: 1,
  NOBT: 2,
  REFU: 1,
});
const hours = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.8, 0.8, 0.6, 0.5];
const roles: readonly RoleCode[] = [5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 3, 6];
/** Of those who come from elsewhere; two in five come newly qualified. */
const origins = [2, 2, 2, 2, 4, 4, 4, 3, 5, 5, 6, 7, 8, 9];

function weighted(shares: Readonly<Record<string, number>>): string[] {
  return Object.entries(shares).flatMap(([code, share]) => Array.from({ length: share }, () => code));
}

/** Somebody who began within the census year that ends in `year`; their number is taken from `numbers`. */
export function newcomer(chance: Chance, numbers: { next: number }, year: number): SocialWorker {
  const number = numbers.next;
  numbers.next += chance.whole(1, 9);
  const qualified = chance.happens(0.4);
  // Newly qualified social workers begin in autumn mostly; others in any month.
  const started = daysAfter(
    `${year - 1}-10-01`,
    qualified && chance.happens(0.7) ? chance.whole(0, 60) : chance.whole(0, 360),
  );
  const age = qualified ? 22 + chance.next() ** 1.8 * 26 : 27 + chance.next() ** 1.2 * 34;
  return {
    number,
    born: daysAfter(`${year}-09-30`, -Math.floor(age * 365.25) - chance.whole(0, 364)),
    sex: chance.happens(0.16) ? 'M' : 'F',
    ethnicity: chance.one(ethnicities),
    role: qualified ? 5 : chance.one(roles),
    started,
    origin: qualified ? 1 : chance.one(origins),
    fte: qualified ? 1 : chance.one(hours),
  };
}
