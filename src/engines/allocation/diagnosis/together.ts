import type { Fits } from '../fit.ts';
import type { Pin } from '../model.ts';
import { pinnedBounds } from '../pins.ts';
import { readOff } from '../read-off.ts';
import type { Highs } from '../solver.ts';
import { bestWhole } from '../whole.ts';
import type { Seat } from './standing.ts';
import { wholeRound } from './whole-round.ts';

/** Finds seats for all these students together under some pins; undefined if there are none. */
export type SeatsTogether = (students: readonly number[], pins: readonly Pin[]) => Map<number, Seat> | undefined;

/** The exact answer, by an integer program; slower than a chain of moves, and for when that search is not enough. */
export function seatsTogether(highs: Highs, fits: Fits): SeatsTogether {
  return (students, pins) => {
    const { formulation, pins: known, rules } = wholeRound(fits, pins);
    const bounds = pinnedBounds(formulation, known, students);
    if (!bounds) return undefined;
    const nothingOpen = bounds.columnLower.every((lower, column) => lower === bounds.columnUpper[column]);
    if (nothingOpen) return undefined;
    const values = bestWhole(highs, formulation.program, bounds, undefined, () => false);
    const placements = values && readOff(fits, formulation, values, rules);
    return placements && new Map(placements.map(({ student, offer, educator }) => [student, { offer, educator }]));
  };
}
