import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ForecastRecord } from '../../../engines/projection/forecast/index.ts';
import { recordPart } from './record.ts';

const turnover: ForecastRecord = {
  measure: 'turnover',
  n: 1204,
  mae: 4.62,
  naiveMae: 5.51,
  ratio: 0.84,
  averageMae: 4.9,
  coverage80: 971 / 1204,
  shown: true,
  byYear: [{ year: 2021, n: 1204, mae: 4.62, naiveMae: 5.51, coverage80: 971 / 1204 }],
  bySize: [],
};

test('how often the range held is told in forecasts, as many as there were', () => {
  const inPost: ForecastRecord = { ...turnover, measure: 'inPost', n: 44, coverage80: 1, byYear: [] };
  const one: ForecastRecord = { ...turnover, measure: 'agency', n: 1, coverage80: 0, byYear: [] };
  assert.deepEqual(recordPart({ edition: 2024, shown: [turnover, inPost, one], others: [] }).sentences, [
    'Since 2020-21 a forecast of turnover missed by 4.6 points on average; last year’s figure would have missed by 5.5. Of 1,204 forecasts, 971 came within the range that was to hold 8 in 10.',
    'A forecast of social workers in post missed by 4.6 FTE on average; last year’s figure would have missed by 5.5. Of 44 forecasts, 44 came within the range that was to hold 8 in 10.',
    'A forecast of the agency rate missed by 4.6 points on average; last year’s figure would have missed by 5.5. Of 1 forecast, 0 came within the range that was to hold 8 in 10.',
  ]);
});

test('where no forecast was better than the simple ways, none is told of', () => {
  const { sentences, notes } = recordPart({ edition: 2024, shown: [], others: [] });
  assert.deepEqual(notes, []);
  assert.match(sentences.join(), /^Nothing can be told: there are no published figures/);
});

test('what did no better than the simple ways is named, so that its silence is not taken for success', () => {
  const { notes } = recordPart({ edition: 2024, shown: [turnover], others: ['vacancy', 'agency'] });
  assert.match(notes.join(), /a plain average; those of the vacancy rate and the agency rate did not\./);
  assert.doesNotMatch(recordPart({ edition: 2024, shown: [turnover], others: [] }).notes.join(), /did not/);
});
