import type { Tx } from '../../../../platform/database/index.ts';
import type { Problem } from '../../../../platform/files/index.ts';
import { type PinGiven, pinKey } from '../given/pins.ts';
import { pinsOfRound, type StoredPin } from '../pin-store.ts';
import type { RowChange } from '../plan.ts';
import { type Compared, nothingCompared } from './compared.ts';

/** Pins of the round as they are now, by what they say. */
export async function presentPins(tx: Tx, roundId: string): Promise<Map<string, StoredPin>> {
  return new Map((await pinsOfRound(tx, roundId)).map((pin) => [pinKey(pin), pin]));
}

/** The pins of a file beside those of the round. A pin has no other parts: it is there, or it is not. */
export function pinsCompared(
  present: ReadonlyMap<string, StoredPin>,
  file: { pins: ReadonlyMap<string, PinGiven>; problems: Problem[]; warnings: string[] },
  complete: boolean,
): Compared<PinGiven, StoredPin> {
  const fresh = [...file.pins].filter(([key]) => !present.has(key)).map(([, pin]) => pin);
  const gone = complete ? [...present].filter(([key]) => !file.pins.has(key)).map(([, pin]) => pin) : [];
  const change =
    (how: RowChange['how']) =>
    (pin: PinGiven): RowChange => ({
      how,
      reference: pin.student,
      name: `${pin.kind} ${pin.offer}${pin.educator === undefined ? '' : ` with ${pin.educator}`}`,
      fields: [],
    });
  return {
    ...nothingCompared,
    unchanged: file.pins.size - fresh.length,
    changes: [...gone.map(change('gone')), ...fresh.map(change('new'))],
    keep: fresh,
    gone,
    problems: file.problems,
    warnings: file.warnings,
  };
}
