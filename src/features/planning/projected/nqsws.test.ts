import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NqswNeeded } from '../../../engines/projection/index.ts';
import { nqswsPart } from './nqsws.ts';
import { answered, needOf } from './test-support/answered.ts';

const croydon = needOf('Croydon', 'unreachable', [0.253, 11]);
const sutton = needOf('Sutton', 'unreachable', [0.294, 7]);
const merton = needOf('Merton', 9, [0.11, 20]);
const told = (...nqswNeeded: NqswNeeded[]) => nqswsPart(answered({ nqswNeeded }));

test('services that NQSWs alone do not bring to the aim are told of in one, and only the others one by one', () => {
  const part = told(needOf('Croydon', 4, [0.1, 5], 2027), croydon, sutton, merton);
  assert.equal(
    part.lead,
    '2 of 3 services cannot have 17.3% or fewer of their posts vacant at 30 September 2028 by recruiting NQSWs alone. The best that NQSWs bring is from 25.3% to 29.4%, met in 80% of the runs; each service is in the table below.',
  );
  assert.deepEqual(part.sentences, [
    'Merton children’s services need 9 NQSWs a year until 30 September 2028 to have 17.3% or fewer of their posts vacant, in 80% of the runs.',
  ]);
  assert.deepEqual(part.tables[0]?.rows, [
    ['Croydon children’s services', '4', 'not alone: 25.3% with\u{a0}11'],
    ['Sutton children’s services', '', 'not alone: 29.4% with\u{a0}7'],
    ['Merton children’s services', '', '9'],
  ]);
  assert.equal(part.notes.length, 1);
});

test('one service is named; where all reach the aim nothing stands before them', () => {
  assert.match(
    told(croydon).lead ?? '',
    /^Croydon children’s services cannot .* NQSWs bring is 25\.3%, met in 80% of the runs\.$/,
  );
  assert.match(told(croydon, merton).lead ?? '', /^1 of 2 services, Croydon children’s services, cannot/);
  assert.match(told(croydon, { ...sutton, bestVacancyRate: 0.253 }).lead ?? '', /NQSWs bring is 25\.3%, met/);
  assert.deepEqual([told(croydon).sentences, told(merton).lead, told(merton).notes], [[], undefined, []]);
});

test('without an aim it says that there is none', () => {
  assert.match(told().sentences.join(), /^The scenario has no aim for the vacancy rate/);
});
