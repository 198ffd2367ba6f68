import type { Pin } from '../model.ts';
import { numbered } from '../numbered.ts';
import { hasSeat, type Options, optionsUnder } from './options.ts';
import type { Seat, Standing } from './standing.ts';
import { listed } from './words.ts';

function pinInWords({ kind, studentId, offerId, educatorId }: Pin): string {
  const educator = educatorId === undefined ? '' : ` with educator ${educatorId}`;
  return `student ${studentId} ${kind === 'must' ? 'must' : 'may never'} go to offer ${offerId}${educator}`;
}

function brokenBy(seats: ReadonlyMap<number, Seat>, pins: readonly Pin[], standing: Standing): Pin[] {
  const { students } = standing.fits.round;
  const numberOf = new Map(students.map(({ id }, number) => [id, number]));
  return pins.filter((pin) => {
    const number = numberOf.get(pin.studentId) ?? -1;
    const seat = seats.get(number);
    const alone = optionsUnder([pin], standing);
    if (!seat) return false;
    return !alone.offersFor(number).includes(seat.offer) || !alone.allows(number, seat.offer, seat.educator);
  });
}

/** Pins that keep a student waiting, and whether that student could be placed, with everybody else, without them. */
export interface PinsInTheWay {
  pins: Pin[];
  enough: boolean;
}

/**
 * The pins without which the student could be placed and everybody else with them: one pin if one is enough. Failing
 * that, the student's own `never` pins if they leave no seat at all, even though others would contest it. Undefined where
 * no pin makes the difference. `placedWith` finds seats for the student and all who have one, under the pins given.
 */
export function pinsInTheWay(
  student: number,
  standing: Standing,
  kept: Options,
  placedWith: (pins: readonly Pin[]) => ReadonlyMap<number, Seat> | undefined,
): PinsInTheWay | undefined {
  const { students, pins } = standing.fits.round;
  const seats = placedWith([]);
  const broken = seats ? brokenBy(seats, pins, standing) : [];
  if (broken.length > 0) {
    const alone = broken.find((pin) => placedWith(pins.filter((other) => other !== pin)));
    return { pins: alone ? [alone] : broken, enough: true };
  }
  if (hasSeat(student, kept, standing)) return undefined;
  return { pins: pins.filter((pin) => pin.studentId === numbered(students, student).id), enough: false };
}

/** Why a student waits in whose way pins stand. */
export function pinnedOut({ pins, enough }: PinsInTheWay) {
  const texts = [...new Set(pins.map(pinInWords))];
  const one = texts.length === 1;
  const which = listed(texts);
  const without = one ? 'this pin' : 'these pins';
  return {
    explanation: enough
      ? `Only ${one ? 'a pin stands' : 'pins stand'} in the way: ${which}.`
      : `${one ? 'A pin leaves' : 'Pins leave'} no offer and educator for this student: ${which}. Without ${one ? 'it' : 'them'} others would still need the places or educators.`,
    blocking: [...new Set(pins.flatMap(({ studentId, offerId }) => [studentId, offerId]))],
    helps: [
      enough
        ? `Taking back ${without} would place this student: ${which}.`
        : `Taking back ${without} would let this student compete: ${which}.`,
    ],
  };
}
