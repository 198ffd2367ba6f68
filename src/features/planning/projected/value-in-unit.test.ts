import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueInUnit } from './value-in-unit.ts';

test('values are told with their unit, and what a lever adds as points', () => {
  for (const [path, value, words] of [
    ['start', '2024-09-30', '30 September 2024'],
    ['services[0].leave.under2', 0.178, '17.8%'],
    ['services[0].posts.nqsw', 10.42, '10.42'],
    ['services[0].recruit.nqsw.months[0]', 9, 'September'],
    ['services[0].recruit.nqsw.posts', 9, '9'],
    ['costs.agencyPremium', 18_000, '£18,000'],
    ['levers[0].costs.perFte', 900, '£900'],
    ['levers[0].leave.under2', -0.04, '4 points fewer'],
    ['levers[1].recruit.others.fillPerMonth', 0.01, '1 point more'],
    ['levers[1].progress[0].perYear', 0.025, '2.5 points more'],
    ['levers[1].agencyCover', 0.5, '50%'],
    ['levers[1].recruit.nqsw.posts', 'vacant+50%', 'As many as NQSW posts are vacant, and 50% of those posts on top'],
    ['services[0].recruit.nqsw.posts', 'vacant', 'As many as NQSW posts are vacant'],
  ] as const) {
    assert.equal(valueInUnit(path, value), words, path);
  }
});
