import type { Pin } from '../model.ts';
import { groupedBy, numbered } from '../numbered.ts';
import type { Ground } from './standing.ts';

/** Where students may go once some pins are kept. */
export interface Options {
  offersFor(student: number): number[];
  /** An educator without a row is one who is not there yet. */
  allows(student: number, offer: number, educator: number): boolean;
  /** Whether one of the educators is allowed. */
  allowsAny(student: number, offer: number, educators: ReadonlySet<number>): boolean;
}

/** The students' options when exactly these pins are kept; with none, what the hard rules leave. */
export function optionsUnder(pins: readonly Pin[], ground: Ground): Options {
  const { students, offers, educators } = ground.fits.round;
  const pinsOf = groupedBy(pins, ({ studentId }) => studentId);
  const none: Pin[] = [];
  const pinned = (student: number): Pin[] =>
    pins.length === 0 ? none : (pinsOf.get(numbered(students, student).id) ?? none);

  function keepsTo(pin: Pin, offer: number, educator?: number): boolean {
    const here = pin.offerId === numbered(offers, offer).id;
    if (pin.kind === 'must' && !here) return false;
    if (pin.educatorId === undefined) return pin.kind === 'must' || !here;
    if (educator === undefined || !here) return true;
    return (pin.educatorId === educators[educator]?.id) === (pin.kind === 'must');
  }

  function allows(student: number, offer: number, educator: number): boolean {
    return pinned(student).every((pin) => keepsTo(pin, offer, educator));
  }

  return {
    offersFor(student) {
      const held = pinned(student);
      const fitting = ground.offersFor(student);
      return held.length === 0 ? fitting : fitting.filter((offer) => held.every((pin) => keepsTo(pin, offer)));
    },
    allows,
    allowsAny: (student, offer, educators) =>
      pinned(student).length === 0
        ? educators.size > 0
        : [...educators].some((educator) => allows(student, offer, educator)),
  };
}

/** Whether some offer and educator would be left for a student if every place and educator were free. */
export function hasSeat(student: number, options: Options, ground: Ground): boolean {
  const stage = ground.stageOf(student);
  return options
    .offersFor(student)
    .some((offer) => options.allowsAny(student, offer, ground.educatorsFor(offer, stage)));
}
