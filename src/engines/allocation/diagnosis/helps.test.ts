import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitsOf } from '../fit.ts';
import type { Round, Waiting } from '../model.ts';
import { educator, northBy, offer, roundOf, student } from './test-support/rows.ts';
import { waitingIn } from './waiting.ts';

function onlyWaiting(round: Round): Waiting {
  const [waiting] = waitingIn(fitsOf(round), [], { proven: true });
  if (!waiting) throw new Error('nobody waits');
  return waiting;
}

describe('what would help a student whom no offer fits', () => {
  it('counts the offers that each rule removes, in the order of the rules', () => {
    const round = roundOf({
      students: [student({ id: 'S1', drives: false, needs: ['step-free'], excluded: [{ organisation: 'sutton' }] })],
      offers: [
        offer({ id: 'O1', stages: ['first'], organisation: 'Sutton' }),
        offer({ id: 'O2', organisation: 'Sutton' }),
        offer({ id: 'O3', driverRequired: true }),
        offer({ id: 'O4', driverRequired: true, provides: ['step-free'] }),
        offer({ id: 'O5', at: northBy(30), provides: ['step-free'] }),
        offer({ id: 'O6', at: northBy(40), provides: ['step-free'] }),
      ],
    });
    const { reason, explanation, blocking } = onlyWaiting(round);
    assert.equal(reason, 'no-offer');
    assert.equal(
      explanation,
      'No offer fits, of 6 offers: stage removes 1, organisation removes 1, needs removes 1, driver removes 1 and travel removes 2.',
    );
    assert.deepEqual(blocking, ['stage', 'organisation', 'needs', 'driver', 'travel']);
  });

  it('names the limit that would open offers, the one with room first', () => {
    const { helps } = onlyWaiting(
      roundOf({
        students: [student({ id: 'S1', drives: false })],
        offers: [
          offer({ id: 'O1', at: northBy(23.5), organisation: 'Sutton' }),
          offer({ id: 'O2', at: northBy(26) }),
          offer({ id: 'O3', at: northBy(90) }),
        ],
        educators: [educator({ id: 'E1' })],
      }),
    );
    assert.deepEqual(helps, [
      'A limit of 26 km instead of 20 would open 2 offers, 1 of them with a place and an educator free.',
      'A limit of 24 km instead of 20 would open one offer, though it has no place and educator free at present.',
    ]);
  });

  it('never proposes to set a declared interest aside', () => {
    const { helps } = onlyWaiting(
      roundOf({
        students: [student({ id: 'S1', excluded: [{ organisation: 'Merton' }] })],
        offers: [offer({ id: 'O1' })],
        educators: [educator({ id: 'E1' })],
      }),
    );
    assert.deepEqual(helps, ['A new offer for a final placement within 40 km of home.']);
  });
});

describe('what would help a student whose offers have no educator', () => {
  it('is a refresher, capacity, an assessor, an on-site supervisor or a new educator', () => {
    const { reason, explanation, blocking, helps } = onlyWaiting(
      roundOf({
        students: [student({ id: 'S1' })],
        offers: [offer({ id: 'O1', onSiteSupervisor: false })],
        educators: [
          educator({ id: 'E1', lastStudentEnded: '2020-01-01' }),
          educator({ id: 'E2', peps: '2-trainee' }),
          educator({ id: 'E3', organisation: 'Sutton', offSite: true }),
          educator({ id: 'E4', peps: '1' }),
        ],
      }),
    );
    assert.equal(reason, 'no-educator');
    assert.deepEqual(blocking, ['O1']);
    assert.equal(
      explanation,
      '1 offer fits (O1), but it has no qualified, current educator with capacity for a final placement.',
    );
    assert.deepEqual(helps, [
      'A refresher for educator E1, who is out of currency, would place this student.',
      'An assessor (PEPS 2, current) at Merton for trainee educators would place this student.',
      'A PEPS 2 educator in Merton children’s services would place this student.',
      'An on-site supervisor at offer O1, for an off-site educator who is free, would place this student.',
    ]);
  });
});

describe('what pins do to a student', () => {
  it('names another student’s pin that takes the only place', () => {
    const round = roundOf({
      students: [
        student({ id: 'S1', preferredAreas: ['hospital'] }),
        student({ id: 'S2', requiredOrganisation: 'Merton' }),
      ],
      offers: [offer({ id: 'O1' }), offer({ id: 'O2', organisation: 'Sutton' })],
      educators: [educator({ id: 'E1' }), educator({ id: 'E2', organisation: 'Sutton' })],
      pins: [{ studentId: 'S1', offerId: 'O1', kind: 'must' }],
    });
    const [waiting] = waitingIn(fitsOf(round), [{ studentId: 'S1', offerId: 'O1', educatorId: 'E1' }], {
      proven: true,
    });
    assert.equal(waiting?.reason, 'pinned-out');
    assert.deepEqual(waiting.blocking, ['S1', 'O1']);
    assert.equal(waiting.explanation, 'Only a pin stands in the way: student S1 must go to offer O1.');
  });
});

describe('a contest', () => {
  const rivals = (count: number): Round =>
    roundOf({
      students: Array.from({ length: count }, (_, at) => student({ id: `S${at + 10}` })),
      offers: [offer({ id: 'O1' })],
      educators: [educator({ id: 'E1', capacity: 2 })],
    });
  const matches = [{ studentId: 'S10', offerId: 'O1', educatorId: 'E1' }];

  it('names what few students compete for', () => {
    const [waiting] = waitingIn(fitsOf(rivals(2)), matches, { proven: true });
    assert.equal(
      waiting?.explanation,
      'Offers and educators fit, but others need them all: 2 students compete for what 1 can have (offer O1), so 1 of them waits in any allocation.',
    );
    assert.deepEqual(waiting.blocking, ['S10', 'S11', 'O1']);
    assert.deepEqual(waiting.helps, [
      'One more place for a final placement in Merton children’s services (offer O1) would place this student.',
    ]);
  });

  it('is told as a shortage by organisation, service and stage when it is most of the round', () => {
    const [waiting] = waitingIn(fitsOf(rivals(9)), matches, { proven: true });
    assert.equal(
      waiting?.explanation,
      'A shortage across the round: 9 students compete for what 1 can have (1 full offer), so 8 of them wait in any allocation. Short, among others, are places for final placements in Merton children’s services.',
    );
  });
});
