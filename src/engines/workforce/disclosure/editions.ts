import { guarded } from './guard.ts';
import type { Layout, Past } from './layout.ts';
import { type Reader, readersOf, untoldOf } from './readers.ts';
import { fewestPartners, secretsOf } from './secrets.ts';

/** What an edition shown before means for the places of the one to come. */
export interface Comparison {
  /** Shown before and the same now, partner by partner: shown again, since hiding it would hide nothing. */
  stays: ReadonlySet<number>;
  /** Hidden before and the same now: it stays hidden, or the earlier edition would be told after the event. */
  staysHidden: ReadonlySet<number>;
  /** The difference from before would be 1 to 4 people, or the business of one or two partners: the difference is a secret. */
  tells: ReadonlySet<number>;
}

/** How many people more (or fewer) there are now in a place than before: in all, and for each partner of either edition. */
interface Difference {
  whole: number;
  partners: readonly number[];
}

/** The difference of a place of the earlier edition from the same place now. */
function differenceAt(layout: Layout, past: Past): (was: number, now: number) => Difference {
  const names = [...new Set([...layout.partners, ...past.layout.partners].map(({ partner }) => partner))];
  const own = names.map((name) =>
    [layout, past.layout].map(({ partners }) => partners.find(({ partner }) => partner === name)?.counted.values),
  );
  return (was, now) => ({
    whole: (layout.values[now] ?? 0) - (past.layout.values[was] ?? 0),
    partners: own.map(([after, before]) => (after?.[now] ?? 0) - (before?.[was] ?? 0)),
  });
}

/** Whether the change of a place tells of 1 to 4 people, or of what one or two partners have. */
function tellsTooMuch({ whole, partners }: Difference, threshold: number): boolean {
  const own = partners.filter((count) => count !== 0);
  const isSmall = (count: number): boolean => count !== 0 && Math.abs(count) < threshold;
  const few = partners.length > 0 && own.length < fewestPartners;
  return few || isSmall(whole) || own.some((count) => isSmall(whole - count));
}

export function compare(layout: Layout, past: Past): Comparison {
  const difference = differenceAt(layout, past);
  const [stays, staysHidden, tells] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const [place, now] of past.at.entries()) {
    const shown = past.shown[place];
    if (now === undefined || shown === undefined || 'unknown' in shown) continue;
    const change = difference(place, now);
    const isSame = change.whole === 0 && change.partners.every((count) => count === 0);
    if (isSame) ('suppressed' in shown ? staysHidden : stays).add(now);
    else if (tellsTooMuch(change, layout.threshold)) tells.add(now);
  }
  return { stays, staysHidden, tells };
}

/**
 * Whether the secrets of an earlier edition are still kept once the new one is out, from somebody who knows which counts are
 * the same in both. Of each secret it is enough that one of two things keeps it: the places hidden in both editions (nobody
 * falling below 0 in either), as what raises and lowers them does so in both at once and nothing shows it; or the places hidden
 * in the earlier edition that have freely changed since, as the new edition says nothing of what they were. What the earlier
 * edition did not keep by itself binds nothing, and what it kept only from those who are told no sizes is kept from these.
 */
export function stillKept(past: Past, comparison: Comparison, coming: Layout, hidden: readonly boolean[]): boolean {
  const { layout, shown, at } = past;
  const hiddenNow = (now: number | undefined): boolean =>
    now === undefined || hidden[now] === true || coming.isPrinted[now] !== true;
  const changedFreely = (now: number | undefined): boolean =>
    now !== undefined && !comparison.staysHidden.has(now) && !comparison.tells.has(now);
  const coverWhere = (moves: (now: number | undefined) => boolean) => {
    const fixed = Number.POSITIVE_INFINITY;
    const prices = Float64Array.from(at, (now, place) => {
      const was = shown[place];
      return was === undefined ? 0 : 'suppressed' in was && moves(now) ? 0 : fixed;
    });
    return layout.coverOf(prices);
  };
  const alone = coverWhere(() => true);
  const inBoth = coverWhere(hiddenNow);
  const freed = coverWhere(changedFreely);
  const told = readersOf(layout);
  const kinds = [told, told.map(untoldOf)].map((readers) => ({
    readers,
    readersOfBoth: noneBelowNought(readers, past, coming),
  }));
  return secretsOf(layout, told).every((secret) => {
    const now = at[secret.place];
    const keptBy = (cover: typeof alone, among: readonly Reader[]): boolean =>
      guarded(cover, among, [secret], layout.threshold, false);
    const bound = kinds.find(({ readers }) => keptBy(alone, readers));
    return (
      bound === undefined ||
      (hiddenNow(now) && keptBy(inBoth, bound.readersOfBoth)) ||
      (changedFreely(now) && keptBy(freed, bound.readers))
    );
  });
}

/** Readers of the earlier edition for whom no count may be lowered by more than there is of it in the coming one either. */
function noneBelowNought(readers: readonly Reader[], { layout, at }: Past, coming: Layout): Reader[] {
  return readers.map((reader, index) => {
    const partner = index === 0 ? undefined : layout.partners[index - 1]?.partner;
    const ownNow = coming.partners.find((one) => one.partner === partner)?.counted.values;
    const lowest = (down: Float64Array): Float64Array =>
      down.map((count, place) => {
        const now = at[place];
        return now === undefined ? count : Math.min(count, (coming.values[now] ?? 0) - (ownNow?.[now] ?? 0));
      });
    return {
      others: reader.others,
      plain: { up: reader.plain.up, down: lowest(reader.plain.down) },
      told: { up: reader.told.up, down: lowest(reader.told.down) },
    };
  });
}
