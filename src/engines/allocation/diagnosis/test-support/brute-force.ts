import { isAvailable, mayAssess, qualification, roleAt } from '../../educator-fit.ts';
import type { Educator, Offer, Round, Student } from '../../model.ts';
import { ruleAgainst } from '../../student-fit.ts';
import { sameText } from '../../text.ts';

/** A student with an offer and an educator. */
export interface Trio {
  studentId: string;
  offerId: string;
  educatorId: string;
}

function mayTeach(educator: Educator, offer: Offer, student: Student, { educators, policy }: Round): boolean {
  const role = roleAt(educator, offer, policy);
  if (!role || !isAvailable(educator, policy)) return false;
  const qualified = qualification(educator, student.stage, role);
  if (qualified !== 'assessed') return qualified === 'alone';
  return educators.some((other) => mayAssess(other, policy) && sameText(other.organisation, offer.organisation));
}

function pinsAllow(trio: Trio, { pins }: Round): boolean {
  return pins.every(({ studentId, offerId, educatorId, kind }) => {
    if (studentId !== trio.studentId) return true;
    const matches = offerId === trio.offerId && (educatorId === undefined || educatorId === trio.educatorId);
    return matches === (kind === 'must');
  });
}

/** Every trio that the hard rules and the pins allow, by student. */
export function triosOf(round: Round): Trio[][] {
  return round.students.map((student) =>
    round.offers.flatMap((offer) =>
      ruleAgainst(student, offer, round.policy) !== undefined
        ? []
        : round.educators
            .filter((educator) => mayTeach(educator, offer, student, round))
            .map((educator) => ({ studentId: student.id, offerId: offer.id, educatorId: educator.id }))
            .filter((trio) => pinsAllow(trio, round)),
    ),
  );
}

/**
 * The largest allocation, found by trying everything; students who `stay` must all be in it. Undefined where the `must`
 * pins, or those who stay, cannot all be placed. Knows nothing of flows, closures or the solver.
 */
export function largestAllocation(round: Round, stay: ReadonlySet<string> = new Set()): Trio[] | undefined {
  const trios = triosOf(round);
  const held = new Set(round.pins.filter(({ kind }) => kind === 'must').map(({ studentId }) => studentId));
  const places = new Map(round.offers.map(({ id, places: number }) => [id, number]));
  const capacity = new Map(round.educators.map(({ id, capacity: number }) => [id, number]));
  let best: Trio[] | undefined;

  function place(at: number, chosen: Trio[]): void {
    const left = trios.length - at;
    if (best && chosen.length + left <= best.length) return;
    const student = round.students[at];
    if (!student) {
      best = [...chosen];
      return;
    }
    for (const trio of trios[at] ?? []) {
      const { offerId, educatorId } = trio;
      const seats = places.get(offerId) ?? 0;
      const time = capacity.get(educatorId) ?? 0;
      if (seats < 1 || time < 1) continue;
      places.set(offerId, seats - 1);
      capacity.set(educatorId, time - 1);
      place(at + 1, [...chosen, trio]);
      places.set(offerId, seats);
      capacity.set(educatorId, time);
    }
    if (!stay.has(student.id) && !held.has(student.id)) place(at + 1, chosen);
  }

  place(0, []);
  return best;
}
