import { type Measure, type Spread, togetherMeasures } from '../../../engines/projection/index.ts';
import type { KeptProjection, Outcome, PlanScenario, ReadyScenario } from '../scenarios/model.ts';

/** A scenario with what its projection answers. */
export interface Answered extends Pick<ReadyScenario, 'scenario'> {
  projection: Pick<KeptProjection, 'answers'>;
}

/** A scenario with its projection, as pages show it. */
export interface Projected extends ReadyScenario {
  kept: PlanScenario;
  projection: KeptProjection;
}

/** A service of the scenario, or all together. */
export interface Place {
  /** In an address: its number among the services, or `all`. */
  value: string;
  organisation: string;
  service: string;
}

/** The services, and before them all together where there are several. */
export function placesIn({ scenario }: ReadyScenario): Place[] {
  const each = scenario.services.map(({ organisation, service }, at) => ({ value: `${at}`, organisation, service }));
  return each.length > 1 ? [{ value: 'all', organisation: 'Services together', service: 'all' }, ...each] : each;
}

/** A measure of a place date by date. */
export type Line = readonly ({ date: string } & Spread)[];

/** What the runs say of a measure of a place at each 30 September; nothing where it is not told of all together. */
export function lineOf({ rows, together }: Outcome, place: Place, measure: Measure): Line {
  if (place.value === 'all') return together.filter((row) => row.measure === measure);
  return rows.filter(
    (row) =>
      row.organisation === place.organisation &&
      row.service === place.service &&
      row.grade === 'all' &&
      row.measure === measure,
  );
}

/** The measures that are told of a place. */
export const measuresOf = (place: Place, all: readonly Measure[]): Measure[] =>
  place.value === 'all' ? all.filter((measure) => togetherMeasures.some((one) => one === measure)) : [...all];

/** The date that the scenario aims at, or the last. */
export function aimedAt({ scenario: { targets } }: ReadyScenario, line: Line): Line[number] | undefined {
  return line.find(({ date }) => date === targets?.by) ?? line.at(-1);
}
