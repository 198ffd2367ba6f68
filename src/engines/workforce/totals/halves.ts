import { addUp, openly, protectParts, withheld } from '../disclosure/index.ts';

/** Of one partner's people in a whole: how many of them another figure rests on, and how many it leaves out. */
export interface Halves {
  partner: string;
  inside: number;
  outside: number;
}

/** The same in a total shown before, and whether that figure was shown in it. */
export interface HalvesBefore {
  halves: readonly Halves[];
  told: boolean;
}

/**
 * Whether a figure that rests on a part of a whole may be told beside the whole: what it leaves out is a count too, which
 * anybody has by taking the one from the other.
 */
export function mayTellPart(now: readonly Halves[], earlier: readonly HalvesBefore[] = []): boolean {
  const all = [now, ...earlier.map(({ halves }) => halves)];
  if (all.every((halves) => halves.every(({ outside }) => outside === 0))) return true;
  const { table, contributors } = tableOf(now);
  const shown = protectParts(table, {
    contributors,
    earlier: earlier.map(({ halves, told }) => {
      const before = tableOf(halves);
      return { ...before, shown: told ? openly(before.table) : withheld(before.table) };
    }),
  });
  const inside = shown?.cells[0]?.[0];
  return inside !== undefined && !('suppressed' in inside);
}

/** Whoever has nobody in a half knows nothing of it: fewer than three partners are then few. */
function tableOf(halves: readonly Halves[]) {
  const counted = (people: number) => [people === 0 ? ('unknown' as const) : people];
  const contributors = halves.map(({ partner, inside, outside }) => ({
    partner,
    counts: [counted(inside), counted(outside)],
  }));
  const shape = {
    rows: ['inside', 'outside'],
    columns: ['people'],
    totals: { rows: false, columns: true, grand: false },
  };
  return { table: addUp(shape, contributors), contributors };
}
