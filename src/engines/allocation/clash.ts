import { ruleBroken, wordsFor } from './clash-words.ts';
import type { Fits } from './fit.ts';
import type { Clash, Pin } from './model.ts';
import { MustPins } from './must-pins.ts';
import { type NumberedPin, PinRules } from './pins.ts';
import { smallestClash } from './smallest-clash.ts';
import type { Highs } from './solver.ts';

/** A pin that names somebody who is not in the round is a clash of one. */
export function unknownClash(unknown: readonly Pin[]): Clash | undefined {
  const pin = unknown.find(({ kind }) => kind === 'must');
  return pin && { pins: [pin], why: `${wordsFor.pin(pin)}: one of them is not in this round.` };
}

/** The first `must` pin that breaks a rule by itself. */
export function singleClash(fits: Fits, pins: readonly NumberedPin[]): Clash | undefined {
  const refusals = new PinRules(pins.filter(({ kind }) => kind === 'never'));
  for (const pin of pins) {
    const why = pin.kind === 'must' ? ruleBroken(fits, refusals, pin) : undefined;
    if (why !== undefined) return { pins: [pin.pin], why };
  }
  return undefined;
}

/** A smallest set of `must` pins that cannot all hold, and why; undefined if all can. */
export function clashAmong(highs: Highs, fits: Fits, pins: readonly NumberedPin[]): Clash | undefined {
  const musts = pins.filter(({ kind }) => kind === 'must');
  const together = new MustPins(highs, fits, pins);
  if (together.canHold(musts)) return undefined;
  const clash = smallestClash(highs, musts, (subset) => together.canHold(subset));
  return { pins: clash.map(({ pin }) => pin), why: wordsFor.clash(fits, clash, (pin) => together.educatorsFor(pin)) };
}
