import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contradicted, countShown, isRunning, type Membership, standing } from './model.ts';

const membership = (details: Partial<Membership> = {}): Membership => ({
  id: 'm',
  organisationId: 'o',
  serviceId: undefined,
  tier: 'primary',
  starts: '2024-09-01',
  ends: '2025-08-31',
  ...details,
});

test('a membership runs from its first day to its last', () => {
  const on = (day: string) => isRunning(membership(), day);
  assert.deepEqual(['2024-08-31', '2024-09-01', '2025-08-31', '2025-09-01'].map(on), [false, true, true, false]);
  assert.ok(isRunning(membership({ ends: undefined }), '2099-01-01'));
});

test('a partner is a member, is to become one, or was one', () => {
  const on = (day: string, ...memberships: Membership[]) => standing({ memberships }, day);
  assert.equal(on('2025-01-01', membership()), 'member');
  assert.equal(on('2024-01-01', membership()), 'to-come');
  assert.equal(on('2026-01-01', membership()), 'former');
  assert.equal(on('2026-01-01', membership(), membership({ starts: '2026-09-01', ends: undefined })), 'to-come');
});

test('a new membership contradicts one that shares a day and a holder with it', () => {
  const wants = (details: Partial<Membership>) => contradicted(membership(details), [membership({ id: 'held' })])?.id;
  assert.equal(wants({ starts: '2025-08-31', ends: undefined }), 'held');
  assert.equal(wants({ starts: '2025-09-01', ends: undefined }), undefined);
  assert.equal(wants({ starts: '2020-01-01', ends: '2024-08-31' }), undefined);
  assert.equal(wants({ serviceId: 'adults' }), 'held', 'the whole organisation is a member already');
  const children = [membership({ id: 'held', serviceId: 'children' })];
  assert.equal(contradicted(membership({ serviceId: 'adults' }), children), undefined);
  assert.equal(contradicted(membership({ serviceId: 'children' }), children)?.id, 'held');
  assert.equal(contradicted(membership(), children)?.id, 'held');
});

test('a count of others’ people is shown from five on, and none is', () => {
  assert.deepEqual(
    [0, 1, 4, 5, 6].map((total) => countShown(total, 0)),
    [0, undefined, undefined, 5, 6],
  );
});

test('one’s own people are counted, but not so that a few others could be worked out', () => {
  assert.equal(countShown(3, 3), 3);
  assert.equal(countShown(5, 3), undefined);
  assert.equal(countShown(8, 3), 8);
  const small = fc.property(fc.nat(20), fc.nat(20), (mine, others) => {
    const shown = countShown(mine + others, mine);
    assert.equal(shown === undefined, others >= 1 && others <= 4);
  });
  fc.assert(small);
});
