import type { Measure } from '../../../engines/projection/index.ts';
import { measureWords, placeWords, yearOf } from '../words.ts';
import { inSentence } from './finding.ts';
import { lineOf, type Place, type Projected } from './shown.ts';

/** A measure of a place date by date, as a fan is drawn of it. */
export interface Fan {
  title: string;
  /** Each 30 September by its year, with what the runs say; nothing where they say nothing. */
  points: readonly { date: string; low: number | null; middle: number | null; high: number | null }[];
  names: { low: string; middle: string; high: string };
  means: string;
  aim: { label: string; value: number } | undefined;
}

export function fanOf({ projection, scenario }: Projected, place: Place, measure: Measure): Fan {
  const aim = measure === 'vacancyRate' ? scenario.targets?.vacancyRate : undefined;
  return {
    title: `${measureWords[measure]}, ${inSentence(placeWords(place))}`,
    points: lineOf(projection, place, measure).map(({ date, p10, p50, p90 }) => ({
      date: yearOf(date),
      low: p10,
      middle: p50,
      high: p90,
    })),
    names: { low: '1 run in 10 is below', middle: 'The middle run', high: '1 run in 10 is above' },
    means: `Each 30 September. 8 runs in 10 lie within the band; the line is the middle run. ${chanceOnly} How wrong rates may be is told below.`,
    aim: aim === undefined ? undefined : { label: 'Your aim', value: aim },
  };
}

/** What the band of a projection is of. */
export const chanceOnly = 'The band holds what chance does if the rates are right.';
