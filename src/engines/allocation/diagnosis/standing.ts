import type { Fits } from '../fit.ts';
import type { Match, Stage } from '../model.ts';
import { numbered } from '../numbered.ts';

/** What a placed student holds: a place at an offer and one student's worth of an educator's capacity. */
export interface Seat {
  offer: number;
  educator: number;
}

/** Who fits where, asked often: everything numbered as in `fits.round`. */
export interface Ground {
  fits: Fits;
  stageOf(student: number): Stage;
  /** Offers that fit a student by the hard rules, pins left aside. */
  offersFor(student: number): number[];
  /** Available, qualified educators for an offer and stage, with or without capacity left. */
  educatorsFor(offer: number, stage: Stage): ReadonlySet<number>;
}

/** An allocation as it stands. */
export interface Standing extends Ground {
  /** By student; undefined for those who wait. */
  seatOf: (Seat | undefined)[];
  /** By offer: the students there. */
  studentsAt: number[][];
  /** By educator: the students they have. */
  studentsWith: number[][];
  isFull(offer: number): boolean;
  isTaken(educator: number): boolean;
}

/** Remembers what has been asked of the rules. */
export function groundOf(fits: Fits): Ground {
  const qualified: Record<Stage, (ReadonlySet<number> | undefined)[]> = { first: [], final: [], contrasting: [] };
  const choices = fits.offersOf.map((fitting) => fitting.map(({ offer }) => offer));
  return {
    fits,
    stageOf: (student) => numbered(fits.round.students, student).stage,
    offersFor: (student) => numbered(choices, student),
    educatorsFor(offer, stage) {
      const found = qualified[stage][offer] ?? new Set(fits.educatorsFor(offer, stage).map(({ educator }) => educator));
      qualified[stage][offer] = found;
      return found;
    },
  };
}

type Seated = Pick<Match, 'studentId' | 'offerId' | 'educatorId'>;

/** Reads an allocation, given by ids, as seats taken and left. */
export function standingOf(fits: Fits, matches: readonly Seated[]): Standing {
  const { students, offers, educators } = fits.round;
  const numberOf = (rows: { id: string }[]) => new Map(rows.map(({ id }, number) => [id, number]));
  const studentNumber = numberOf(students);
  const offerNumber = numberOf(offers);
  const educatorNumber = numberOf(educators);
  const seats = new Map<number, Seat>();
  for (const { studentId, offerId, educatorId } of matches) {
    const seat = { offer: offerNumber.get(offerId) ?? -1, educator: educatorNumber.get(educatorId) ?? -1 };
    seats.set(studentNumber.get(studentId) ?? -1, seat);
  }
  return standingOn(groundOf(fits), seats);
}

/** The same, given by numbers: seats by student. */
export function standingOn(ground: Ground, seats: ReadonlyMap<number, Seat>): Standing {
  const { students, offers, educators } = ground.fits.round;
  const studentsAt: number[][] = offers.map(() => []);
  const studentsWith: number[][] = educators.map(() => []);
  for (const [student, { offer, educator }] of seats) {
    numbered(studentsAt, offer).push(student);
    numbered(studentsWith, educator).push(student);
  }
  return {
    ...ground,
    seatOf: students.map((_, student) => seats.get(student)),
    studentsAt,
    studentsWith,
    isFull: (offer) => numbered(studentsAt, offer).length >= numbered(offers, offer).places,
    isTaken: (educator) => numbered(studentsWith, educator).length >= numbered(educators, educator).capacity,
  };
}
