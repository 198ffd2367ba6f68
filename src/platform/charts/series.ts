import type { Html } from '../web/html.ts';
import { type Colour, marker, type Place } from './marks.ts';
import { type Format, inWords, measured, type Point } from './values.ts';

/** Figures under one name, one for each year. */
export interface Series {
  label: string;
  points: readonly Point[];
}

/** @throws RangeError where a series has not one figure for each of the years. */
export function checkLength({ label, points }: Series, years: readonly string[]): void {
  if (points.length === years.length) return;
  throw new RangeError(`${label} has ${points.length} figures for ${years.length} years`);
}

export function hasFigures({ points }: Series): boolean {
  return points.some((point) => measured(point) !== undefined);
}

/** Every number that the axis must hold. */
export function extent({ points }: Series): number[] {
  return points.flatMap((point) => {
    const known = measured(point);
    return known === undefined ? [] : [known.value, ...(known.interval ?? [])];
  });
}

/** Where the figures of a series stand. */
export function placesOf({ points }: Series, x: (index: number) => number, y: (value: number) => number): Place[] {
  return points.map((point, index) => {
    const known = measured(point);
    if (known === undefined) return undefined;
    const [low, high] = known.interval ?? [known.value, known.value];
    return { x: x(index), y: y(known.value), low: y(low), high: y(high) };
  });
}

/** The last place that there is. */
export function lastOf(places: readonly Place[]): Place {
  return places.findLast((place) => place !== undefined);
}

/** The name of a line with its last figure, and the year of that where it is not the latest. */
export function endName({ label, points }: Series, years: readonly string[], format: Format): string {
  const index = points.findLastIndex((point) => measured(point) !== undefined);
  const last = points[index] === undefined ? undefined : measured(points[index]);
  if (last === undefined) return label;
  return `${label} ${format(last.value)}${index < years.length - 1 ? ` in ${years[index]}` : ''}`;
}

/** The marks of a series, each telling its figure where a pointer rests on it. */
export function markers(
  { label, points }: Series,
  places: readonly Place[],
  colour: Colour,
  years: readonly string[],
  format: Format,
): Html[] {
  return places.flatMap((place, index) => {
    const point = points[index];
    if (place === undefined || point === undefined) return [];
    return [marker(colour, place.x, place.y, `${label}, ${years[index]}: ${inWords(point, format)}`)];
  });
}

/** What must be said of series of which nothing can be drawn. */
export function notDrawn(all: readonly Series[]): string[] {
  return all
    .filter((series) => !hasFigures(series))
    .map(({ label, points }) => {
      const reasons = new Set(points.map((point) => inWords(point, String)));
      return `Nothing is drawn for ${label}: ${[...reasons].join(', ') || 'there are no years'}.`;
    });
}
