import { assessorsFor } from './assessors.ts';
import type { BareMatch } from './explain.ts';
import type { Fits } from './fit.ts';
import { numbered } from './numbered.ts';
import type { Placement } from './read-off.ts';
import { preferenceRank } from './student-fit.ts';

/** Placements as they are told to others, in order of student; `explainMatches` adds the sentences. */
export function matchesOf(fits: Fits, placements: readonly Placement[]): BareMatch[] {
  const { students, offers, educators } = fits.round;
  const inOrder = placements.toSorted((a, b) => a.student - b.student);
  const assessors = assessorsFor(fits, inOrder);
  return inOrder.map((placement) => {
    const student = numbered(students, placement.student);
    const offer = numbered(offers, placement.offer);
    const assessor = assessors.get(placement.student);
    const rank = preferenceRank(student, offer);
    return {
      studentId: student.id,
      offerId: offer.id,
      educatorId: numbered(educators, placement.educator).id,
      educatorRole: placement.role,
      ...(assessor === undefined ? {} : { assessorId: numbered(educators, assessor).id }),
      travelKm: placement.travel / 10,
      travelApproximate: student.home.approximate || offer.at.approximate,
      ...(rank === undefined ? {} : { preferenceRank: rank }),
      statutory: offer.statutory,
    };
  });
}
