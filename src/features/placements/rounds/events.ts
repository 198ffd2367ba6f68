import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { list } from '../../../platform/web/words.ts';
import type { PlacementRound } from './model.ts';

/** The parts of a round that can change, as timelines name them. */
export const roundFields = {
  name: 'name',
  academicYear: 'academic year',
  tranche: 'tranche',
  allocationDay: 'allocation day',
  starts: 'first day',
  ends: 'last day',
  policy: 'rules of the allocation',
} as const satisfies Partial<Record<keyof PlacementRound, string>>;
export type RoundField = keyof typeof roundFields;

const names: Readonly<Record<string, string>> = roundFields;

export const roundAdded = defineEvent('round.added', z.object({}), () => 'The round was added');
export const roundChanged = defineEvent(
  'round.changed',
  z.object({ fields: z.array(z.string()) }),
  ({ fields }) => `The round was changed: ${list(fields.map((field) => names[field] ?? field))}`,
);
