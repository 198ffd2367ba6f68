import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversion, Scenario } from '../../../engines/projection/index.ts';
import { fullService } from '../../../engines/projection/test-support/scenarios.ts';
import { placementsPart } from './placements.ts';
import { answered, needOf } from './test-support/answered.ts';

const needs = [needOf('Croydon', 'unreachable', [0.253, 11]), needOf('Sutton', 9, [0.1, 12])];
const services = [fullService({}), fullService({ organisation: 'Sutton' })];
const conversion: Conversion = { ofPlaced: 0.429, target: 0.8 };

/** Each service's placements rounded up: 11 and 9 NQSWs of which so many come from one's own. */
function part(of: Conversion, more: Partial<Scenario> = {}, nqswNeeded = needs) {
  const placementsToOffer = nqswNeeded.map(({ organisation, service, year, bestStarts, starts }) => {
    const nqsws = (starts === 'unreachable' ? bestStarts : starts) * (of.ofNqsws ?? 1);
    const up = (share: number) => Math.ceil(nqsws / share);
    return { organisation, service, year, nqsws, atObserved: up(of.ofPlaced), atTarget: up(of.target) };
  });
  return placementsPart(answered({ nqswNeeded, placementsToOffer }, { services, conversion: of, ...more }));
}

test('placements are for those who come from one’s own, with what is counted and how it is rounded', () => {
  const told = part({ ...conversion, ofNqsws: 0.421 });
  assert.deepEqual(told?.sentences, [
    '20 NQSWs are wanted a year until 30 September 2028, and 42.1% of them, about 8, from one’s own placements. For these, 20 final placements a year are to be offered where 42.9% of students placed are recruited; 11 at the aim of 80.0%.',
  ]);
  assert.deepEqual(told.tables[0]?.rows, [['2028', '20', '8.4', '20', '11']]);
  assert.deepEqual(told.notes, [
    'Where NQSWs alone do not bring a service to its aim, those who bring it nearest are counted.',
    'Placements are rounded up for each service and then added up, so they may be a few more than all NQSWs together would need.',
  ]);
});

test('where the share is not known it is said that all are counted', () => {
  const told = part(conversion);
  assert.match(
    told?.sentences.join() ?? '',
    /^20 NQSWs are wanted .*, and all are counted as students placed here\. For these, 47 final/,
  );
  assert.match(told?.notes.join() ?? '', /^The scenario does not say how many NQSWs come from one’s own placements/);
  const [one] = needs.slice(1);
  const alone = part(conversion, { services: services.slice(1) }, one && [one]);
  assert.equal(alone?.notes.length, 1, 'nothing of nearest, nor of rounding');
});

test('no conversion is named that a lever changes', () => {
  const lever = { name: 'More stay', from: '2027-09-30', conversion: { ofPlaced: 0.6, target: 0.9 } };
  const told = part(conversion, { levers: [lever] });
  assert.doesNotMatch([...(told?.sentences ?? []), ...(told?.tables[0]?.headings ?? [])].join(), /42\.9%|80\.0%/);
  assert.match(
    told?.notes.at(-1) ?? '',
    /^Conversion is 42\.9% of students placed, and the aim 80\.0%\. “More stay” makes it 60\.0%, and the aim 90\.0%, from 30 September 2027\.$/,
  );
});

test('where none are wanted no placement is asked for', () => {
  assert.deepEqual(part(conversion, {}, [needOf('Sutton', 0, [0.1, 0])])?.sentences, [
    'No NQSWs are wanted for 30 September 2028.',
  ]);
});
