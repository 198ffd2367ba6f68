import type { Fits } from '../fit.ts';
import type { Match, Stage } from '../model.ts';
import { numbered } from '../numbered.ts';

/** What a placed student holds: a place at an offer and one student's worth of an educator's capacity. */
export interface Seat {
  offer: number;
  educator: number;
}

/** An allocation as it stands, everything numbered as in `fits.round`. */
export interface Standing {
  fits: Fits;
  /** By student; undefined for those who wait. */
  seatOf: (Seat | undefined)[];
  /** By offer: the students there. */
  studentsAt: number[][];
  /** By educator: the students they have. */
  studentsWith: number[][];
  stageOf(student: number): Stage;
  /** Offers that fit a student by the hard rules, pins left aside. */
  offersFor(student: number): number[];
  /** Available, qualified educators for an offer and stage, with or without capacity left. */
  educatorsFor(offer: number, stage: Stage): ReadonlySet<number>;
  isFull(offer: number): boolean;
  isTaken(educator: number): boolean;
}

type Seated = Pick<Match, 'studentId' | 'offerId' | 'educatorId'>;

/** Reads an allocation as seats taken and left. */
export function standingOf(fits: Fits, matches: readonly Seated[]): Standing {
  const { students, offers, educators } = fits.round;
  const numberOf = (rows: { id: string }[]) => new Map(rows.map(({ id }, number) => [id, number]));
  const studentNumber = numberOf(students);
  const offerNumber = numberOf(offers);
  const educatorNumber = numberOf(educators);
  const seatOf: (Seat | undefined)[] = students.map(() => undefined);
  const studentsAt: number[][] = offers.map(() => []);
  const studentsWith: number[][] = educators.map(() => []);
  for (const { studentId, offerId, educatorId } of matches) {
    const student = studentNumber.get(studentId) ?? -1;
    const seat = { offer: offerNumber.get(offerId) ?? -1, educator: educatorNumber.get(educatorId) ?? -1 };
    numbered(studentsAt, seat.offer).push(student);
    numbered(studentsWith, seat.educator).push(student);
    seatOf[student] = seat;
  }
  const qualified: Record<Stage, (ReadonlySet<number> | undefined)[]> = { first: [], final: [], contrasting: [] };
  const choices = fits.offersOf.map((fitting) => fitting.map(({ offer }) => offer));
  return {
    fits,
    seatOf,
    studentsAt,
    studentsWith,
    stageOf: (student) => numbered(students, student).stage,
    offersFor: (student) => numbered(choices, student),
    educatorsFor(offer, stage) {
      const found = qualified[stage][offer] ?? new Set(fits.educatorsFor(offer, stage).map(({ educator }) => educator));
      qualified[stage][offer] = found;
      return found;
    },
    isFull: (offer) => numbered(studentsAt, offer).length >= numbered(offers, offer).places,
    isTaken: (educator) => numbered(studentsWith, educator).length >= numbered(educators, educator).capacity,
  };
}
