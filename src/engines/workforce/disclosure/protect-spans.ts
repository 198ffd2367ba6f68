import { hiddenPlaces } from './choose.ts';
import type { Layout, Past } from './layout.ts';
import { countedOn, lineCover, type Span, spanAt, spansOf } from './line.ts';
import { usualThreshold } from './protect.ts';
import type { Shown } from './table.ts';

/** People along a line, step by step: of one partner, or of all. */
export type Steps = readonly number[];

/** What is to be shown of people along a line: in several tables that divide it at different edges, say. */
export interface SpansOptions {
  threshold?: number;
  /** The partners' own people, of whom the steps are the sums. */
  contributors?: readonly { partner: string; steps: Steps }[];
  /** What was shown before, in the order of the same spans, and of what it was made. */
  earlier?: readonly {
    steps: Steps;
    contributors: readonly { partner: string; steps: Steps }[];
    shown: readonly Shown[];
  }[];
}

/**
 * Counts of people in spans of a line, as others than their owners may see them, the whole line being shown elsewhere: like
 * `protectParts`, but every span counts as a place, printed or not, as what is printed may tell of others (of people aged 60, by
 * those of 60 and over less those of 61 and over). Undefined where nothing is safe beside the whole.
 */
export function protectSpans(steps: Steps, spans: readonly Span[], options: SpansOptions = {}): Shown[] | undefined {
  const { threshold = usualThreshold, contributors = [], earlier = [] } = options;
  const places = spans.map((span) => spanAt(steps.length, span));
  const whole = spanAt(steps.length, { from: 0, to: steps.length });
  const isPrinted = spansOf(steps.length).map((_, place) => place === whole || places.includes(place));
  const layoutOf = (all: Steps, parts: typeof contributors): Layout => ({
    ...countedOn(all),
    partners: parts.map((one) => ({ partner: one.partner, counted: countedOn(one.steps) })),
    isPrinted,
    isGuarded: isPrinted.map(() => true),
    kindOf: (place) => (place === whole ? 'total' : 'count'),
    coverOf: (prices) => lineCover(steps.length, prices),
    threshold,
  });
  const past = earlier.map((edition): Past => {
    const shown = new Map(places.map((place, at) => [place, edition.shown[at] ?? suppressed]));
    const layout = layoutOf(edition.steps, edition.contributors);
    shown.set(whole, { value: layout.values[whole] ?? 0 });
    return {
      layout,
      shown: isPrinted.map((_, place) => shown.get(place) ?? suppressed),
      at: [...isPrinted.keys()],
    };
  });
  const layout = layoutOf(steps, contributors);
  const hidden = hiddenPlaces(layout, past, new Set([whole]));
  return hidden && places.map((place) => (hidden[place] ? suppressed : { value: layout.values[place] ?? 0 }));
}

const suppressed: Shown = { suppressed: true };
