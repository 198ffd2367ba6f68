import type { Match, Pin } from '../../../../engines/allocation/model.ts';
import { numbered } from '../../../../engines/allocation/numbered.ts';
import type { Session } from '../../../../engines/allocation/session.ts';
import { preferenceRank } from '../../../../engines/allocation/student-fit.ts';
import { type Price, priceOf } from './price.ts';

/** A place where one student could be instead, and what that would cost others. */
export interface Possibility {
  match: Match;
  price: Price;
}

/**
 * Every other offer that fits a student, each tried: the student promised it, everybody else placed as well as that
 * allows. The best come first: those that cost least.
 */
export function possibilitiesIn(
  session: Session,
  pins: readonly Pin[],
  studentId: string,
  enough: () => boolean,
): { possible: Possibility[]; impossible: string[]; notLookedAt: number } {
  const nothing = { possible: [], impossible: [], notLookedAt: 0 };
  const { students } = session.fits.round;
  const number = students.findIndex(({ id }) => id === studentId);
  if (number < 0) return nothing;
  const usual = session.solve(pins);
  if (usual.kind === 'clash') return nothing;
  const others = pins.filter((pin) => pin.studentId !== studentId || pin.kind === 'never');
  const present = usual.solution.matches.find((match) => match.studentId === studentId);
  const candidates = candidatesOf(session, number).filter((offerId) => offerId !== present?.offerId);

  const possible: Possibility[] = [];
  const impossible: string[] = [];
  let looked = 0;
  for (const offerId of candidates) {
    if (enough()) break;
    looked += 1;
    const forced = session.solve([...others, { studentId, offerId, kind: 'must' }]);
    const match = forced.kind === 'solved' && forced.solution.matches.find((each) => each.studentId === studentId);
    if (forced.kind === 'clash' || !match) impossible.push(offerId);
    else possible.push({ match, price: priceOf(usual.solution, forced.solution, studentId) });
  }
  return {
    possible: possible.toSorted((a, b) => byPrice(a, b) || comfort(a.match) - comfort(b.match)),
    impossible,
    notLookedAt: candidates.length - looked,
  };
}

/** Offers that fit the student by the hard rules, those that suit best first, so that they are looked at while there is time. */
function candidatesOf({ fits }: Session, number: number): string[] {
  const student = numbered(fits.round.students, number);
  return numbered(fits.offersOf, number)
    .map(({ offer, travel }) => ({ offer: numbered(fits.round.offers, offer), travel }))
    .map(({ offer, travel }) => ({ id: offer.id, comfort: (preferenceRank(student, offer) ?? 0) * 10_000 + travel }))
    .sort((a, b) => a.comfort - b.comfort)
    .map(({ id }) => id);
}

function byPrice({ price: a }: Possibility, { price: b }: Possibility): number {
  return (
    a.othersWaiting - b.othersWaiting ||
    a.loseStatutory - b.loseStatutory ||
    a.loseFirstChoice - b.loseFirstChoice ||
    a.lowerChoice - b.lowerChoice ||
    a.otherKm - b.otherKm
  );
}

const comfort = ({ preferenceRank, travelKm }: Match): number => (preferenceRank ?? 0) * 1000 + travelKm;
