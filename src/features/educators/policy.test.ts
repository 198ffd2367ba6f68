import assert from 'node:assert/strict';
import { test } from 'node:test';
import { somebody } from '../../../test/support/somebody.ts';
import type { Me } from '../../platform/identity/me.ts';
import { keepsWholeRegister, mayKeepEducator } from './policy.ts';

const childrens = { organisationId: 'thornham', serviceId: 'children' };
const adults = { organisationId: 'thornham', serviceId: 'adults' };
const elsewhere = { organisationId: 'aldermere', serviceId: 'other' };
const independent = { organisationId: undefined, serviceId: undefined };

test('the central team and universities’ co-ordinators keep the whole register', () => {
  for (const role of ['partnership-lead', 'practice-consultant', 'university-co-ordinator'] as const) {
    assert.ok(keepsWholeRegister(somebody(role)));
    for (const place of [childrens, adults, elsewhere, independent]) assert.ok(mayKeepEducator(somebody(role), place));
  }
});

test('an employer lead keeps the educators of the services they answer for, and no independent ones', () => {
  const ofService = somebody('employer-lead', childrens);
  const ofWhole = somebody('employer-lead', { organisationId: 'thornham' });
  const may = (me: Me) => [childrens, adults, elsewhere, independent].map((place) => mayKeepEducator(me, place));
  assert.deepEqual(may(ofService), [true, false, false, false]);
  assert.deepEqual(may(ofWhole), [true, true, false, false]);
  assert.ok(!keepsWholeRegister(ofWhole));
});

test('nobody else changes the register', () => {
  for (const role of ['practice-educator', 'student', 'board-member', 'evaluator'] as const) {
    assert.ok(!mayKeepEducator(somebody(role), childrens), role);
  }
});
