import type { Trial } from './hindcast.ts';
import { type ForecastMeasure, forecastMeasures } from './history.ts';
import { mean } from './middle.ts';

/** How good forecasts were: mean absolute errors in percentage points, or in FTE. */
export interface Accuracy {
  n: number;
  mae: number;
  /** Of “the same as last year”. */
  naiveMae: number;
  /** The share of outcomes that the 80% interval held. */
  coverage80: number;
}

/** The record of one measure. */
export interface ForecastRecord extends Accuracy {
  measure: ForecastMeasure;
  /** `mae` ÷ `naiveMae`. */
  ratio: number;
  /** Of halfway between last year's and the mean so far. */
  averageMae: number;
  /** Better than both simple ways: others are not shown to people. */
  shown: boolean;
  byYear: (Accuracy & { year: number })[];
  bySize: (Accuracy & { size: 'under 60 FTE' | '60 FTE and over' })[];
}

const smallBelow = 60;

/** The record of every measure that was tried. */
export function forecastRecords(trials: readonly Trial[]): ForecastRecord[] {
  return forecastMeasures.flatMap((measure) => {
    const own = trials.filter((trial) => trial.measure === measure);
    return own.length === 0 ? [] : [recordOf(measure, own)];
  });
}

function recordOf(measure: ForecastMeasure, trials: readonly Trial[]): ForecastRecord {
  const all = accuracy(trials);
  const averageMae = mean(trials.map(({ actual, average }) => Math.abs(actual - average)));
  const years = [...new Set(trials.map(({ year }) => year))].sort((a, b) => a - b);
  const small = trials.filter(({ size }) => size !== undefined && size < smallBelow);
  const large = trials.filter(({ size }) => size !== undefined && size >= smallBelow);
  return {
    measure,
    ...all,
    ratio: all.mae / all.naiveMae,
    averageMae,
    shown: all.mae < all.naiveMae && all.mae < averageMae,
    byYear: years.map((year) => ({ year, ...accuracy(trials.filter((trial) => trial.year === year)) })),
    bySize: [
      ...(small.length > 0 ? [{ size: 'under 60 FTE' as const, ...accuracy(small) }] : []),
      ...(large.length > 0 ? [{ size: '60 FTE and over' as const, ...accuracy(large) }] : []),
    ],
  };
}

function accuracy(trials: readonly Trial[]): Accuracy {
  return {
    n: trials.length,
    mae: mean(trials.map(({ actual, forecast }) => Math.abs(actual - forecast.expected))),
    naiveMae: mean(trials.map(({ actual, naive }) => Math.abs(actual - naive))),
    coverage80: mean(trials.map(({ held }) => (held ? 1 : 0))),
  };
}
