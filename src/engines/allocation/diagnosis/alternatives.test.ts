import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openSession } from '../session.ts';
import { alternatives, costOfPlacing } from './alternatives.ts';
import { largestAllocation } from './test-support/brute-force.ts';
import { educator, offer, roundOf, student } from './test-support/rows.ts';
import { smallRound } from './test-support/small-round.ts';

const fostering = { area: 'fostering' };
const twoWishes = roundOf({
  students: [
    student({ id: 'S1', preferredAreas: ['safeguarding', 'fostering'] }),
    student({ id: 'S2', preferredAreas: ['fostering', 'safeguarding'] }),
  ],
  offers: [offer({ id: 'O1' }), offer({ id: 'O2', ...fostering })],
  educators: [educator({ id: 'E1', capacity: 2 })],
});

describe('what else was possible for a student', () => {
  it('is told with its price', async () => {
    const session = await openSession(twoWishes);
    const found = alternatives(session, [], 'S1');
    assert.deepEqual(
      found.map(({ sentence, price }) => [sentence, price.loseFirstChoice]),
      [
        [
          'Fostering in Merton children’s services (offer O2), 5 km: possible; 1 other would lose their first choice.',
          ['S2'],
        ],
      ],
    );
    session.close();
  });

  it('is as many places as are asked for, or one when it is enough', async () => {
    const session = await openSession({ ...twoWishes, offers: [...twoWishes.offers, offer({ id: 'O3' })] });
    const found = alternatives(session, [], 'S1');
    assert.equal(found.length, 2);
    assert.deepEqual(alternatives(session, [], 'S1', { most: 1 }), found.slice(0, 1));
    assert.deepEqual(alternatives(session, [], 'S1', { enough: () => true }), found.slice(0, 1));
    session.close();
  });

  it('is nothing that the pins forbid', async () => {
    const session = await openSession(twoWishes);
    assert.deepEqual(alternatives(session, [{ studentId: 'S1', offerId: 'O2', kind: 'never' }], 'S1'), []);
    session.close();
  });
});

describe('what it would cost to place a student who waits', () => {
  it('is that another waits, where there is one place', async () => {
    const round = roundOf({
      students: [student({ id: 'S1' }), student({ id: 'S2', home: { ...student({ id: '' }).home, lat: 50.9 } })],
      offers: [offer({ id: 'O1' })],
      educators: [educator({ id: 'E1' })],
    });
    const session = await openSession(round);
    const cost = costOfPlacing(session, [], 'S2');
    assert.deepEqual(cost?.price.wouldWait, ['S1']);
    assert.match(cost.sentence, /possible; 1 other would wait and [\d.]+ km more travel in all\.$/);
    session.close();
  });

  it('is known for whoever can be placed at all, and the number placed is the most that can be with them', async () => {
    await fc.assert(
      fc.asyncProperty(smallRound({ students: 5, pins: true }), async (round) => {
        const session = await openSession(round);
        try {
          const best = session.allocate(round.pins);
          fc.pre(!('why' in best));
          for (const { id } of round.students) {
            const forced = session.allocatePlacing(id, round.pins);
            const exact = largestAllocation(round, new Set([id]));
            assert.equal(forced?.placements.length, exact?.length);
            const at = session.fits.round.students.findIndex((row) => row.id === id);
            if (forced) assert.ok(forced.placements.some(({ student: number }) => number === at));
          }
          assert.deepEqual(session.allocate(round.pins), best);
        } finally {
          session.close();
        }
      }),
      { numRuns: 100 },
    );
  });
});
