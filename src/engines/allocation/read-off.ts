import { roleAt } from './educator-fit.ts';
import type { Fits } from './fit.ts';
import type { Choice, Formulation } from './formulation.ts';
import type { EducatorRole } from './model.ts';
import { groupedBy, numbered } from './numbered.ts';
import type { PinRules } from './pins.ts';
import { seat } from './seating.ts';

/** A student placed, by the numbers of `Fits`. */
export interface Placement {
  student: number;
  offer: number;
  educator: number;
  role: EducatorRole;
  /** Hundreds of metres. */
  travel: number;
}

/**
 * Reads placements off a formulation's values; undefined if the educators who come to an offer cannot be shared out
 * among its students as the pins want it.
 */
export function readOff(
  fits: Fits,
  formulation: Formulation,
  values: Float64Array,
  rules: PinRules,
): Placement[] | undefined {
  const { choices, groups } = formulation;
  const placed = groupedBy(
    choices.filter((_, column) => numbered(values, column) > 0),
    ({ group }) => String(group),
  );
  const studentsIn = (group: number): Choice[] => placed.get(String(group)) ?? [];
  const seats = seatsByGroup(formulation, values, (group, educator) =>
    studentsIn(group).some(
      ({ student, offer }) => rules.namesEducator(student, offer) && rules.allowsEducator(student, offer, educator),
    ),
  );
  const placements: Placement[] = [];
  for (const [group, educators] of seats) {
    const students = studentsIn(group);
    const { offer } = numbered(groups, group);
    const seated = seat(
      students.map(({ student }) => student),
      educators,
      (student, educator) => rules.allowsEducator(student, offer, educator),
    );
    if (!seated) return undefined;
    seated.forEach((educator, at) => {
      const { student, travel } = numbered(students, at);
      placements.push({ student, offer, educator, role: roleOf(fits, educator, offer), travel });
    });
  }
  return placements.sort((a, b) => a.student - b.student);
}

function roleOf({ round }: Fits, educator: number, offer: number): EducatorRole {
  const role = roleAt(numbered(round.educators, educator), numbered(round.offers, offer), round.policy);
  if (!role) throw new Error('an educator was sent where they do not fit');
  return role;
}

/** Educators by group, one entry per student, those from off-site shared out among the sites that their reaches visit. */
function seatsByGroup(
  { supply }: Formulation,
  values: Float64Array,
  wanted: (group: number, educator: number) => boolean,
): Map<number, number[]> {
  const count = ({ column }: { column: number }): number => numbered(values, column);
  const seats = new Map<number, number[]>();
  const add = (group: number, educator: number): void => {
    const list = seats.get(group);
    if (list) list.push(educator);
    else seats.set(group, [educator]);
  };
  for (const each of supply.direct) {
    for (let left = count(each); left > 0; left -= 1) add(each.group, each.educator);
  }
  const units = supply.travelling.flatMap((each) => Array.from({ length: count(each) }, () => each));
  const visits = supply.visits.map((each) => ({ ...each, left: count(each) })).filter(({ left }) => left > 0);
  const hosted = supply.hosted.map((each) => ({ ...each, left: count(each) })).filter(({ left }) => left > 0);
  const send = (unit: (typeof units)[number], to: (group: number) => boolean): boolean => {
    for (const visit of visits) {
      if (visit.reach !== unit.reach || visit.left === 0) continue;
      const host = hosted.find(({ site, group, left }) => site === visit.site && left > 0 && to(group));
      if (!host) continue;
      visit.left -= 1;
      host.left -= 1;
      add(host.group, unit.educator);
      return true;
    }
    return false;
  };
  const others = units.filter((unit) => !send(unit, (group) => wanted(group, unit.educator)));
  for (const unit of others) {
    if (!send(unit, () => true)) throw new Error('an off-site educator was sent nowhere');
  }
  for (const list of seats.values()) list.sort((a, b) => a - b);
  return seats;
}
