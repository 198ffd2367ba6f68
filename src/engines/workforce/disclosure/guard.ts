import type { Cover, Leeway } from './layout.ts';
import type { Reader } from './readers.ts';
import type { Secret } from './secrets.ts';

/**
 * Whether the reader is left in doubt about a place. `small`: as far as they know there may be at least `threshold` people
 * (so, by the duality of flows, no sum of hidden places of which it is a part is known to be fewer), and even when told which
 * places are small and how large the others are, more than one value is possible. `whole`: what they think possible spans at
 * least `threshold`.
 */
function inDoubt(
  cover: Cover,
  reader: Reader,
  { place, small, whole }: { place: number; small: boolean; whole: boolean },
  threshold: number,
  hiding: boolean,
): boolean {
  const within = (leeway: Leeway, change: 1 | -1, wanted: number, hide: boolean): number =>
    cover.room(leeway, { place, change }, wanted, hide);
  const upTo = small ? threshold - (reader.others[place] ?? 0) : 0;
  if (
    upTo > 0 &&
    within(reader.plain, 1, upTo, false) < upTo &&
    !(hiding && within(reader.plain, 1, upTo, true) >= upTo)
  ) {
    return false;
  }
  if (whole) {
    const span = within(reader.plain, 1, threshold, false) + within(reader.plain, -1, threshold, false);
    if (span < threshold && !(hiding && within(reader.plain, 1, threshold, true) >= threshold)) return false;
  }
  return ([false, true] as const).some(
    (hide) => (!hide || hiding) && (within(reader.told, 1, 1, hide) === 1 || within(reader.told, -1, 1, hide) === 1),
  );
}

/**
 * Whether every secret is kept from every reader by what is hidden (price 0). With `hiding`, more is hidden until it is; false
 * then means that nothing which may be hidden helps. Hiding more never uncovers anything, so one pass is enough.
 */
export function guarded(
  cover: Cover,
  readers: readonly Reader[],
  secrets: readonly Secret[],
  threshold: number,
  hiding: boolean,
): boolean {
  return readers.every((reader, index) =>
    secrets.every((secret) => {
      const small = secret.smallTo.includes(index);
      const doubt = { place: secret.place, small, whole: secret.whole };
      return !(small || secret.whole) || inDoubt(cover, reader, doubt, threshold, hiding);
    }),
  );
}
