import type { ObjectiveName } from './model.ts';
import type { Program } from './program.ts';

export function costOf(program: Program, name: ObjectiveName): Float64Array {
  const cost = program.costs.get(name);
  if (!cost) throw new RangeError(`the program does not count ${name}`);
  return cost;
}

/** What values by column add up to by one objective, in the sense of costs (what is maximised counts negative). */
export function costAt(program: Program, name: ObjectiveName, values: Float64Array): number {
  let sum = 0;
  const cost = costOf(program, name);
  for (let column = 0; column < cost.length; column += 1) {
    const value = values[column] ?? 0;
    if (value !== 0) sum += (cost[column] ?? 0) * value;
  }
  return sum;
}
