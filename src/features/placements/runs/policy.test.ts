import assert from 'node:assert/strict';
import { test } from 'node:test';
import { somebody } from '../../../../test/support/somebody.ts';
import { roles } from '../../../platform/identity/me.ts';
import { mayAccept, mayAllocate } from './policy.ts';

test('the central team and co-ordinators allocate; the practice consultant accepts nothing', () => {
  const who = (may: typeof mayAccept) => roles.filter((role) => may(somebody(role)));
  assert.deepEqual(who(mayAllocate), ['partnership-lead', 'practice-consultant', 'university-co-ordinator']);
  assert.deepEqual(who(mayAccept), ['partnership-lead', 'university-co-ordinator']);
});
