import type { Layout } from './layout.ts';

/**
 * What it costs to hide each place with a small one: dearest the grand total, then other totals, then true zeros, then counts by
 * their size (never by the very count, see `sizeOf`). One of a dearer kind is hidden only where none of a cheaper kind helps.
 */
export function pricesOf(
  { values, known, isPrinted, kindOf, threshold }: Layout,
  isHidden: ReadonlySet<number>,
  mustStay: ReadonlySet<number>,
): Float64Array {
  return values.map((value, place) => {
    if (!isPrinted[place] || isHidden.has(place)) return 0;
    if (!known[place] || mustStay.has(place)) return Number.POSITIVE_INFINITY;
    const size = value === 0 ? 0 : 10 + Math.max(0, Math.floor(Math.log2(value / threshold)));
    const kind = kindOf(place);
    if (kind === 'grand total') return 10_000_000 + size;
    if (kind === 'total') return 100_000 + size;
    return value === 0 ? 1_000 : size;
  });
}
