import { clashAmong, singleClash } from '../../../engines/allocation/clash.ts';
import { fitsOf } from '../../../engines/allocation/fit.ts';
import type { Pin, Round } from '../../../engines/allocation/model.ts';
import { numberPins } from '../../../engines/allocation/pins.ts';
import { solver } from '../../../engines/allocation/solver.ts';

/**
 * Why a pin cannot be kept beside those that there are, in words; undefined where it can. Only the promised students and
 * the offers promised to them are looked at, so that the answer comes at once however large the round is.
 */
export async function pinProblem(round: Round, wanted: Pin): Promise<string | undefined> {
  const pins = [...round.pins, wanted];
  const promised = pins.filter(({ kind }) => kind === 'must');
  if (promised.length === 0) return undefined;
  const students = new Set(promised.map(({ studentId }) => studentId));
  const offers = new Set(promised.map(({ offerId }) => offerId));
  const small: Round = {
    ...round,
    students: round.students.filter(({ id }) => students.has(id)),
    offers: round.offers.filter(({ id }) => offers.has(id)),
    pins: pins.filter(({ studentId, offerId }) => students.has(studentId) && offers.has(offerId)),
  };
  const fits = fitsOf(small);
  const { known } = numberPins(fits.round, small.pins);
  const clash = singleClash(fits, known) ?? clashAmong(await solver(), fits, known);
  const speaksOfWanted = clash?.pins.some(
    ({ studentId, offerId, kind }) =>
      studentId === wanted.studentId && offerId === wanted.offerId && kind === wanted.kind,
  );
  // Why other pins clash among themselves can speak of students whom the person may not see.
  return speaksOfWanted ? clash?.why : undefined;
}
