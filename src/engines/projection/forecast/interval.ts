import { quantile } from './middle.ts';

/** How far a forecast was from what happened, in an area of this size (FTE). */
export interface Miss {
  size: number;
  by: number;
}

/** Sizes within about a third of each other count as alike. */
const reach = 0.35;

/**
 * Half the width of the interval that holds a share of the outcomes: the misses of areas of about this size, as they were
 * among the years learnt from. The fewer such misses there are, the wider (conformal prediction's correction for few).
 */
export function halfWidth(misses: readonly Miss[], size: number, share: number): number | undefined {
  const alike = misses.map((miss) => {
    const apart = (Math.log(Math.max(miss.size, 1)) - Math.log(Math.max(size, 1))) / reach;
    return { value: miss.by, weight: Math.exp(-0.5 * apart * apart) };
  });
  const sum = alike.reduce((all, { weight }) => all + weight, 0);
  const squares = alike.reduce((all, { weight }) => all + weight * weight, 0);
  if (squares === 0) return undefined;
  const count = (sum * sum) / squares;
  return quantile(alike, Math.min(1, (share * (count + 1)) / count));
}
