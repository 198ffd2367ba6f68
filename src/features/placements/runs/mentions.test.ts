import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Pin } from '../../../engines/allocation/model.ts';
import { inWordsFor, mentionOf, withMentions } from './mentions.ts';

const ids = {
  'ST-1': '11111111-1111-4111-8111-111111111111',
  'ST-10': '22222222-2222-4222-8222-222222222222',
  'my ST-1': '33333333-3333-4333-8333-333333333333',
};
const students = new Map(Object.entries(ids).map(([reference, profileId]) => [reference, { profileId }]));
const pin = (studentId: string, offerId: string, kind: Pin['kind'] = 'must'): Pin => ({ studentId, offerId, kind });
const pins = [pin('ST-1', 'OF-1'), pin('ST-10', 'OF-1'), pin('my ST-1', 'OF-1'), pin('ST-1', 'OF-2', 'never')];

it('stores who is mentioned by id, and tells one reference from another that contains it', () => {
  const said = 'ST-10 at OF-1, my ST-1 at OF-1 and ST-1 at OF-1 with PE-1 cannot all hold: the offer has 1 place.';
  const stored = withMentions(said, pins, students);
  assert.equal(
    stored,
    `${mentionOf(ids['ST-10'])} at OF-1, ${mentionOf(ids['my ST-1'])} at OF-1 and ${mentionOf(ids['ST-1'])} at OF-1 with PE-1 cannot all hold: the offer has 1 place.`,
  );
  assert.equal(inWordsFor(new Map(Object.entries(ids).map(([reference, id]) => [id, reference])), stored), said);
});

it('names to nobody whom they do not see', () => {
  const stored = withMentions(
    'Only pins stand in the way: student ST-1 may never go to offer OF-2 and student ST-10 must go to offer OF-1.',
    pins,
    students,
  );
  assert.doesNotMatch(stored, /ST-1/);
  assert.equal(
    inWordsFor(new Map([[ids['ST-1'], 'ST-1']]), stored),
    'Only pins stand in the way: student ST-1 may never go to offer OF-2 and a student of another university must go to offer OF-1.',
  );
  assert.equal(
    inWordsFor(new Map(), withMentions('ST-1 at OF-1 and ST-10 at OF-1 cannot all hold.', pins, students)),
    'A student of another university at OF-1 and a student of another university at OF-1 cannot all hold.',
  );
});

it('leaves alone what speaks of no pin', () => {
  const said = 'Offers and educators fit, but others need them all {so to speak}.';
  assert.equal(withMentions(said, [], students), said);
  assert.equal(inWordsFor(new Map(), withMentions(said, pins, students)), said);
});
