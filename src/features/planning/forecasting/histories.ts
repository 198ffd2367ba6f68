import type { AreaHistory, Observation } from '../../../engines/projection/forecast/index.ts';
import { countable, type EditionIndex, type Figure, valueIn } from '../../../engines/workforce/benchmark/index.ts';

const figureOf: Record<keyof Observation, Figure> = {
  turnover: 'turnoverRateFte',
  vacancy: 'vacancyRate',
  agency: 'agencyRateFte',
  inPost: 'inPostFte',
  caseload: 'caseload',
};

/** The past of each authority as an edition publishes it; authorities that share their rows are one area. */
export function historiesIn({ authorities }: EditionIndex): AreaHistory[] {
  const areas = new Map<string, { name: string; region: string; years: Map<number, Observation> }>();
  const rows = new Set([...authorities.values()].flatMap((byYear) => [...byYear.values()]));
  for (const row of [...rows].sort((a, b) => a.year - b.year)) {
    const key = row.numbers.join(' / ');
    const years = areas.get(key)?.years ?? new Map<number, Observation>();
    const known = Object.entries(figureOf).flatMap(([name, figure]) => {
      const value = countable(valueIn(row, figure));
      return value === undefined ? [] : [[name, value] as const];
    });
    years.set(row.year, Object.fromEntries(known));
    // The latest name and region, since boundaries and names change.
    areas.set(key, { name: row.name, region: row.region, years });
  }
  return [...areas.values()];
}
