import { type Band, bands } from '../model.ts';
import { type Estimate, inPercent, peopleAround } from './estimate.ts';
import { bandAt, hazardOf, inAYear } from './leaving.ts';
import { monthsBetween, type WorkerRecord, yearsAfter, yearsBetween } from './records.ts';

/** Leavers of a census year in a band of service, and for how many years people were in it and might have left. */
export interface AtRisk {
  left: number;
  years: number;
}

const starts: Record<Band, number> = { under2: 0, '2to5': 2, over5: 5 };
const ends: Record<Band, number | undefined> = { under2: 2, '2to5': 5, over5: undefined };

/** Leavers and years at risk by band within the census year that ends on 30 September `year`. */
export function atRisk(records: readonly WorkerRecord[], year: number): Record<Band, AtRisk> {
  const [first, last] = [`${year - 1}-10-01`, `${year}-09-30`];
  const risk: Record<Band, AtRisk> = {
    under2: { left: 0, years: 0 },
    '2to5': { left: 0, years: 0 },
    over5: { left: 0, years: 0 },
  };
  for (const { standing, started, ended } of records) {
    const left = standing === 'leaver';
    if (started === undefined || (left ? ended === undefined : standing !== 'in-post')) continue;
    const until = left && ended !== undefined && ended < last ? ended : last;
    for (const band of bands) {
      const end = ends[band];
      const from = later(first, yearsAfter(started, starts[band]));
      const to = end === undefined ? until : earlier(until, yearsAfter(started, end));
      risk[band].years += yearsBetween(from, to);
    }
    if (left && ended !== undefined && ended >= first && ended <= last) {
      risk[bandAt(monthsBetween(started, ended))].left += 1;
    }
  }
  return risk;
}

/**
 * The annual probability of leaving in a band: leavings for each year at risk, with `peopleAround` years at the rate around
 * added to them, so that a small service's own year counts for what it is.
 */
export function leaveEstimate({ left, years }: AtRisk, around: Estimate, of: string): Estimate {
  const hazard = (left + peopleAround * hazardOf(around.value)) / (years + peopleAround);
  const n = Math.round(years * 10) / 10;
  const weight = inPercent(years / (years + peopleAround), 0);
  const own = `${of}: ${left} left in ${n} years of people at risk`;
  const source = `${own}, which weighs ${weight}, pulled towards ${inPercent(around.value)} (${around.source})`;
  return { value: inAYear(hazard), n, source };
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);
