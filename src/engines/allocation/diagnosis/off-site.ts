import { isAvailable, isOnSite, qualification } from '../educator-fit.ts';
import type { Educator, Offer, Pin, Round, Student } from '../model.ts';
import { pepsName } from './words.ts';

/** What tells why an educator from elsewhere was used. */
export interface OffSiteCase {
  student: Student;
  offer: Offer;
  round: Pick<Round, 'educators' | 'pins' | 'policy'>;
  /** How many students an educator has in this allocation. */
  studentsWith(educatorId: string): number;
  /** Whether the educator may take a placement of the student's stage here by every rule but capacity taken by others. */
  mayTake(educator: Educator): boolean;
}

function ruledOut({ student, offer, round }: OffSiteCase, educator: Educator): boolean {
  return round.pins.some(
    ({ kind, studentId, offerId, educatorId }: Pin) =>
      kind === 'never' && studentId === student.id && offerId === offer.id && educatorId === educator.id,
  );
}

function whyNotNamed(given: OffSiteCase, named: Educator): string {
  const { student, offer, round } = given;
  const who = 'the offer’s own educator';
  if (!isOnSite(named, offer)) return `${who} belongs to another organisation`;
  if (named.capacity < 1) return `${who} has no capacity`;
  const qualified = qualification(named, student.stage, 'on-site');
  if (qualified === undefined) return `${who} has ${pepsName[named.peps]}, not enough for this stage`;
  if (!isAvailable(named, round.policy)) return `${who} is out of currency`;
  if (!given.mayTake(named)) return `${who} is a stage 2 trainee whom nobody there may assess`;
  if (ruledOut(given, named)) return `${who} is ruled out by a pin`;
  if (given.studentsWith(named.id) >= named.capacity) return `${who} has other students`;
  return `${who} was possible too`;
}

/** Why the student's educator is not on site: in the words that follow "off-site educator, PEPS 2: …". */
export function whyOffSite(given: OffSiteCase): string {
  const { offer, round } = given;
  if (offer.educatorId !== undefined) {
    const named = round.educators.find(({ id }) => id === offer.educatorId);
    return named ? whyNotNamed(given, named) : 'the offer’s own educator is not on the list';
  }
  const able = round.educators.filter((educator) => isOnSite(educator, offer) && given.mayTake(educator));
  if (able.length === 0) return 'nobody on site is qualified, current and has capacity';
  const free = able.filter((educator) => given.studentsWith(educator.id) < educator.capacity);
  if (free.length === 0) return 'all who could on site have other students';
  return free.every((educator) => ruledOut(given, educator))
    ? 'those free on site are ruled out by a pin'
    : 'an educator on site was possible too';
}
