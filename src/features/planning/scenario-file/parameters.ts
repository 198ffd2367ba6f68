import type { Scenario } from '../../../engines/projection/index.ts';
import { pathTo } from './path.ts';
import { type Sourced, sourceOf } from './sources.ts';

/** One value that a projection rests on. */
export interface Parameter {
  /** `services[0].leave.under2`. */
  path: string;
  value: string | number;
  /** Where it comes from, in the words of the scenario; null where it does not say. */
  source: string | null;
  /** How many people, posts or years it rests on, where the scenario says so. */
  n?: number;
  /** What it was before somebody changed it. */
  was?: string | number;
}

/** Every parameter of a scenario with its source. The staff of a service are one: people and FTE in all. */
export function parametersOf(scenario: Scenario, { sources, rests }: Pick<Sourced, 'sources' | 'rests'>): Parameter[] {
  const source = (path: string): string | null => sourceOf(sources, path) ?? null;
  const leaves = (value: unknown, path: string): Parameter[] => {
    if (typeof value === 'string' || typeof value === 'number')
      return [{ path, value, source: source(path), ...rests.get(path) }];
    if (Array.isArray(value)) return value.flatMap((one, at) => leaves(one, pathTo(path, at)));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, one]) => leaves(one, pathTo(path, key)));
  };
  const { services, ...others } = scenario;
  const ofServices = services.flatMap(({ staff, ...service }, at): Parameter[] => {
    const path = pathTo('services', at);
    const people = staff.reduce((sum, { count }) => sum + count, 0);
    const fte = Math.round(staff.reduce((sum, one) => sum + one.count * one.fte, 0) * 100) / 100;
    const present = {
      path: `${path}.staff`,
      value: `${people} people, ${fte} FTE`,
      source: source(`${path}.staff`),
      ...rests.get(`${path}.staff`),
    };
    return [...leaves(service, path), present];
  });
  return [...leaves(others, ''), ...ofServices];
}
