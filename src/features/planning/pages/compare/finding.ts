import { count } from '../../../../platform/web/words.ts';
import { aimedAt, lineOf, type Projected, placesIn } from '../../projected/shown.ts';
import { yearOf } from '../../words.ts';

/** A scenario at a date: what its first place (all services, or the only one) comes to. */
export interface Compared {
  projected: Projected;
  /** FTE vacant. */
  low: number;
  middle: number;
  high: number;
}

/** The date at which scenarios are compared: the earliest that one of them aims at, or its last; undefined without any. */
export function comparedAt(scenarios: readonly Projected[]): string | undefined {
  const dates = scenarios.flatMap((projected) => {
    const [place] = placesIn(projected);
    return place ? (aimedAt(projected, lineOf(projected.projection, place, 'vacancies'))?.date ?? []) : [];
  });
  return dates.sort()[0];
}

/** Vacant posts in each at a date; those that do not reach it are left out. */
export function vacantAt(scenarios: readonly Projected[], date: string): Compared[] {
  return scenarios.flatMap((projected): Compared[] => {
    const [place] = placesIn(projected);
    const at = place && lineOf(projected.projection, place, 'vacancies').find((one) => one.date === date);
    if (!at || at.p10 === null || at.p50 === null || at.p90 === null) return [];
    return [{ projected, low: at.p10, middle: at.p50, high: at.p90 }];
  });
}

/** Which of them leaves the fewest posts vacant. */
export function comparisonFinding(compared: readonly Compared[], date: string): string {
  const sorted = compared.toSorted((a, b) => a.middle - b.middle);
  const [best, next] = sorted;
  if (best === undefined || next === undefined) return 'These scenarios share no date at which they can be compared';
  const [few, many] = [Math.round(best.middle), Math.round(next.middle)];
  const apart = next.low > best.high ? '' : '; their bands overlap';
  return `“${best.projected.kept.name}” leaves the fewest posts vacant in ${yearOf(date)}: ${count(few, 'post')}, against ${many} in “${next.projected.kept.name}”${apart}`;
}
