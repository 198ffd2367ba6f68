import { type Count, type Sum, sumOf } from './count.ts';
import { type Share, shareOf } from './share.ts';

/** What graduates did when they were asked. `not-provided`: nobody was asked, or the answers were not handed on. */
export const activities = {
  work: 'in work',
  'further-study': 'further study',
  'other-activity': 'other activity',
  'did-not-respond': 'did not respond',
  'not-provided': 'not provided',
} as const;
export const employers = {
  partnership: 'a partner of the partnership',
  'other-authority': 'another local authority',
  'other-employer': 'another employer',
  'not-told': 'employer not told',
} as const;
/** Employment at graduate level is not yet social work: it is kept apart. */
export const jobRoles = {
  'social-worker': 'social worker',
  'graduate-level': 'graduate level, role not told',
  'other-role': 'another role',
  'not-told': 'role not told',
} as const;
/** When graduates were asked: figures of different moments are not one another's. */
export const moments = {
  '6-months': '6 months after graduation',
  '12-months': '12 months after graduation',
  '15-months': '15 months after graduation',
  'end-of-course': 'at the end of the course',
  'not-told': 'when is not told',
} as const;
export type Activity = keyof typeof activities;
export type Employer = keyof typeof employers;
export type JobRole = keyof typeof jobRoles;
export type Moment = keyof typeof moments;

/** How many graduates of a programme and leaving year went where [P 1]. Employer and role are told of those in work only. */
export interface DestinationRow {
  organisationId: string;
  programme: string;
  /** Academic year in which they left, by the year in which it ends. */
  year: number;
  asked: Moment;
  activity: Activity;
  employer: Employer | undefined;
  role: JobRole | undefined;
  count: Count;
}

/** Groups into which every destination falls once, and no two of which overlap. */
export const groups = {
  'partnership-social-work': 'Social worker with a partner of the partnership',
  'other-social-work': 'Social worker elsewhere',
  'graduate-level': 'Work of graduate level, role not told',
  'other-work': 'Other work',
  'other-activity': 'Further study or other activity',
  'did-not-respond': 'Did not respond',
  'not-provided': 'Not asked, or not provided',
} as const;
export type Group = keyof typeof groups;

/** Into which group a destination falls. A social worker whose employer is not told is counted elsewhere: no partner is known. */
export function groupOf({ activity, employer, role }: DestinationRow): Group {
  if (activity === 'did-not-respond' || activity === 'not-provided') return activity;
  if (activity !== 'work') return 'other-activity';
  if (role === 'graduate-level') return 'graduate-level';
  if (role !== 'social-worker') return 'other-work';
  return employer === 'partnership' ? 'partnership-social-work' : 'other-social-work';
}

/** Graduates by group, and the percentages of [P 1], each with the denominator that it states. */
export interface Destinations {
  groups: Record<Group, Sum>;
  /** Who answered. */
  respondents: number;
  /** Respondents and those who did not respond. */
  asked: number;
  /** With those who were not asked, or of whom nothing was provided. */
  all: number;
  response: Share;
  /** In social work, of those who answered. */
  socialWork: Share;
  /** With a partner as social worker, of those who answered. */
  partnership: Share;
  /** With a partner, of those in social work. */
  partnershipOfSocialWork: Share;
  /** In work of graduate level, whatever the role, of those who answered: social workers are among them. */
  graduateLevel: Share;
  /** Counts that are not known, and are in no sum. */
  unknown: number;
}

export function destinationsOf(rows: readonly DestinationRow[]): Destinations {
  const of = (group: Group): Sum => sumOf(rows.filter((row) => groupOf(row) === group).map(({ count }) => count));
  const sums: Record<Group, Sum> = {
    'partnership-social-work': of('partnership-social-work'),
    'other-social-work': of('other-social-work'),
    'graduate-level': of('graduate-level'),
    'other-work': of('other-work'),
    'other-activity': of('other-activity'),
    'did-not-respond': of('did-not-respond'),
    'not-provided': of('not-provided'),
  };
  const here = sums['partnership-social-work'].value;
  const socialWork = here + sums['other-social-work'].value;
  const graduateLevel = socialWork + sums['graduate-level'].value;
  const respondents = graduateLevel + sums['other-work'].value + sums['other-activity'].value;
  const asked = respondents + sums['did-not-respond'].value;
  return {
    groups: sums,
    respondents,
    asked,
    all: asked + sums['not-provided'].value,
    response: shareOf(respondents, asked),
    socialWork: shareOf(socialWork, respondents),
    partnership: shareOf(here, respondents),
    partnershipOfSocialWork: shareOf(here, socialWork),
    graduateLevel: shareOf(graduateLevel, respondents),
    unknown: rows.filter(({ count }) => typeof count !== 'number').length,
  };
}
