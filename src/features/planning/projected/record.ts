import type { ForecastRecord } from '../../../engines/projection/forecast/index.ts';
import { yearName } from '../../../engines/workforce/calendar.ts';
import { capitalised, count, formatNumber, list } from '../../../platform/web/words.ts';
import type { Hindcast } from '../forecasting/record.ts';
import type { Part } from './part.ts';

const names: Record<ForecastRecord['measure'], string> = {
  turnover: 'turnover',
  vacancy: 'the vacancy rate',
  agency: 'the agency rate',
  inPost: 'social workers in post',
};

/** How good forecasts like this have been, in words that a board understands. */
export function recordPart(hindcast: Hindcast | undefined): Part {
  const part = { title: 'How good such forecasts have been', tables: [] };
  if (hindcast === undefined || hindcast.shown.length === 0) {
    return { ...part, sentences: [nothingTold], list: false, notes: [] };
  }
  const { edition, shown, others } = hindcast;
  return {
    ...part,
    sentences: shown.map(sentence),
    list: true,
    notes: [
      `Worked out from edition ${edition} of what the DfE publishes of children’s social workers: each authority’s figure was forecast a year ahead from the years before it only, where at least three of these are known. A measure is named here only if its forecasts beat both last year’s figure and a plain average${others.length === 0 ? '' : `; those of ${list(others.map((one) => names[one]))} did not`}. Projections further ahead, of adults’ services, or of single grades have no such record, and miss by more.`,
    ],
  };
}

const nothingTold =
  'Nothing can be told: there are no published figures to tell it from, or none of the forecasts from them was better than both simple ways. The projection is what follows if its rates are right.';

function sentence({ measure, byYear, mae, naiveMae, coverage80, n }: ForecastRecord): string {
  const unit = measure === 'inPost' ? 'FTE' : 'points';
  const since = byYear[0] === undefined ? '' : `since ${yearName(byYear[0].year)} `;
  const held = formatNumber(Math.round(coverage80 * n));
  return capitalised(
    `${since}a forecast of ${names[measure]} missed by ${mae.toFixed(1)} ${unit} on average; last year’s figure would have missed by ${naiveMae.toFixed(1)}. Of ${count(n, 'forecast')}, ${held} came within the range that was to hold 8 in 10.`,
  );
}
