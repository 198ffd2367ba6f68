import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Outcome, Pin, Round } from '../../../../engines/allocation/model.ts';
import { smallRounds } from '../../../../engines/allocation/test-support/small-rounds.ts';
import { find } from './found.ts';
import { keyOf } from './thread.ts';
import { WarmRounds } from './warm.ts';

/** A round, and pins that are set one after the other: each step says which of them stand. */
const pinned = fc.tuple(
  smallRounds({ students: 6, pins: 1 }),
  fc.array(fc.array(fc.nat(1000), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
);

const task = (round: Round) => ({
  roundId: 'round',
  key: keyOf(round),
  round,
  timeLimitSeconds: 60,
  stop: new Int32Array(new SharedArrayBuffer(4)),
});

test('a session kept warm answers as well as a fresh one in everything that counts, whatever was pinned before', async () => {
  await fc.assert(
    fc.asyncProperty(pinned, async ([round, steps]) => {
      const warm = new WarmRounds();
      for (const step of steps) {
        const now = { ...round, pins: [...round.pins, ...step.flatMap((number) => pinOf(round, number))] };
        const again = await find(warm, task(now), () => {});
        const fresh = await find(new WarmRounds(), task(now), () => {});
        assert.deepEqual(whatCounts(again.outcome), whatCounts(fresh.outcome));
        keepsPins(again.outcome, now.pins);
        assert.deepEqual(again.helps, fresh.helps);
      }
      warm.forget();
    }),
    { numRuns: 40 },
  );
});

function pinOf({ students, offers }: Round, number: number): Pin[] {
  const student = students[number % Math.max(1, students.length)];
  const offer = offers[Math.floor(number / 7) % Math.max(1, offers.length)];
  if (student === undefined || offer === undefined) return [];
  return [{ studentId: student.id, offerId: offer.id, kind: number % 2 === 0 ? 'must' : 'never' }];
}

/** All but who exactly has which of several equally good places: there ties may fall either way. */
function whatCounts(outcome: Outcome): unknown {
  if (outcome.kind === 'clash') return outcome;
  const { objectives, proven, matches, waiting } = outcome.solution;
  return { objectives, proven, placed: matches.length, waiting: waiting.length };
}

function keepsPins(outcome: Outcome, pins: readonly Pin[]): void {
  if (outcome.kind === 'clash') return;
  const at = new Map(outcome.solution.matches.map((match) => [match.studentId, match]));
  for (const { kind, studentId, offerId, educatorId } of pins) {
    const match = at.get(studentId);
    const there = match?.offerId === offerId && (educatorId === undefined || match.educatorId === educatorId);
    assert.equal(there, kind === 'must', `${kind} ${studentId} ${offerId}`);
  }
}

test('a round that changed is not answered by the session of what it was', async () => {
  const [round] = fc.sample(smallRounds({ students: 6, pins: 1 }), { numRuns: 1, seed: 7 });
  assert.ok(round);
  const warm = new WarmRounds();
  const before = await warm.session('round', keyOf(round), round);
  assert.equal(await warm.session('round', keyOf({ ...round, students: round.students.toReversed() }), round), before);
  const changed = { ...round, offers: round.offers.map((offer) => ({ ...offer, places: offer.places + 1 })) };
  assert.notEqual(keyOf(changed), keyOf(round));
  assert.notEqual(await warm.session('round', keyOf(changed), changed), before);
});

test('only the rounds last worked on are kept', async () => {
  const [round] = fc.sample(smallRounds({ students: 6, pins: 1 }), { numRuns: 1, seed: 7 });
  assert.ok(round);
  const warm = new WarmRounds(2);
  const first = await warm.session('a', 'k', round);
  await warm.session('b', 'k', round);
  assert.equal(await warm.session('a', 'k', round), first);
  await warm.session('c', 'k', round);
  assert.equal(await warm.session('a', 'k', round), first, 'the one used last stays');
});
