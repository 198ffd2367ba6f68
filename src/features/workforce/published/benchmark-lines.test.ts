import assert from 'node:assert/strict';
import { it } from 'node:test';
import { benchmarkTable, type Edition, indexEditions } from '../../../engines/workforce/benchmark/index.ts';
import { lineOf } from './benchmark-lines.ts';

/** England's turnover of 2020 in an edition. */
function saying(edition: number, rate: number): Edition {
  const england = { level: 'national', name: 'England', names: [], numbers: [], codes: [], region: '' } as const;
  const values = { leaversFte: rate, inPostFte: 100, turnoverRateFte: rate };
  return { edition, file: `${edition}.csv`, rows: [{ ...england, year: 2020, values }] };
}

it('a line tells what any later edition says, and what an earlier one said', () => {
  const editions = indexEditions([saying(2020, 10), saying(2021, 10), saying(2022, 11.5)]);
  const notes = editions.map((index) => {
    const [england] = benchmarkTable(index, { measures: ['turnover'], region: 'London', areas: [], baseline: 2020 });
    return england && lineOf(england, editions).note;
  });
  assert.deepEqual(notes, ['11.5 in edition 2022', '11.5 in edition 2022', '10.0 in edition 2021']);
});
