import { type Comparison, compare, stillKept } from './editions.ts';
import { guarded } from './guard.ts';
import type { Layout, Past } from './layout.ts';
import { pricesOf } from './prices.ts';
import { type Reader, readersOf, untoldOf } from './readers.ts';
import { type Secret, secretsOf } from './secrets.ts';

interface Attempt {
  layout: Layout;
  readers: readonly Reader[];
  compared: readonly Comparison[];
  /** Places that are shown whatever becomes of others. */
  stays: ReadonlySet<number>;
}

/**
 * Which places to hide where those of `already` are; undefined where no choice is safe. What would tell of a change is hidden
 * first, and only among counts that have changed too: those that have not hide nothing of it.
 */
function chosen({ layout, readers, compared, stays }: Attempt, already: readonly number[]): boolean[] | undefined {
  const { known, isPrinted, threshold } = layout;
  const free = (place: number): boolean => !stays.has(place) && known[place] === true;
  const secrets = secretsOf(layout, readers).filter(({ place }) => free(place));
  const tells = compared.map((one) => [...one.tells].filter(free));
  const hidden = new Set([...secrets.map((secret) => secret.place), ...tells.flat(), ...already]);
  const prices = pricesOf(layout, hidden, stays);

  const changesKept = compared.every((one, index) => {
    const among = prices.map((price, place) => (one.staysHidden.has(place) ? Number.POSITIVE_INFINITY : price));
    const changes = (tells[index] ?? []).map((place): Secret => ({ place, smallTo: [], whole: true }));
    const kept = guarded(layout.coverOf(among), readers, changes, threshold, true);
    for (const [place, price] of among.entries()) if (price === 0) prices[place] = 0;
    return kept;
  });
  return changesKept && guarded(layout.coverOf(prices), readers, secrets, threshold, true)
    ? Array.from(prices, (price, place) => isPrinted[place] === true && price === 0)
    : undefined;
}

/**
 * Which places to hide so that nothing which must be kept is told, `fixed` being shown elsewhere too; undefined where no choice
 * is safe, so that more than this must be hidden. The same input gives the same output.
 */
export function hiddenPlaces(
  layout: Layout,
  earlier: readonly Past[],
  fixed: ReadonlySet<number> = new Set(),
): boolean[] | undefined {
  const compared = earlier.map((past) => ({ past, ...compare(layout, past) }));
  const stays = new Set([...compared.flatMap((one) => [...one.stays]), ...fixed]);
  const attempt: Attempt = { layout, readers: readersOf(layout), compared, stays };
  const stayHidden = compared.flatMap((one) => [...one.staysHidden]);
  const before = earlier.flatMap((past) => hiddenIn(past));
  const attempts = [stayHidden, [...stayHidden, ...before]].map((already) => ({
    attempt,
    already: already.filter((place) => !stays.has(place)),
  }));
  if (fixed.size > 0) {
    // With nothing but the whole shown, which of it is small is not to be told from how it is hidden.
    const untold = { ...attempt, stays: fixed, readers: attempt.readers.map(untoldOf) };
    attempts.push({ attempt: untold, already: [...layout.isPrinted.keys()].filter((place) => !fixed.has(place)) });
  }
  for (const one of attempts) {
    const hidden = chosen(one.attempt, one.already);
    if (hidden && compared.every((each) => stillKept(each.past, each, layout, hidden))) return hidden;
  }
  return undefined;
}

function hiddenIn({ shown, at }: Past): number[] {
  return at.flatMap((now, place) => {
    const was = shown[place];
    return now !== undefined && was && 'suppressed' in was ? [now] : [];
  });
}
