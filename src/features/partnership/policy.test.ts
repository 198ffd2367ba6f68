import assert from 'node:assert/strict';
import { test } from 'node:test';
import { somebody } from '../../../test/support/somebody.ts';
import { roles } from '../../platform/identity/me.ts';
import { mayCountFew, mayManagePartners } from './policy.ts';

test('only the partnership lead changes partners', () => {
  assert.deepEqual(
    roles.filter((role) => mayManagePartners(somebody(role))),
    ['partnership-lead'],
  );
});

test('those who allocate see how many people a partner has, however few', () => {
  assert.deepEqual(
    roles.filter((role) => mayCountFew(somebody(role))),
    ['partnership-lead', 'practice-consultant', 'university-co-ordinator'],
  );
});
