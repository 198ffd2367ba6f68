import { type CensusDate, censusDates } from '../calendar.ts';
import type { Scenario, Service } from '../model.ts';

/** What a run keeps of a grade at a date, FTE in units. */
export const kept = ['stock', 'leavers', 'nqswStarts', 'otherStarts', 'promotions'] as const;
export type Kept = (typeof kept)[number];

/** Where in the values of a run a service's stand: by date, grade and what is kept. */
export interface ServicePlace {
  service: Service;
  grades: readonly string[];
  offset: number;
}

/** How the values of a run are laid out. */
export interface Layout {
  dates: readonly CensusDate[];
  services: readonly ServicePlace[];
  /** Values of a run. */
  width: number;
}

/** The layout of a scenario's outcome. */
export function layoutOf(scenario: Scenario): Layout {
  const dates = censusDates(scenario);
  let width = 0;
  const services = scenario.services.map((service): ServicePlace => {
    const grades = Object.keys(service.posts);
    const offset = width;
    width += dates.length * grades.length * kept.length;
    return { service, grades, offset };
  });
  return { dates, services, width };
}

/** Where a value stands within its run. */
export const placeOf = ({ offset, grades }: ServicePlace, date: number, grade: number, what: Kept): number =>
  offset + (date * grades.length + grade) * kept.length + kept.indexOf(what);
