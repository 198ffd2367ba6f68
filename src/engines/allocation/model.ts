/**
 * What the allocation engine takes and gives: values only. Words are those of a teaching partnership; the rules that
 * bind them are written where they are applied (fit, currency, objectives). Text is compared trimmed and without regard
 * to case throughout.
 */

export type Stage = 'first' | 'final' | 'contrasting';
export type ServiceKind = 'children' | 'adults';
/** Stage of the Practice Educator Professional Standards that an educator has reached. */
export type Peps = 'none' | '1' | '2-trainee' | '2';

/** Where somebody lives or works: an outcode and its centre, or (`approximate`) the centre of its postcode area. */
export interface Place {
  outcode: string;
  lat: number;
  lon: number;
  approximate: boolean;
}

export interface Student {
  id: string;
  stage: Stage;
  /** Areas of practice asked for, best first. */
  preferredAreas: string[];
  home: Place;
  drives: boolean;
  /** Kilometres; a hard limit. Absent: the policy's. */
  maxTravelKm?: number;
  earlierService?: ServiceKind;
  earlierStatutory?: boolean;
  /** Organisations, or teams of them, where the student may not be placed. */
  excluded: { organisation: string; team?: string }[];
  requiredOrganisation?: string;
  needs: string[];
}

export interface Offer {
  id: string;
  organisation: string;
  service: ServiceKind;
  team: string;
  area: string;
  statutory: boolean;
  /** Students at a time, 1 or more. */
  places: number;
  stages: Stage[];
  at: Place;
  driverRequired: boolean;
  provides: string[];
  /** The educator already named for it: then nobody else is on-site here. */
  educatorId?: string;
  /** May host a student whose educator is off-site. */
  onSiteSupervisor: boolean;
  partner: boolean;
  nqswVacancies?: number;
}

export interface Educator {
  id: string;
  /** `independent` for an educator employed by nobody in the partnership. */
  organisation: string;
  service: ServiceKind;
  at: Place;
  peps: Peps;
  /** Dates are ISO (`2026-09-14`). */
  lastStudentEnded?: string;
  otherLearnerEnded?: string;
  teachesPracticeEducation: boolean;
  /** Students at a time, over all offers; 0 or more. */
  capacity: number;
  offSite: boolean;
}

/** A promise (`must`) or a refusal (`never`) that the solution keeps. Without an educator it speaks of the offer. */
export interface Pin {
  studentId: string;
  offerId: string;
  educatorId?: string;
  kind: 'must' | 'never';
}

export const objectiveNames = [
  'placed',
  'finalStatutory',
  'twoStatutory',
  'contrast',
  'preference',
  'travel',
  'withinPartnership',
  'growYourOwn',
  'independentEducators',
  'currency',
] as const;
export type ObjectiveName = (typeof objectiveNames)[number];

export interface Policy {
  /** Calendar years within which a student keeps an educator current. */
  currencyYears: number;
  /** Calendar years within which one student and one other professional learner keep an educator current. */
  currencyOtherLearnerYears: number;
  /** ISO date on which currency is judged. */
  asAt: string;
  maxTravelKm: { driver: number; other: number };
  maxOffSiteKm: number;
  outOfCurrency: 'exclude' | 'allow';
  /** In the order in which they are optimised. `placed` comes first, listed or not. */
  objectives: ObjectiveName[];
}

export const defaultPolicy: Policy = {
  currencyYears: 2,
  currencyOtherLearnerYears: 3,
  asAt: '2026-09-01',
  maxTravelKm: { driver: 40, other: 20 },
  maxOffSiteKm: 50,
  outOfCurrency: 'exclude',
  objectives: [...objectiveNames],
};

export interface Round {
  students: Student[];
  offers: Offer[];
  educators: Educator[];
  pins: Pin[];
  policy: Policy;
}

export type EducatorRole = 'on-site' | 'off-site' | 'independent';

export interface Match {
  studentId: string;
  offerId: string;
  educatorId: string;
  educatorRole: EducatorRole;
  /** For a final placement with a stage 2 trainee: the educator who assesses the trainee. */
  assessorId?: string;
  /** To 0.1 km. */
  travelKm: number;
  /** An end of the journey is known only by its postcode area. */
  travelApproximate: boolean;
  /** 1-based; one past the last for an unlisted area; absent where none was stated. */
  preferenceRank?: number;
  statutory: boolean;
  /** One sentence for those who allocate: what was asked and what was got. */
  explanation: string;
  /** The same for the providing organisation: nothing of needs, declared interests, home or other organisations. */
  explanationForProvider: string;
}

export type WaitingReason = 'no-offer' | 'no-educator' | 'contested' | 'pinned-out';

/** A student whom the allocation leaves without a placement, and why. */
export interface Waiting {
  studentId: string;
  reason: WaitingReason;
  explanation: string;
  /** Ids of the students, offers and educators that stand in the way, or the rules that do (`no-offer`). */
  blocking: string[];
  /** Sentences: the least that would help, most valuable first. */
  helps: string[];
}

export interface Objective {
  name: ObjectiveName;
  value: number;
  /** The best value that no allocation can beat, given the objectives before. Equal to `value` when proven. */
  bound: number;
  proven: boolean;
}

/** What more educators, or places, in one organisation and service would bring for one stage. */
export interface Bottleneck {
  kind: 'educator' | 'place';
  organisation: string;
  service: ServiceKind;
  stage: Stage;
  /** 1, 2 or 3 more. */
  extra: number;
  /** How many more students could be placed with them. */
  placedGain: number;
}

/** `must` pins that cannot all hold: a smallest set, and why. */
export interface Clash {
  pins: Pin[];
  why: string;
}

export interface Solution {
  matches: Match[];
  waiting: Waiting[];
  objectives: Objective[];
  /** False when the time ran out or it was stopped: then `matches` is the best found. */
  proven: boolean;
  solver: { name: string; version: string; seconds: number };
}

export type Outcome = { kind: 'solved'; solution: Solution } | { kind: 'clash'; clash: Clash };
