/** A scenario: what a partnership assumes about its services and their pipeline, as in the file without its sources. */
export interface Scenario {
  name: string;
  /** ISO date of the present staff. The first month ends one month after it. */
  start: string;
  years: number;
  services: readonly Service[];
  pipeline?: readonly Programme[] | undefined;
  conversion?: Conversion | undefined;
  levers?: readonly Lever[] | undefined;
  targets?: Targets | undefined;
  costs?: UnitCosts | undefined;
}

/** A children's or adults' service: its posts and staff by grade, and how people leave, progress and are recruited. */
export interface Service {
  organisation: string;
  service: string;
  /** Posts in FTE by grade; its keys are the grades of the service. */
  posts: Readonly<Record<string, number>>;
  /** The most FTE that a grade may hold, for those that have a limit. */
  caps?: Readonly<Record<string, number>> | undefined;
  staff: readonly StaffGroup[];
  /** Probability of leaving within a year, by completed service. */
  leave: LeaveRates;
  /** The same for grades where it is known; bands left out are as in `leave`. */
  leaveByGrade?: Readonly<Record<string, Partial<LeaveRates>>> | undefined;
  /** Retirement of those whose age is known: probability a year from an age (in years) on. */
  retire?: { fromAge: number; perYear: number } | undefined;
  /** In the order in which they are applied. */
  progress?: readonly Progress[] | undefined;
  recruit?: Recruitment | undefined;
  /** Share of vacancies that agency workers cover, 0 to 1. */
  agencyCover?: number | undefined;
}

/** So many people alike. */
export interface StaffGroup {
  grade: string;
  /** Completed months of service at the start. */
  serviceMonths: number;
  /** Of each person. */
  fte: number;
  count: number;
  /** Years, at the start. */
  age?: number | undefined;
}

/** Bands of completed service: under 24 months, 24 to 59, 60 and more. */
export const bands = ['under2', '2to5', 'over5'] as const;
export type Band = (typeof bands)[number];
export type LeaveRates = Readonly<Record<Band, number | undefined>>;

/** Moving up a grade: possible after so many months of completed service, with a probability a year. */
export interface Progress {
  from: string;
  to: string;
  afterMonths: number;
  perYear: number;
}

export interface Recruitment {
  nqsw?: NqswRecruitment | undefined;
  /** Probability that a whole vacant FTE of a grade other than NQSW is filled within a month. */
  others?: { fillPerMonth: number } | undefined;
}

/** NQSWs start in the months (1 to 12) of the cycle, and are in post when these end. */
export interface NqswRecruitment {
  months: readonly number[];
  /** `vacant`, `vacant+10%` (of the NQSW posts on top), or a number a year, spread over the cycle's months. */
  posts: number | string;
}

/** The grade of newly qualified social workers. */
export const nqsw = 'nqsw';

/** Students of a programme, by shares of those before: each year admitted, progressed, awarded, placed, employed. */
export interface Programme {
  provider: string;
  programme: string;
  /** Students admitted each year. */
  admissions: number;
  /** One for each year of the programme. */
  progression: readonly number[];
  award: number;
  /** Of those awarded, the share whose final placement was in the partnership. */
  finalPlacementsInPartnership: number;
  /** Of these, the share who are then employed in the partnership. */
  employedInPartnership: number;
}

/** Of students on placement, the share recruited as NQSWs: as observed, and as aimed at. */
export interface Conversion {
  ofPlaced: number;
  target: number;
  /** Of NQSWs recruited, the share wanted from one's own placements; all, unless given. */
  ofNqsws?: number | undefined;
}

/** What a partnership may do from a date on. Probabilities are added to; recruitment, cover and conversion are replaced. */
export interface Lever {
  name: string;
  from: string;
  /** The services it is for; all, unless given. */
  services?: readonly { organisation: string; service: string }[] | undefined;
  leave?: Partial<LeaveRates> | undefined;
  progress?: readonly { from: string; to: string; perYear: number }[] | undefined;
  recruit?: { nqsw?: NqswRecruitment | undefined; others?: { fillPerMonth: number } | undefined } | undefined;
  agencyCover?: number | undefined;
  conversion?: Conversion | undefined;
  costs?: LeverCosts | undefined;
}

/** Pounds: each year it runs, once at its start, and a year for each FTE in post of the services it is for. */
export interface LeverCosts {
  perYear?: number | undefined;
  once?: number | undefined;
  perFte?: number | undefined;
}

export interface Targets {
  vacancyRate?: number | undefined;
  /** A 30 September. */
  by?: string | undefined;
  /** Share of the runs in which a target must be met. */
  confidence?: number | undefined;
  /** Agency FTE ÷ (agency + stock). */
  agencyShare?: number | undefined;
}

/** Pounds. */
export interface UnitCosts {
  /** What an agency worker costs more than a permanent one, for each FTE and year. */
  agencyPremium?: number | undefined;
  /** For each FTE that starts. */
  recruitment?: { nqsw?: number | undefined; others?: number | undefined } | undefined;
  /** For each student admitted. */
  bursary?: number | undefined;
}
