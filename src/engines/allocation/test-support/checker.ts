import type { Educator, EducatorRole, Match, Offer, Pin, Policy, Round, Student } from '../model.ts';

/**
 * Knows the rules of an allocation and nothing of how one is found: written apart from the engine, so that a mistake in
 * one is not repeated in the other.
 */

export const plain = (text: string): string => text.trim().toLowerCase();

function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const turn = Math.PI / 180;
  const [y1, y2] = [a.lat * turn, b.lat * turn];
  const half = Math.sin((y2 - y1) / 2) ** 2 + Math.cos(y1) * Math.cos(y2) * Math.sin(((b.lon - a.lon) * turn) / 2) ** 2;
  return Number((2 * 6371.0088 * Math.asin(Math.sqrt(half))).toFixed(6));
}

/** Tenths of a kilometre. */
export const tenths = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number =>
  Math.round(kilometres(a, b) * 10);

/** Milliseconds of the day so many calendar years before; 28 February stands for a 29th that is not there. */
export function earlier(date: string, years: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year - years, month - 1, day));
  return found.getUTCMonth() === month - 1 ? found.getTime() : Date.UTC(year - years, month, 0);
}

const since = (date: string | undefined, policy: Policy, years: number): boolean =>
  date !== undefined && Date.parse(date) >= earlier(policy.asAt, years);

export function current(educator: Educator, policy: Policy): boolean {
  return (
    since(educator.lastStudentEnded, policy, policy.currencyYears) ||
    (since(educator.otherLearnerEnded, policy, policy.currencyOtherLearnerYears) &&
      since(educator.lastStudentEnded, policy, policy.currencyOtherLearnerYears)) ||
    educator.teachesPracticeEducation ||
    (educator.lastStudentEnded === undefined && (educator.peps === '1' || educator.peps === '2-trainee'))
  );
}

/** What keeps a student from an offer, pins aside. */
function faultsOfOffer(student: Student, offer: Offer, policy: Policy): string[] {
  const limit = student.maxTravelKm ?? (student.drives ? policy.maxTravelKm.driver : policy.maxTravelKm.other);
  const home = plain(offer.organisation);
  const faults: [string, boolean][] = [
    ['stage', !offer.stages.includes(student.stage)],
    [
      'excluded',
      student.excluded.some(
        ({ organisation, team }) =>
          plain(organisation) === home && (team === undefined || plain(team) === plain(offer.team)),
      ),
    ],
    ['required', student.requiredOrganisation !== undefined && plain(student.requiredOrganisation) !== home],
    ['driver', offer.driverRequired && !student.drives],
    ['needs', student.needs.some((need) => !offer.provides.map(plain).includes(plain(need)))],
    ['travel', tenths(student.home, offer.at) / 10 > limit],
  ];
  return faults.filter(([, found]) => found).map(([name]) => name);
}

/** The role in which an educator may take a student there, or undefined; assessors and capacity aside. */
export function roleFor(student: Student, offer: Offer, educator: Educator, policy: Policy): EducatorRole | undefined {
  if (educator.peps === 'none') return undefined;
  if (policy.outOfCurrency === 'exclude' && !current(educator, policy)) return undefined;
  const independent = plain(educator.organisation) === 'independent';
  const colleague = !independent && plain(educator.organisation) === plain(offer.organisation);
  const onSite =
    colleague &&
    (offer.educatorId === undefined ? educator.service === offer.service : offer.educatorId === educator.id);
  if (onSite) return student.stage === 'final' && educator.peps === '1' ? undefined : 'on-site';
  if (!offer.onSiteSupervisor || educator.peps !== '2') return undefined;
  if (tenths(educator.at, offer.at) / 10 > policy.maxOffSiteKm) return undefined;
  if (independent) return 'independent';
  return educator.offSite ? 'off-site' : undefined;
}

export function assessorsOf(round: Round, trainee: Educator): Educator[] {
  return round.educators.filter(
    (other) =>
      other.id !== trainee.id &&
      plain(other.organisation) === plain(trainee.organisation) &&
      other.peps === '2' &&
      current(other, round.policy),
  );
}

/** Whether the three may go together, other students and pins of other students aside. */
export function mayGoTogether(
  round: Round,
  student: Student,
  offer: Offer,
  educator: Educator,
): EducatorRole | undefined {
  if (faultsOfOffer(student, offer, round.policy).length > 0) return undefined;
  const role = roleFor(student, offer, educator, round.policy);
  const assessed = student.stage === 'final' && educator.peps === '2-trainee';
  if (!role || (assessed && assessorsOf(round, educator).length === 0)) return undefined;
  const refused = round.pins.some(
    (pin) =>
      pin.kind === 'never' &&
      pin.studentId === student.id &&
      pin.offerId === offer.id &&
      (pin.educatorId === undefined || pin.educatorId === educator.id),
  );
  return refused ? undefined : role;
}

const kept = (pin: Pin, matches: readonly Bare[]): boolean =>
  matches.some(
    (match) =>
      match.studentId === pin.studentId &&
      match.offerId === pin.offerId &&
      (pin.educatorId === undefined || match.educatorId === pin.educatorId),
  );

/** Who is with whom, and nothing more. */
export type Bare = Pick<Match, 'studentId' | 'offerId' | 'educatorId'>;

/** Every rule that an allocation breaks, in words; empty when it keeps them all. */
export function faultsOf(round: Round, matches: readonly Match[]): string[] {
  const faults: string[] = [];
  const find = <Row extends { id: string }>(rows: Row[], id: string): Row => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw new Error(`unknown ${id}`);
    return row;
  };
  const assessing = new Map<string, number>();
  for (const match of matches) {
    const student = find(round.students, match.studentId);
    const offer = find(round.offers, match.offerId);
    const educator = find(round.educators, match.educatorId);
    const role = mayGoTogether(round, student, offer, educator);
    const name = `${student.id} at ${offer.id} with ${educator.id}`;
    if (role !== match.educatorRole) faults.push(`${name}: ${match.educatorRole}, may be ${role}`);
    if (match.travelKm !== tenths(student.home, offer.at) / 10) faults.push(`${name}: travel ${match.travelKm}`);
    if (match.statutory !== offer.statutory) faults.push(`${name}: statutory`);
    if (match.preferenceRank !== rankOf(student, offer)) faults.push(`${name}: rank ${match.preferenceRank}`);
    const assessed = student.stage === 'final' && educator.peps === '2-trainee';
    if (assessed !== (match.assessorId !== undefined)) faults.push(`${name}: assessor ${match.assessorId}`);
    if (match.assessorId === undefined) continue;
    if (!assessorsOf(round, educator).some(({ id }) => id === match.assessorId)) faults.push(`${name}: wrong assessor`);
    assessing.set(match.assessorId, (assessing.get(match.assessorId) ?? 0) + 1);
    for (const other of assessorsOf(round, educator)) {
      const fewer = (assessing.get(other.id) ?? 0) + 1;
      if (fewer < (assessing.get(match.assessorId) ?? 0)) faults.push(`${name}: ${other.id} assesses fewer`);
    }
  }
  const count = (key: keyof Bare, id: string): number => matches.filter((match) => match[key] === id).length;
  for (const { id } of round.students) if (count('studentId', id) > 1) faults.push(`${id} placed twice`);
  for (const { id, places } of round.offers) if (count('offerId', id) > places) faults.push(`${id} over places`);
  for (const { id, capacity } of round.educators) {
    if (count('educatorId', id) > capacity) faults.push(`${id} over capacity`);
  }
  for (const pin of round.pins) {
    if (pin.kind === 'must' && !kept(pin, matches)) faults.push(`pin of ${pin.studentId} not kept`);
  }
  return faults;
}

export function rankOf(student: Student, offer: Offer): number | undefined {
  if (student.preferredAreas.length === 0) return undefined;
  const at = student.preferredAreas.map(plain).indexOf(plain(offer.area));
  return at === -1 ? student.preferredAreas.length + 1 : at + 1;
}
