import { type Band, bands } from '../model.ts';

/** How leavers divide by completed service, and the turnover they were seen with. */
export interface LeaverShares extends Readonly<Record<Band, number>> {
  turnover: number;
  /** Whose they are. */
  of: string;
}

/** Where the bands begin and end, in years of service. */
const ends: readonly (readonly [from: number, to: number])[] = [
  [0, 2],
  [2, 5],
  [5, Number.POSITIVE_INFINITY],
];

/**
 * Annual probabilities of leaving by band that give a turnover, in the proportions in which leavers divide. Nobody publishes how
 * many in post have served how long; but where as many start as leave, both follow from how likely leaving is in each band, so
 * that it can be worked back from the leavers: of those who start, a share s₁ leave in the first two years, so the hazard is
 * −ln(1 − s₁) ÷ 2, and so on; the last is what is left of 1 ÷ turnover, the mean service. All hazards are then multiplied
 * by what gives the turnover that is wanted.
 */
export function leaveAt(turnover: number, shares: LeaverShares): Record<Band, number> {
  const pattern = hazardsOf(shares);
  let [low, high] = [0, 100];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (turnoverOf(pattern.map((hazard) => hazard * middle)) < turnover) low = middle;
    else high = middle;
  }
  const [under2 = 0, from2 = 0, over5 = 0] = pattern.map((hazard) => inAYear(hazard * low));
  return { under2, '2to5': from2, over5 };
}

/** Whether bands of leavers and a turnover can belong together: somebody must have served long enough. */
export function fitTogether(shares: LeaverShares): boolean {
  return bands.every((band) => shares[band] > 0) && hazardsOf(shares).every((hazard) => hazard > 0);
}

/** The probability that somebody leaves within a year under a constant hazard (leavings for each year of somebody at risk). */
export const inAYear = (hazard: number): number => 1 - Math.exp(-hazard);

/** The hazard behind an annual probability. */
export const hazardOf = (probability: number): number => -Math.log(1 - Math.min(probability, 0.9999));

function hazardsOf({ under2, '2to5': from2, turnover }: LeaverShares): number[] {
  const first = -Math.log(1 - under2) / 2;
  const second = -Math.log(1 - from2 / (1 - under2)) / 3;
  const served = yearsIn([first, second, 1]).slice(0, 2);
  const rest = 1 / turnover - served.reduce((sum, years) => sum + years, 0);
  return [first, second, (1 - under2 - from2) / rest];
}

/** Leavers ÷ people in post, where as many start as leave: 1 ÷ the mean years of service. */
const turnoverOf = (hazards: readonly number[]): number => 1 / yearsIn(hazards).reduce((sum, years) => sum + years, 0);

/** Years that somebody who starts spends in each band, on average. */
function yearsIn(hazards: readonly number[]): number[] {
  let staying = 1;
  return hazards.map((hazard, at) => {
    const [from, to] = ends[at] ?? [0, 0];
    const leave = hazard === 0 ? 0 : staying * (1 - Math.exp(-hazard * (to - from)));
    const years = hazard === 0 ? staying * (to - from) : leave / hazard;
    staying -= leave;
    return years;
  });
}

/** Of people in post, the share with each number of completed months of service, where as many start as leave; to 40 years. */
export function profileOf(leave: Readonly<Record<Band, number>>): number[] {
  const months = Array.from({ length: 480 }, (_, month) => month);
  let staying = 1;
  const served = months.map((month) => {
    const now = staying;
    staying *= (1 - leave[bandAt(month)]) ** (1 / 12);
    return now;
  });
  const all = served.reduce((sum, share) => sum + share, 0);
  return served.map((share) => share / all);
}

/** The band of somebody with so many completed months. */
export const bandAt = (months: number): Band => (months < 24 ? 'under2' : months < 60 ? '2to5' : 'over5');
