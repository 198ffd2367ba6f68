import type { Formulation } from './formulation.ts';
import { numbered } from './numbered.ts';
import type { Bounds } from './program.ts';

/**
 * Choices per student with which a model begins; it takes in others when their price asks for it. Once a first group of
 * levels is settled fewer are open, and more of those left matter.
 */
const choicesToBegin = { first: 44, later: 100 };

/**
 * The columns with which a model begins: everything about educators, the choices that `start` makes, and for each
 * student those of most appeal and those of least cost. Never none at all: the solver refuses an empty model.
 */
export function firstColumns(
  { choices, program }: Formulation,
  { columnLower, columnUpper }: Bounds,
  start: Float64Array | undefined,
  costOf: (column: number) => number,
): number[] {
  const chosen = new Uint8Array(program.columns);
  chosen[0] = 1;
  const most = (start ? choicesToBegin.later : choicesToBegin.first) / 2;
  const free = (column: number): boolean => numbered(columnLower, column) < numbered(columnUpper, column);
  for (let column = 0; column < program.columns; column += 1) {
    const used = (start?.[column] ?? 0) > 1e-9 || numbered(columnLower, column) > 0;
    if (used || (column >= choices.length && free(column))) chosen[column] = 1;
  }
  for (let from = 0; from < choices.length; ) {
    const { student } = numbered(choices, from);
    const own: number[] = [];
    for (; choices[from]?.student === student; from += 1) if (free(from)) own.push(from);
    const appeal = (column: number): number => numbered(choices, column).appeal;
    const byAppeal = own.toSorted((a, b) => appeal(a) - appeal(b));
    const byCost = byAppeal.map((column) => ({ column, cost: costOf(column) })).sort((a, b) => a.cost - b.cost);
    for (const column of byAppeal.slice(0, most)) chosen[column] = 1;
    for (const { column } of byCost.slice(0, most)) chosen[column] = 1;
  }
  return [...chosen.keys()].filter((column) => chosen[column] === 1);
}
