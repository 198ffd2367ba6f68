import { educatorIndex } from './educator-index.ts';
import type { EducatorRole, Round, Stage } from './model.ts';
import { choicesOf, type OfferFit } from './offer-choices.ts';
import { byCodePoint } from './text.ts';

export type { OfferFit } from './offer-choices.ts';

/** An available, qualified educator for one offer and stage. */
export interface EducatorFit {
  /** Place in `Fits.round.educators`. */
  educator: number;
  role: EducatorRole;
  /** A stage 2 trainee at a final placement, who needs one of `Fits.assessorsIn` beside them. */
  assessed: boolean;
}

/**
 * Who fits where by the hard rules, pins left aside. Everything is numbered by its place in `round`, whose rows are
 * sorted by id (code points), so that the same rows in any order give the same numbers.
 */
export interface Fits {
  round: Round;
  /** By student: the offers that fit, in order of number. */
  offersOf: OfferFit[][];
  /**
   * Available educators qualified for that offer and stage: on-site ones first, each in order of number; from anywhere,
   * or only those on-site.
   */
  educatorsFor(offer: number, stage: Stage, from?: 'anywhere' | 'on-site'): EducatorFit[];
  /** Available educators on-site at an offer, whatever their PEPS stage. */
  onSiteAt(offer: number): number[];
  /** Available educators who work off-site (independent ones too), wherever they may reach. */
  offSite: number[];
  /** Educators who may assess a trainee of that organisation: current, PEPS 2, with or without capacity. */
  assessorsIn(organisation: string): number[];
}

const sortedById = <Row extends { id: string }>(rows: Row[]): Row[] => rows.toSorted((a, b) => byCodePoint(a.id, b.id));

/** Works out who fits where. */
export function fitsOf(given: Round): Fits {
  const round: Round = {
    ...given,
    students: sortedById(given.students),
    offers: sortedById(given.offers),
    educators: sortedById(given.educators),
  };
  return { round, offersOf: choicesOf(round), ...educatorIndex(round) };
}
