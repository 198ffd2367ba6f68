import { type Grid, gridOf, printed } from './grid.ts';
import { guarded } from './guard.ts';
import { coverOf } from './leeway.ts';
import { namedPlaces, placeOf, shownPlaces } from './places.ts';
import { type Reader, readersOf } from './readers.ts';
import { fewestPartners, secretsOf } from './secrets.ts';
import type { Contribution, Edition, Shown, Table } from './table.ts';

/** What an edition shown before means for the places of the one to come. */
export interface Comparison {
  /** Shown before and the same now, partner by partner: shown again, since hiding it would hide nothing. */
  stays: ReadonlySet<number>;
  /** Hidden before and the same now: it stays hidden, or the earlier edition would be told after the event. */
  staysHidden: ReadonlySet<number>;
  /** The difference from before would be 1 to 4 people, or the business of one or two partners: the difference is a secret. */
  tells: ReadonlySet<number>;
}

/** How many people more (or fewer) there are now in each place than before: in all, and for each partner of either edition. */
interface Differences {
  whole: readonly number[];
  partners: readonly (readonly number[])[];
}

/** What the earlier edition showed in the places of now; undefined where it printed nothing, or did not know. */
function asPlacedNow(table: Table, earlier: Edition): (Shown | undefined)[] {
  const before = shownPlaces(earlier.shown);
  return namedPlaces(table).map((named) => {
    const shown = before[placeOf(earlier.shown, named) ?? -1];
    return shown && 'unknown' in shown ? undefined : shown;
  });
}

/** Counts of the earlier edition laid out by the rows and columns of now; what it did not have is unknown. */
function laidOut(table: Table, before: Table, counts: Table['counts']): Table['counts'] {
  return table.rows.map((row) =>
    table.columns.map(
      (column) => counts[before.rows.indexOf(row)]?.[before.columns.indexOf(column)] ?? ('unknown' as const),
    ),
  );
}

function differences(table: Table, contributors: readonly Contribution[], earlier: Edition): Differences {
  const valuesNow = (counts: Table['counts']): Float64Array => gridOf(table, counts).values;
  const valuesBefore = (counts: Table['counts']): Float64Array => valuesNow(laidOut(table, earlier.table, counts));
  const now = new Map(contributors.map((one) => [one.partner, valuesNow(one.counts)]));
  const before = new Map((earlier.contributors ?? []).map((one) => [one.partner, valuesBefore(one.counts)]));
  const partners = [...new Set([...now.keys(), ...before.keys()])];
  const was = valuesBefore(earlier.table.counts);
  return {
    whole: Array.from(valuesNow(table.counts), (value, place) => value - (was[place] ?? 0)),
    partners: partners.map((partner) =>
      Array.from(was, (_, place) => (now.get(partner)?.[place] ?? 0) - (before.get(partner)?.[place] ?? 0)),
    ),
  };
}

/** Whether the change of a place tells of 1 to 4 people, or of what one or two partners have. */
function tellsTooMuch(change: Differences, place: number, threshold: number): boolean {
  const whole = change.whole[place] ?? 0;
  const own = change.partners.map((partner) => partner[place] ?? 0).filter((count) => count !== 0);
  const isSmall = (count: number): boolean => count !== 0 && Math.abs(count) < threshold;
  const few = change.partners.length > 0 && own.length < fewestPartners;
  return few || isSmall(whole) || own.some((count) => isSmall(whole - count));
}

export function compare(
  table: Table,
  contributors: readonly Contribution[],
  earlier: Edition,
  threshold: number,
): Comparison {
  const change = differences(table, contributors, earlier);
  const same = (place: number): boolean =>
    change.whole[place] === 0 && change.partners.every((partner) => partner[place] === 0);
  const before = asPlacedNow(table, earlier);
  const places = before.flatMap((shown, place) =>
    shown === undefined ? [] : [{ place, hidden: 'suppressed' in shown }],
  );
  const setOf = (wanted: (one: { place: number; hidden: boolean }) => boolean): ReadonlySet<number> =>
    new Set(places.filter(wanted).map((one) => one.place));
  return {
    stays: setOf((one) => !one.hidden && same(one.place)),
    staysHidden: setOf((one) => one.hidden && same(one.place)),
    tells: setOf((one) => !same(one.place) && tellsTooMuch(change, one.place, threshold)),
  };
}

/** The edition to come, as far as it is chosen. */
export interface Coming {
  table: Table;
  contributors: readonly Contribution[];
  /** Place by place of its grid. */
  hidden: readonly boolean[];
}

/**
 * Whether the secrets of an earlier edition are still kept once the new one is out, from somebody who knows which counts are
 * the same in both. Of each secret it is enough that one of two things keeps it: the places hidden in both editions (nobody
 * falling below 0 in either), as what raises and lowers them does so in both at once and nothing shows it; or the places hidden
 * in the earlier edition that have freely changed since, as the new edition says nothing of what they were.
 */
export function stillKept(earlier: Edition, comparison: Comparison, coming: Coming): boolean {
  const { table, shown } = earlier;
  const grid: Grid = gridOf(table, table.counts);
  const contributions = (earlier.contributors ?? []).map((one) => gridOf(table, one.counts));
  const isPrinted = printed(table);
  const readers = readersOf(grid, contributions, isPrinted, shown.threshold);
  const places = namedPlaces(table).map((named) => placeOf(coming.table, named));
  const before = shownPlaces(shown);
  const printedNow = printed(coming.table);
  const hiddenNow = (now: number | undefined): boolean =>
    now === undefined || coming.hidden[now] === true || printedNow[now] !== true;
  const changedFreely = (now: number | undefined): boolean =>
    now !== undefined && !comparison.staysHidden.has(now) && !comparison.tells.has(now);
  const coverWhere = (moves: (now: number | undefined) => boolean) => {
    const fixed = Number.POSITIVE_INFINITY;
    const prices = Float64Array.from(places, (now, place) => {
      const was = before[place];
      return was === undefined ? 0 : 'suppressed' in was && moves(now) ? 0 : fixed;
    });
    return coverOf(grid, prices);
  };
  const inBoth = coverWhere(hiddenNow);
  const freed = coverWhere(changedFreely);
  const readersOfBoth = noneBelowNought(readers, earlier, coming, places);
  return secretsOf(grid, readers, contributions, isPrinted, shown.threshold).every(
    (secret) =>
      (hiddenNow(places[secret.place]) && guarded(inBoth, readersOfBoth, [secret], shown.threshold, false)) ||
      (changedFreely(places[secret.place]) && guarded(freed, readers, [secret], shown.threshold, false)),
  );
}

/** Readers of the earlier edition for whom no count may be lowered by more than there is of it in the coming one either. */
function noneBelowNought(
  readers: readonly Reader[],
  earlier: Edition,
  { table, contributors }: Coming,
  places: readonly (number | undefined)[],
): Reader[] {
  const whole = gridOf(table, table.counts).values;
  return readers.map((reader, index) => {
    const partner = index === 0 ? undefined : earlier.contributors?.[index - 1]?.partner;
    const own = contributors.find((one) => one.partner === partner);
    const ownNow = own && gridOf(table, own.counts).values;
    const lowest = (down: Float64Array): Float64Array =>
      down.map((count, place) => {
        const now = places[place];
        return now === undefined ? count : Math.min(count, (whole[now] ?? 0) - (ownNow?.[now] ?? 0));
      });
    return {
      others: reader.others,
      plain: { up: reader.plain.up, down: lowest(reader.plain.down) },
      told: { up: reader.told.up, down: lowest(reader.told.down) },
    };
  });
}
