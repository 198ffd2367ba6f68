import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { largestAllocation } from './diagnosis/test-support/brute-force.ts';
import { educator, offer, roundOf, student } from './diagnosis/test-support/rows.ts';
import { smallRound } from './diagnosis/test-support/small-round.ts';
import { roleAt } from './educator-fit.ts';
import { type BareMatch, explainMatches } from './explain.ts';
import { fitsOf } from './fit.ts';
import type { Match, Round } from './model.ts';
import { preferenceRank, travelOf } from './student-fit.ts';

function byId<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

function bareMatch(round: Round, trio: Pick<Match, 'studentId' | 'offerId' | 'educatorId' | 'assessorId'>): BareMatch {
  const placed = byId(round.students, trio.studentId);
  const at = byId(round.offers, trio.offerId);
  const rank = preferenceRank(placed, at);
  return {
    ...trio,
    educatorRole: roleAt(byId(round.educators, trio.educatorId), at, round.policy) ?? 'on-site',
    travelKm: travelOf(placed, at) / 10,
    travelApproximate: placed.home.approximate || at.at.approximate,
    ...(rank === undefined ? {} : { preferenceRank: rank }),
    statutory: at.statutory,
  };
}

const explained = (round: Round, ...trios: Parameters<typeof bareMatch>[1][]): Match[] =>
  explainMatches(
    fitsOf(round),
    trios.map((trio) => bareMatch(round, trio)),
  );

const S1toO1 = { studentId: 'S1', offerId: 'O1' };

describe('the sentence of a match', () => {
  it('says what was asked and got', () => {
    const round = roundOf({
      students: [student({ id: 'S1', preferredAreas: ['fostering', 'safeguarding'], earlierStatutory: true })],
      offers: [offer({ id: 'O1' })],
      educators: [educator({ id: 'E1' })],
    });
    assert.equal(
      explained(round, { ...S1toO1, educatorId: 'E1' })[0]?.explanation,
      '2nd choice of area, 5 km, statutory, second statutory placement; educator on site, PEPS 2',
    );
  });

  it('marks an approximate distance, contrast, needs and an area nobody asked for', () => {
    const round = roundOf({
      students: [student({ id: 'S1', earlierService: 'adults', needs: ['step-free'] })],
      offers: [
        offer({ id: 'O1', area: 'fostering', statutory: false, provides: ['step-free'], partner: false }),
        offer({ id: 'O2' }),
      ],
      educators: [educator({ id: 'E1', peps: '2-trainee' }), educator({ id: 'E2' })],
    });
    const [home] = round.students;
    if (home) home.home = { ...home.home, approximate: true };
    assert.equal(
      explained(round, { ...S1toO1, educatorId: 'E1', assessorId: 'E2' })[0]?.explanation,
      'None of the 2 areas asked for, about 5 km (by postcode area), not statutory, contrast with the earlier service, needs met, outside the partnership; educator on site, stage 2 trainee with an assessor',
    );
  });

  it('says why the offer’s own educator was not used', () => {
    const because = (named: Parameters<typeof educator>[0]): string => {
      const round = roundOf({
        students: [student({ id: 'S1', preferredAreas: [] }), student({ id: 'S2' })],
        offers: [offer({ id: 'O1', educatorId: 'E1' }), offer({ id: 'O2', educatorId: 'E1' })],
        educators: [educator(named), educator({ id: 'E2', organisation: 'Sutton', offSite: true, capacity: 2 })],
      });
      const S2 = { studentId: 'S2', offerId: 'O2', educatorId: named.capacity === 1 ? 'E1' : 'E2' };
      return explained(round, { ...S1toO1, educatorId: 'E2' }, S2)[0]?.explanation ?? '';
    };
    const start = 'No area asked for, 5 km, statutory; off-site educator, PEPS 2: ';
    assert.equal(because({ id: 'E1', capacity: 1 }), `${start}the offer’s own educator has other students`);
    assert.equal(because({ id: 'E1', capacity: 0 }), `${start}the offer’s own educator has no capacity`);
    assert.equal(because({ id: 'E1', capacity: 2 }), `${start}the offer’s own educator was possible too`);
    assert.equal(
      because({ id: 'E1', capacity: 2, lastStudentEnded: '2020-01-01' }),
      `${start}the offer’s own educator is out of currency`,
    );
    assert.equal(
      because({ id: 'E1', capacity: 2, peps: '1' }),
      `${start}the offer’s own educator has PEPS 1, not enough for this stage`,
    );
    assert.equal(
      because({ id: 'E1', capacity: 2, peps: '2-trainee' }),
      `${start}the offer’s own educator is a stage 2 trainee whom nobody there may assess`,
    );
  });

  it('says why an independent educator came to an offer that names nobody', () => {
    const round = roundOf({
      students: [student({ id: 'S1' })],
      offers: [offer({ id: 'O1' })],
      educators: [educator({ id: 'E1', peps: '1' }), educator({ id: 'E2', organisation: 'Independent' })],
    });
    assert.equal(
      explained(round, { ...S1toO1, educatorId: 'E2' })[0]?.explanation,
      '1st choice of area, 5 km, statutory; independent educator, PEPS 2: nobody on site is qualified, current and has capacity',
    );
  });
});

describe('the sentence for the providing organisation', () => {
  it('is the same for the same offer, stage, educator role and PEPS, whatever else is in the round', () => {
    const heard = new Map<string, string>();
    fc.assert(
      fc.property(smallRound({ students: 5, pins: true }), (round) => {
        const trios = largestAllocation(round) ?? [];
        for (const match of explained(round, ...trios)) {
          const { statutory, area } = byId(round.offers, match.offerId);
          const { stage } = byId(round.students, match.studentId);
          const { peps } = byId(round.educators, match.educatorId);
          const known = [statutory, area, stage, match.educatorRole, peps].join(' ');
          const before = heard.get(known);
          if (before !== undefined) assert.equal(match.explanationForProvider, before);
          heard.set(known, match.explanationForProvider);
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(heard.size > 10);
  });

  it('reads plainly', () => {
    const round = roundOf({
      students: [student({ id: 'S1', needs: ['step-free'], excluded: [{ organisation: 'Sutton' }] })],
      offers: [offer({ id: 'O1', provides: ['step-free'] })],
      educators: [educator({ id: 'E1', organisation: 'Kingston', offSite: true })],
    });
    assert.equal(
      explained(round, { ...S1toO1, educatorId: 'E1' })[0]?.explanationForProvider,
      'Final placement, safeguarding, statutory; off-site educator, PEPS 2 with the team’s on-site supervisor',
    );
  });
});
