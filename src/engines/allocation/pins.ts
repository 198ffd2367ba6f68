import type { Formulation } from './formulation.ts';
import { pairKey } from './formulation.ts';
import type { Pin, Round } from './model.ts';
import { groupedBy, numbered } from './numbered.ts';
import { type Bounds, copyOf } from './program.ts';

/** A pin by the numbers of its rows. */
export interface NumberedPin {
  kind: Pin['kind'];
  student: number;
  offer: number;
  educator?: number;
  pin: Pin;
}

const numbersById = new WeakMap<readonly { id: string }[], Map<string, number>>();

/** The numbers of rows by their ids, worked out once for each list. */
function numbersOf(rows: readonly { id: string }[]): Map<string, number> {
  const numbers = numbersById.get(rows) ?? new Map(rows.map(({ id }, at) => [id, at]));
  numbersById.set(rows, numbers);
  return numbers;
}

/** Finds the rows that pins speak of. A pin that names somebody unknown has no number: it is among `unknown`. */
export function numberPins(round: Round, pins: readonly Pin[]): { known: NumberedPin[]; unknown: Pin[] } {
  const known: NumberedPin[] = [];
  const unknown: Pin[] = [];
  for (const pin of pins) {
    const student = numbersOf(round.students).get(pin.studentId);
    const offer = numbersOf(round.offers).get(pin.offerId);
    const educator = pin.educatorId === undefined ? undefined : numbersOf(round.educators).get(pin.educatorId);
    if (student === undefined || offer === undefined) unknown.push(pin);
    else if (pin.educatorId === undefined) known.push({ kind: pin.kind, student, offer, pin });
    else if (educator === undefined) unknown.push(pin);
    else known.push({ kind: pin.kind, student, offer, educator, pin });
  }
  return { known, unknown };
}

/** What pins say of one student at one offer with one educator. */
export class PinRules {
  readonly #byPair: Map<string, NumberedPin[]>;

  constructor(pins: readonly NumberedPin[]) {
    this.#byPair = groupedBy(pins, ({ student, offer }) => pairKey(student, offer));
  }

  allowsOffer(student: number, offer: number): boolean {
    return !this.#of(student, offer).some(({ kind, educator }) => kind === 'never' && educator === undefined);
  }

  /** Given that the student may be at the offer. */
  allowsEducator(student: number, offer: number, educator: number): boolean {
    return this.#of(student, offer).every((pin) =>
      pin.educator === undefined ? true : (pin.kind === 'must') === (pin.educator === educator),
    );
  }

  /** Whether a pin speaks of this student, this offer and an educator. */
  namesEducator(student: number, offer: number): boolean {
    return this.#of(student, offer).some(({ educator }) => educator !== undefined);
  }

  #of(student: number, offer: number): NumberedPin[] {
    return this.#byPair.get(pairKey(student, offer)) ?? [];
  }
}

/**
 * Bounds of a formulation under pins; undefined where pins contradict each other there. A `never` of an educator binds
 * only where the formulation keeps the student apart: elsewhere students exchange educators, and it is seen to when the
 * answer is read off. Students in `placed` are to be placed wherever it may be.
 */
export function pinnedBounds(
  formulation: Formulation,
  pins: readonly NumberedPin[],
  placed: readonly number[] = [],
): Bounds | undefined {
  const { program, component, choices, groups, supply } = formulation;
  const bounds = copyOf(program.bounds);
  const { columnLower, columnUpper } = bounds;
  for (const student of placed) {
    const at = component.students.indexOf(student);
    if (at < 0) return undefined;
    bounds.rowLower[groups.length + at] = 1;
  }
  if (pins.length === 0) return bounds;
  const close = (column: number): void => {
    columnUpper[column] = 0;
  };
  const ask = (column: number): void => {
    columnLower[column] = numbered(columnLower, column) + 1;
  };
  const asked = new Set<number>();
  for (const { kind, student, offer, educator } of pins) {
    const column = formulation.columnOf(student, offer);
    if (column === undefined) {
      if (kind === 'must') return undefined;
      continue;
    }
    const { group } = numbered(choices, column);
    const apart = numbered(groups, group).student !== undefined;
    if (kind === 'must') columnLower[column] = 1;
    if (educator === undefined) {
      if (kind === 'never') close(column);
    } else if (apart) {
      for (const each of supply.direct) {
        if (each.group === group && (each.educator === educator) === (kind === 'never')) close(each.column);
      }
    } else if (kind === 'must') {
      const path = pathOf(formulation, group, educator);
      if (!path) return undefined;
      if (!asked.has(column)) for (const step of path) ask(step);
      asked.add(column);
    }
  }
  return columnLower.every((lower, column) => lower <= numbered(columnUpper, column)) ? bounds : undefined;
}

/** The columns by which an educator comes to a group: directly, or from off-site. */
function pathOf({ supply }: Formulation, group: number, educator: number): number[] | undefined {
  const direct = supply.direct.find((each) => each.group === group && each.educator === educator);
  if (direct) return [direct.column];
  const hosted = supply.hosted.find((each) => each.group === group);
  const travelling = supply.travelling.find((each) => each.educator === educator);
  const visit = supply.visits.find((each) => each.reach === travelling?.reach && each.site === hosted?.site);
  return hosted && travelling && visit && [travelling.column, visit.column, hosted.column];
}
