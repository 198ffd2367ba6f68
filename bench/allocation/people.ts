import { fitsOf } from '../../src/engines/allocation/fit.ts';
import { carefulOrder, placeInTurn } from '../../src/engines/allocation/in-turn.ts';
import type { ObjectiveName, Round } from '../../src/engines/allocation/model.ts';
import { objectiveOrder, senses } from '../../src/engines/allocation/objectives.ts';
import { PinRules } from '../../src/engines/allocation/pins.ts';
import { scoreOf } from '../../src/engines/allocation/scores.ts';
import { seeded, shuffled } from './seeded.ts';

export type Values = Record<string, number>;

/** What a careful co-ordinator comes to by hand, and the best of so many lotteries (random serial dictatorships). */
export function byPeople(round: Round, lotteries: number): { coordinator: Values; lottery: Values } {
  const fits = fitsOf(round);
  const rules = new PinRules([]);
  const names = objectiveOrder(round.policy);
  const students = [...round.students.keys()];
  const valuesOf = (order: readonly number[]): Values => {
    const placements = placeInTurn(fits, rules, order);
    return Object.fromEntries(names.map((name) => [name, scoreOf(fits, placements, name)]));
  };
  const chance = seeded(60);
  const drawn = Array.from({ length: lotteries }, () => valuesOf(shuffled(chance, students)));
  const lottery = drawn.reduce((best, values) => (better(names, values, best) ? values : best));
  return { coordinator: valuesOf(carefulOrder(fits, students)), lottery };
}

/** Compares by the first objective that differs. */
function better(names: readonly ObjectiveName[], one: Values, other: Values): boolean {
  for (const name of names) {
    const gain = ((one[name] ?? 0) - (other[name] ?? 0)) * (senses[name] === 'max' ? 1 : -1);
    if (gain !== 0) return gain > 0;
  }
  return false;
}
