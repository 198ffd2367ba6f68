import { numbered } from '../numbered.ts';
import type { Standing } from './standing.ts';

/** One thing that would help a waiting student: what it is, and the offers it would open to them. */
export interface Help {
  /** Begins a sentence: `A limit of 24 km instead of 20`. */
  what: string;
  offers: number[];
  /** Offers of these at which the student could be placed at once, nobody else moving. */
  atOnce: number;
}

/** An offer with a place free, and an educator to spare for that student's stage there. */
export function isOpen(offer: number, student: number, standing: Standing): boolean {
  if (standing.isFull(offer)) return false;
  return [...standing.educatorsFor(offer, standing.stageOf(student))].some((educator) => !standing.isTaken(educator));
}

/** Gathers helps that are the same thing, and puts the most valuable first: placed at once, then offers opened. */
export function mostValuableFirst(helps: readonly Help[]): Help[] {
  const together = new Map<string, Help>();
  for (const help of helps) {
    const { offers, atOnce } = together.get(help.what) ?? { offers: [], atOnce: 0 };
    together.set(help.what, { ...help, offers: [...offers, ...help.offers], atOnce: atOnce + help.atOnce });
  }
  return [...together.values()].sort(
    (a, b) => Math.sign(b.atOnce) - Math.sign(a.atOnce) || b.offers.length - a.offers.length,
  );
}

/** `A limit of 24 km instead of 20 would open 3 offers; at 2 of them a place and an educator are free.` */
export function helpInWords({ what, offers, atOnce }: Help): string {
  const opened = offers.length === 1 ? 'one offer' : `${offers.length} offers`;
  if (atOnce === 0)
    return `${what} would open ${opened}, though ${offers.length === 1 ? 'it has no' : 'none has a'} place and educator free at present.`;
  const free =
    offers.length === 1
      ? 'with a place and an educator free'
      : atOnce === offers.length
        ? 'all with a place and an educator free'
        : `${atOnce} of them with a place and an educator free`;
  return `${what} would open ${opened}, ${free}.`;
}

/** How many of these offers have a place free for one more. */
export function withPlaceFree(offers: readonly number[], { fits, studentsAt }: Standing): number {
  return offers.filter((offer) => numbered(studentsAt, offer).length < numbered(fits.round.offers, offer).places)
    .length;
}
