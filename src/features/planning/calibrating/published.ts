import {
  type Evidence,
  type LeaverShares,
  recentYears,
  type ServiceFigures,
  usual,
} from '../../../engines/projection/calibration/index.ts';
import {
  countable,
  type EditionIndex,
  type Figure,
  figureOf,
  type Place,
  rowsOf,
  valueIn,
  yearName,
} from '../../../engines/workforce/benchmark/index.ts';
import type { OfferedArea } from '../../workforce/index.ts';

/** Turnover of the last years of an edition at a place, as a fraction; n is of how many of these years it is known. */
function turnoverOf(index: EditionIndex, place: Place, name: string): Evidence {
  const years = index.years.slice(-recentYears);
  const rates = years.flatMap((year) => {
    const rate = countable(figureOf(index, 'turnover', place, year).rate);
    return rate === undefined ? [] : [rate / 100];
  });
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length);
  const span = `${yearName(years[0] ?? index.edition)} to ${yearName(index.edition)}`;
  return { of: `${name}, ${span} (DfE, edition ${index.edition})`, value: mean, n: rates.length };
}

/** Turnover in an authority, its region and England, from the narrowest out. */
export function turnoverAround(index: EditionIndex, area: OfferedArea | undefined): Evidence[] {
  const own = area && turnoverOf(index, { kind: 'areas', name: area.name, areas: [area] }, area.name);
  const region = area && turnoverOf(index, { kind: 'region', name: area.region }, area.region);
  const england = turnoverOf(index, { kind: 'england' }, 'England');
  return [own, region, england.n > 0 ? england : usual.childrensTurnover].filter((level) => level !== undefined);
}

/** How leavers divide by service, and who is in post; from the partnership's totals, or the usual. */
export interface Shares extends Pick<ServiceFigures, 'managers' | 'seniors' | 'nqswShare'> {
  leavers: LeaverShares;
}

/** What an edition says of a children's service; undefined where nobody is known to be in post. */
export function publishedFigures(index: EditionIndex, area: OfferedArea, shares: Shares): ServiceFigures | undefined {
  const row = index.years.toReversed().flatMap((year) => rowsOf(index, area.numbers, year))[0];
  if (row === undefined) return undefined;
  const value = (figure: Figure): number | undefined => countable(valueIn(row, figure));
  const [fte, heads] = [value('inPostFte'), value('inPostHeadcount')];
  if (fte === undefined || fte <= 0) return undefined;
  const vacancies = value('vacanciesFte');
  const covered = value('vacanciesCoveredRate');
  const covering =
    value('agencyCoverFte') ??
    (vacancies !== undefined && covered !== undefined ? (vacancies * covered) / 100 : undefined);
  return {
    organisation: area.name,
    service: 'children',
    of: `DfE, edition ${index.edition}: ${area.name} at 30 September ${row.year}`,
    heads: Math.max(1, Math.round(heads ?? fte)),
    fte,
    vacancies,
    starters: value('startersFte'),
    covering,
    turnover: turnoverAround(index, area),
    ...shares,
  };
}
