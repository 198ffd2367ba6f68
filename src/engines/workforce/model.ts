import type { Destination, EthnicGroup, Origin, Reason, Role, Sex } from './categories.ts';

/**
 * How somebody stood at the end of a census year (30 September): employed and there; employed and gone within the year;
 * there through an agency; or gone otherwise, before the year or at a time that is not known, and so in no figure.
 */
export type Standing = 'in-post' | 'leaver' | 'agency' | 'gone';

/**
 * One social worker as a return tells of them. What the return does not hold, or holds wrongly, is undefined: it is
 * unknown, which is not zero.
 */
export interface Worker {
  /** Undefined when the return does not tell it, or tells it wrongly. */
  standing: Standing | undefined;
  /** Where the standing is not known, which of them it may be; without it any. */
  mayBe?: readonly Standing[] | undefined;
  /**
   * The same person already stands in the return in the same standing (two roles): counted once in headcounts, while
   * what they work in both roles adds up.
   */
  repeated: boolean;
  /** Of somebody repeated, how they stand first: in whose categories they are counted. */
  first?: Worker | undefined;
  /** Full-time equivalent at the end of the year, 0 to 1; of a leaver, what they held before leaving. */
  fte: number | undefined;
  /** ISO dates. */
  born: string | undefined;
  started: string | undefined;
  ended: string | undefined;
  sex: Sex | undefined;
  ethnicity: EthnicGroup | undefined;
  role: Role | undefined;
  origin: Origin | undefined;
  destination: Destination | undefined;
  reason: Reason | undefined;
  /** Cases held at the end of the year. */
  cases: number | undefined;
  /** Working days lost to sickness in the year. */
  daysLost: number | undefined;
}

export type Service = 'children' | 'adults';

/** What a return says beside its workers: counts that no worker's record holds. */
export interface Stated {
  /** Full-time equivalents that stand empty at the end of the year. */
  vacancies?: number | undefined;
  /** The same as posts, where the return counts posts and not full-time equivalents (adults' returns). */
  vacantPosts?: number | undefined;
  /** Full-time equivalents of agency workers who cover a vacancy. */
  agencyCovering?: number | undefined;
  /** Heads, where the workers' records do not tell of leavers or starters. */
  leavers?: number | undefined;
  starters?: number | undefined;
  /** Of whom the return says nothing: nobody counted is then not nobody there. */
  untold?: readonly People[];
}

export const people = ['inPost', 'leavers', 'starters', 'agency'] as const;
export type People = (typeof people)[number];
