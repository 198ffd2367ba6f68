import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { generateRound, hardRound } from '../../../bench/allocation/generate.ts';
import { seeded } from '../../../bench/allocation/seeded.ts';
import type { Pin, Round } from './model.ts';
import { openSession, type Progress } from './session.ts';
import { solve } from './solve.ts';
import { checked, valuesOf } from './test-support/checked.ts';
import { faultsOf } from './test-support/checker.ts';
import { smallRounds } from './test-support/small-rounds.ts';

describe('a session', () => {
  it('comes to the same values as a fresh solve, whatever was pinned before', async () => {
    await fc.assert(
      fc.asyncProperty(smallRounds({ students: 5, pins: 6 }), async (round) => {
        const session = await openSession(round);
        for (let count = round.pins.length; count >= 0; count -= 1) {
          const pinned: Round = { ...round, pins: round.pins.slice(0, count) };
          const [again, fresh] = [session.solve(pinned.pins), await solve(pinned)];
          assert.equal(again.kind, fresh.kind);
          if (fresh.kind === 'clash') assert.deepEqual(again, fresh);
          else assert.deepEqual(valuesOf(checked(pinned, again)), valuesOf(checked(pinned, fresh)));
        }
        session.close();
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same pins the same matches again, and a pin taken back puts everybody where they were', async () => {
    await fc.assert(
      fc.asyncProperty(smallRounds({ students: 6, pins: 4 }), async (round) => {
        const session = await openSession(round);
        const sets = round.pins.map((_, count) => round.pins.slice(0, count));
        const first = sets.map((pins) => session.allocate(pins));
        const again = sets.toReversed().map((pins) => session.allocate(pins));
        assert.deepEqual(again.toReversed(), first);
        session.close();
      }),
      { numRuns: 60 },
    );
  });

  it('changes few students for a pin, where many answers are equally good', async () => {
    const round = generateRound(hardRound(80, 4));
    const session = await openSession(round);
    const free = checked(round, session.solve());
    const unchanged = new Set(free.matches.map(({ studentId, offerId }) => `${studentId} ${offerId}`));
    for (const { studentId, offerId } of free.matches.slice(0, 12)) {
      const pins: Pin[] = [{ studentId, offerId, kind: 'never' }];
      const { matches } = checked({ ...round, pins }, session.solve(pins));
      const moved = matches.filter((match) => !unchanged.has(`${match.studentId} ${match.offerId}`));
      assert.ok(moved.length <= 20, `${moved.length} students moved`);
    }
    session.close();
  });

  it('follows a board on which pins come and go', async () => {
    const round = generateRound(hardRound(80, 9));
    const session = await openSession(round);
    const free = checked(round, session.solve());
    const chance = seeded(5);
    const pins: Pin[] = [];
    for (let step = 0; step < 8; step += 1) {
      const match = free.matches[Math.floor(chance() * free.matches.length)];
      assert.ok(match);
      const { studentId, offerId, educatorId } = match;
      const move = step % 4;
      if (move === 0) pins.push({ studentId, offerId, kind: 'never' });
      else if (move === 1) pins.push({ studentId, offerId, educatorId, kind: 'must' });
      else if (move === 2) pins.push({ studentId, offerId, educatorId, kind: 'never' });
      else pins.shift();
      const pinned = { ...round, pins };
      const [again, fresh] = [session.solve(pins), await solve(pinned)];
      assert.equal(again.kind, fresh.kind);
      if (fresh.kind === 'solved') assert.deepEqual(valuesOf(checked(pinned, again)), valuesOf(checked(pinned, fresh)));
    }
    session.close();
  });
});

describe('stopping', () => {
  const round = generateRound(hardRound(80, 3));

  it('gives a sound answer and bounds that hold, at whatever moment it is stopped', async () => {
    const best = valuesOf(checked(round, await solve(round)));
    let asked = 0;
    await solve(round, {
      signal: {
        get aborted() {
          asked += 1;
          return false;
        },
      },
    });
    for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      let left = Math.floor(asked * share);
      const signal = {
        get aborted() {
          left -= 1;
          return left < 0;
        },
      };
      const outcome = await solve(round, { signal });
      assert.ok(outcome.kind === 'solved');
      const { matches, objectives, proven } = outcome.solution;
      assert.deepEqual(faultsOf(round, matches), []);
      assert.equal(proven, false);
      const firstOpen = objectives.findIndex((objective) => !objective.proven);
      objectives.forEach(({ name, value, bound, proven: known }, at) => {
        assert.equal(known, at < firstOpen, name);
        if (known) assert.equal(value, best[at]);
        else if (['preference', 'travel', 'independentEducators'].includes(name)) assert.ok(bound <= value, name);
        else assert.ok(bound >= value, name);
      });
      const open = objectives[firstOpen];
      const gap = (open?.bound ?? 0) - (best[firstOpen] ?? 0);
      assert.ok(open && (['preference', 'travel', 'independentEducators'].includes(open.name) ? gap <= 0 : gap >= 0));
    }
  });

  it('keeps the pins when it is stopped at once', async () => {
    const free = checked(round, await solve(round));
    const pins = free.matches.slice(0, 10).map(({ studentId, offerId }): Pin => ({ studentId, offerId, kind: 'must' }));
    const outcome = await solve({ ...round, pins }, { signal: { aborted: true } });
    assert.ok(outcome.kind === 'solved');
    assert.deepEqual(faultsOf({ ...round, pins }, outcome.solution.matches), []);
  });

  it('heeds the time it is given, and says how it gets on', async () => {
    let time = 0;
    const heard: Progress[] = [];
    const now = (): number => {
      time += 10;
      return time;
    };
    const outcome = await solve(round, { now, timeLimitSeconds: 0.02, onProgress: (progress) => heard.push(progress) });
    assert.ok(outcome.kind === 'solved' && !outcome.solution.proven);
    assert.match(heard[0]?.phrase ?? '', /^proving objective 1 of 10: students placed$/);
    assert.ok(heard.every(({ fraction }, at) => fraction >= (heard[at - 1]?.fraction ?? 0) && fraction <= 1));
  });
});
