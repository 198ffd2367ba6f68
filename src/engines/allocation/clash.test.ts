import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pin, Round } from './model.ts';
import { solve } from './solve.ts';
import { anEducator, anOffer, aRound, aStudent } from './test-support/rows.ts';

const must = (studentId: string, offerId: string, educatorId?: string): Pin => ({
  studentId,
  offerId,
  kind: 'must',
  ...(educatorId === undefined ? {} : { educatorId }),
});

const round = aRound({
  students: ['S1', 'S2', 'S3'].map((id) => aStudent({ id })),
  offers: [anOffer({ places: 2 }), anOffer({ id: 'O2' }), anOffer({ id: 'O3', stages: ['final'] })],
  educators: [anEducator(), anEducator({ id: 'E2' })],
});

async function clash(pins: Pin[], given: Round = round): Promise<{ pins: Pin[]; why: string }> {
  const outcome = await solve({ ...given, pins });
  assert.ok(outcome.kind === 'clash');
  return outcome.clash;
}

describe('must pins that cannot hold', () => {
  it('one that breaks a rule is a clash of one', async () => {
    const pin = must('S2', 'O3');
    assert.deepEqual(await clash([must('S1', 'O1'), pin]), {
      pins: [pin],
      why: 'S2 at O3 cannot hold: the offer is not for that stage.',
    });
    assert.match((await clash([must('S9', 'O1')])).why, /one of them is not in this round/);
    assert.match(
      (await clash([must('S1', 'O1'), { ...must('S1', 'O1'), kind: 'never' }])).why,
      /another pin says never/,
    );
    const refused = ['E1', 'E2'].map((id): Pin => ({ ...must('S1', 'O1', id), kind: 'never' }));
    assert.match((await clash([must('S1', 'O1'), ...refused])).why, /other pins refuse every educator/);
  });

  it('a student has one placement', async () => {
    const { pins, why } = await clash([must('S1', 'O1'), must('S2', 'O1'), must('S1', 'O2')]);
    assert.deepEqual(pins, [must('S1', 'O1'), must('S1', 'O2')]);
    assert.equal(why, 'S1 at O1 and S1 at O2 cannot all hold: a student has one placement.');
  });

  it('an offer has only so many places', async () => {
    const { pins, why } = await clash([must('S3', 'O1'), must('S1', 'O2'), must('S2', 'O2')]);
    assert.deepEqual(pins, [must('S1', 'O2'), must('S2', 'O2')]);
    assert.equal(why, 'S1 at O2 and S2 at O2 cannot all hold: the offer has 1 place.');
  });

  it('educators have only so much room', async () => {
    const { pins, why } = await clash(['S1', 'S2', 'S3'].map((id, at) => must(id, at < 2 ? 'O1' : 'O2')));
    assert.equal(pins.length, 3);
    assert.match(why, /only E1 and E2 could supervise them, with room for 2 students\.$/);
    const one = await clash([must('S1', 'O1', 'E1'), must('S3', 'O2', 'E1')]);
    assert.match(one.why, /only E1 could supervise them, with room for 1 student\.$/);
  });
});
