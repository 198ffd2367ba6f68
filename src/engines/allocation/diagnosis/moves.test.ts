import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitsOf } from '../fit.ts';
import type { Move } from './move.ts';
import { afterMoves, type Extra, newEducator } from './moves.ts';
import { optionsUnder } from './options.ts';
import { standingOf } from './standing.ts';
import { educator, offer, roundOf, student } from './test-support/rows.ts';

/** S1 is at O1 with E1; S2 waits; O2 has a place but, like O1, only E1. */
const round = roundOf({
  students: [student({ id: 'S1' }), student({ id: 'S2' })],
  offers: [offer({ id: 'O1' }), offer({ id: 'O2' })],
  educators: [educator({ id: 'E1' })],
});
const standing = standingOf(fitsOf(round), [{ studentId: 'S1', offerId: 'O1', educatorId: 'E1' }]);

const seatsAfter = (moves: Move[], extra?: Extra, pins = round.pins) => {
  const seats = afterMoves(moves, standing, optionsUnder(pins, standing), extra);
  return seats && Object.fromEntries(seats);
};

const toO2: Move = { kind: 'place', student: 1, offer: 1 };
const free: Move = { kind: 'free', offer: 1, stage: 'final', educator: 0 };
const newHere: Extra = { kind: 'educator', offer: 1, stage: 'final', educator: newEducator };

describe('carrying out a chain of moves', () => {
  it('gives the seats that differ', () => {
    assert.deepEqual(seatsAfter([toO2], newHere), { 1: { offer: 1, educator: newEducator } });
    assert.deepEqual(seatsAfter([toO2], { ...newHere, educator: 0 }), { 1: { offer: 1, educator: 0 } });
  });

  it('refuses what an educator has no capacity for, and a place that is not there', () => {
    assert.equal(seatsAfter([toO2, free]), undefined);
    const intoO1: Move[] = [
      { kind: 'place', student: 1, offer: 0 },
      { kind: 'free', offer: 0, stage: 'final', educator: 0 },
    ];
    assert.equal(seatsAfter(intoO1), undefined);
    assert.equal(seatsAfter(intoO1.slice(0, 1), { ...newHere, offer: 0 }), undefined);
  });

  it('refuses to leave somebody out or without an educator', () => {
    assert.equal(seatsAfter([{ kind: 'seat', student: 1, from: 0, educator: 0 }]), undefined);
    assert.equal(seatsAfter([toO2]), undefined);
  });

  it('refuses what a pin that is kept forbids', () => {
    const pin = { studentId: 'S2', offerId: 'O2' };
    assert.equal(seatsAfter([toO2], newHere, [{ ...pin, kind: 'never' }]), undefined);
    assert.equal(seatsAfter([toO2], newHere, [{ ...pin, educatorId: 'E1', kind: 'must' }]), undefined);
    assert.ok(seatsAfter([toO2], newHere, [{ ...pin, educatorId: 'E1', kind: 'never' }]));
  });
});
