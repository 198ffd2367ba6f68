import {
  area,
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { attributes, type Html, html } from '../web/html.ts';

/** Which of the five colours, with the dashes and the marker that go with it. */
export type Colour = 1 | 2 | 3 | 4 | 5;

export const colours: readonly Colour[] = [1, 2, 3, 4, 5];

const shapes: Record<Colour, SymbolType> = {
  1: symbolCircle,
  2: symbolSquare,
  3: symbolTriangle,
  4: symbolDiamond,
  5: symbolWye,
};

const size = (colour: Colour): number => (colour === 1 ? 70 : 56);

/** The mark of a series at a point; with `title`, what a pointer that rests on it is told. */
export function marker(colour: Colour, x: number, y: number, title?: string): Html {
  const d = symbol(shapes[colour], size(colour)).digits(1)();
  const at = `translate(${Math.round(x * 10) / 10},${Math.round(y * 10) / 10})`;
  return html`<path${attributes({ class: `tandem-chart__mark tandem-chart__mark--${colour}`, d, transform: at })}>${title !== undefined && html`<title>${title}</title>`}</path>`;
}

/** Where a figure is drawn; undefined where there is none. */
export type Place = { x: number; y: number; low: number; high: number } | undefined;

/** A line through the places, with a gap where there is none. */
export function linePath(places: readonly Place[], colour: Colour): Html {
  const d = line<Place>(
    (place) => place?.x ?? 0,
    (place) => place?.y ?? 0,
  )
    .defined(isThere)
    .digits(1)(places);
  return html`<path${attributes({ class: `tandem-chart__line tandem-chart__line--${colour}`, d: d ?? '' })}></path>`;
}

/**
 * The band between low and high of the places that have one; a place alone has a band as wide as its mark.
 * @param fromTip whether a place without width begins or ends the band beside it, as today’s figure does that of the years ahead
 */
export function bandPath(places: readonly Place[], fromTip = false): Html {
  const isDrawn = (index: number): boolean =>
    hasBand(places[index]) ||
    (fromTip && isThere(places[index]) && (hasBand(places[index - 1]) || hasBand(places[index + 1])));
  const wide = places.flatMap((place, index): Place[] => {
    if (place === undefined || !isDrawn(index)) return [undefined];
    if (isDrawn(index - 1) || isDrawn(index + 1)) return [place];
    return [
      { ...place, x: place.x - 6 },
      { ...place, x: place.x + 6 },
    ];
  });
  const shape = area<Place>(
    (place) => place?.x ?? 0,
    (place) => place?.low ?? 0,
    (place) => place?.high ?? 0,
  );
  const d = shape.defined(isThere).digits(1)(wide);
  return html`${d && html`<path${attributes({ class: 'tandem-chart__band', d })}></path>`}`;
}

function isThere(place: Place): boolean {
  return place !== undefined;
}

function hasBand(place: Place): boolean {
  return place !== undefined && place.low !== place.high;
}
