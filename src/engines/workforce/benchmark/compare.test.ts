import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDays, yearName } from '../calendar.ts';
import { changeFrom, ragOf, ragRule } from './compare.ts';
import type { Value } from './values.ts';

test('red, amber and green by the rule, at its edges', () => {
  const cases: [rate: Value, baseline: Value, region: Value, rag: string][] = [
    [20.1, 20, 20, 'red'],
    [20.1, 20, 20.1, 'green'],
    [19, 18, 19.1, 'green'],
    [20, 20, 19.9, 'amber'],
    [20, 20, 20, 'green'],
    [20, 25, 19, 'amber'],
    [19.9, 25, 19, 'green'],
    [16.4, 16.5, 15.4, 'amber'],
    [10, 25, 19, 'green'],
    ['rounds-to-zero', 1, 2, 'green'],
    [0.1, 'rounds-to-zero', 0, 'red'],
    ['confidential', 20, 19, 'unknown'],
    [20, 'no-row', 19, 'unknown'],
    [20, 20, 'low-reliability', 'unknown'],
  ];
  for (const [rate, baseline, region, rag] of cases) {
    assert.equal(ragOf({ rate, baseline, region }), rag, `${rate} against ${baseline} and ${region}`);
  }
});

test('change is against the year before, by one decimal', () => {
  assert.equal(changeFrom(16.1, 16.2), 'up');
  assert.equal(changeFrom(16.2, 16.1), 'down');
  assert.equal(changeFrom(0, 'rounds-to-zero'), 'same');
  assert.equal(changeFrom('not-available', 16.1), 'unknown');
  assert.equal(changeFrom(16.1, 'empty'), 'unknown');
});

test('the rule is printed with the region and the baseline year in it', () => {
  const rule = ragRule('London', '2017-18');
  assert.match(rule, /Red: worse than in 2017-18, and above London\./);
  assert.match(rule, /at least 1 percentage point above London\./);
  assert.match(rule, /Unknown where a figure is missing\./);
});

test('census years as people write them, and their working days', () => {
  assert.deepEqual([2018, 2000, 2010].map(yearName), ['2017-18', '1999-00', '2009-10']);
  assert.deepEqual([2019, 2020, 2021, 2024].map(workingDays), [253, 254, 253, 254]);
});
