import { usualThreshold } from './protect.ts';
import type { Count, Shown } from './table.ts';

/** A figure that is not itself a count of people: a sum of FTE or days, a mean, a rate. */
export interface Figure {
  /** The counts on which it rests, as they are shown in their own tables; none where it has no table. */
  restsOn?: readonly Shown[];
  /** How many people are behind it, in each part that matters: those whose FTE, days or pay are summed, or who are averaged. */
  people?: readonly Count[];
  /** A rate, in people (headcounts also for a rate in FTE: how many people are behind n, and behind d). */
  rate?: {
    n: Count;
    d: Count;
    /** Whether those of d who are not of n are a group of people too (leavers of all in post: yes, those who stayed). */
    restArePeople: boolean;
  };
}

/** Whether a figure may be shown; where not, why, in words for whoever prepares the page. */
export type Verdict = { show: true } | { show: false; because: 'suppressed' | 'unknown'; why: string };

/**
 * Whether a figure may be shown beside the counts on which it rests. It is hidden where one of these is hidden, where 1 to 4
 * people are behind it, and, for a rate, where 1 to 4 are in the numerator, the denominator or the rest of the denominator
 * (2 of 4 in FTE is as telling as 2 of 4 in people; 97% of 100 tells of three). Hidden comes before unknown: a figure that must
 * not be shown is not said to be unknown. 0 people are no secret.
 * Source: domain rule 7, and the Government Statistical Service's guidance on disclosure control of tables from administrative
 * sources (rates and means are protected with the counts beneath them).
 */
export function mayShow(figure: Figure, threshold = usualThreshold): Verdict {
  const { restsOn = [], people = [], rate } = figure;
  const isSmall = (count: Count): boolean => count !== 'unknown' && count > 0 && count < threshold;
  const hidden = (why: string): Verdict => ({ show: false, because: 'suppressed', why });

  if (restsOn.some((cell) => 'suppressed' in cell)) return hidden('A count on which it rests is hidden.');
  if (people.some(isSmall)) return hidden(`Fewer than ${threshold} people are behind it.`);
  if (rate) {
    const { n, d, restArePeople } = rate;
    if (isSmall(n)) return hidden(`Fewer than ${threshold} people are in its numerator.`);
    if (isSmall(d)) return hidden(`Fewer than ${threshold} people are in its denominator.`);
    const rest = n === 'unknown' || d === 'unknown' ? 'unknown' : d - n;
    if (restArePeople && isSmall(rest)) return hidden(`All but fewer than ${threshold} people are in its numerator.`);
  }
  const unknown = [...people, ...(rate ? [rate.n, rate.d] : [])].includes('unknown');
  if (unknown || restsOn.some((cell) => 'unknown' in cell)) {
    return { show: false, because: 'unknown', why: 'A count on which it rests is not known.' };
  }
  return { show: true };
}
