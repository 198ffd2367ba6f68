import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fitsOf } from '../fit.ts';
import type { Educator, Offer, Round } from '../model.ts';
import { numbered } from '../numbered.ts';
import { Chains } from './chains.ts';
import { newEducator } from './moves.ts';
import { optionsUnder } from './options.ts';
import { type Shortage, shortagesFor } from './shortages.ts';
import { standingOf } from './standing.ts';
import { largestAllocation, type Trio } from './test-support/brute-force.ts';
import { smallRound } from './test-support/small-round.ts';

const educatorAt = ({ organisation, service, at }: Offer): Educator => ({
  id: 'new',
  organisation,
  service,
  at,
  peps: '2',
  lastStudentEnded: '2026-08-01',
  teachesPracticeEducation: false,
  capacity: 1,
  offSite: false,
});

const withEducator = (round: Round, offer: Offer): Round => ({
  ...round,
  educators: [...round.educators, educatorAt(offer)],
});

const withPlace = (round: Round, offer: Offer): Round => ({
  ...round,
  offers: round.offers.map((each) => (each.id === offer.id ? { ...each, places: each.places + 1 } : each)),
});

const withCapacity = (round: Round, educatorId: string): Round => ({
  ...round,
  educators: round.educators.map((each) => (each.id === educatorId ? { ...each, capacity: each.capacity + 1 } : each)),
});

const placesToo = (round: Round, matches: Trio[], studentId: string): boolean =>
  largestAllocation(round, new Set([...matches.map((trio) => trio.studentId), studentId])) !== undefined;

function eachShortage(round: Round, check: (matches: Trio[], studentId: string, found: Shortage[]) => void): void {
  const matches = largestAllocation(round);
  fc.pre(matches !== undefined);
  const fits = fitsOf(round);
  const standing = standingOf(fits, matches);
  const options = optionsUnder(round.pins, standing);
  fits.round.students.forEach(({ id }, number) => {
    if (!standing.seatOf[number])
      check(matches, id, shortagesFor(number, new Chains(standing, options), standing, options));
  });
}

describe('one more educator or place for a student who waits', () => {
  it('would really place them and leave nobody out', () => {
    let claims = 0;
    fc.assert(
      fc.property(smallRound({ students: 6, pins: true }), (round) => {
        eachShortage(round, (matches, studentId, found) => {
          for (const { extra } of found) {
            const sorted = fitsOf(round).round;
            const offer = numbered(sorted.offers, extra.offer);
            const more =
              extra.kind === 'place'
                ? withPlace(round, offer)
                : extra.educator === newEducator
                  ? withEducator(round, offer)
                  : withCapacity(round, numbered(sorted.educators, extra.educator).id);
            assert.ok(placesToo(more, matches, studentId));
            claims += 1;
          }
        });
      }),
      { numRuns: 2000 },
    );
    assert.ok(claims > 50);
  });

  it('is not overlooked where every offer takes one stage', () => {
    fc.assert(
      fc.property(smallRound({ students: 6, oneStage: true }), (drawn) => {
        const educators = drawn.educators.filter(({ peps }) => peps !== '2-trainee');
        const round = { ...drawn, educators };
        eachShortage(round, (matches, studentId, found) => {
          for (const offer of round.offers) {
            const side = (shortage: Shortage) => fitsOf(round).round.offers[shortage.extra.offer];
            const here = found.filter(
              (each) => side(each)?.organisation === offer.organisation && side(each)?.service === offer.service,
            );
            const places = here.some(({ what }) => what === 'places');
            if (!places) assert.equal(placesToo(withPlace(round, offer), matches, studentId), false);
            const taught = here.some(({ extra }) => extra.kind === 'educator' && extra.educator === newEducator);
            if (!taught) assert.equal(placesToo(withEducator(round, offer), matches, studentId), false);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });
});
