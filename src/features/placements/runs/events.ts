import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { count, formatNumber } from '../../../platform/web/words.ts';

const numbered = z.object({ number: z.int() });

/** These have the run as their subject. */
export const runAsked = defineEvent(
  'run.asked',
  numbered,
  ({ number }) => `Run ${number} of the allocation was asked for`,
);
export const runDone = defineEvent(
  'run.done',
  numbered.extend({ placed: z.int(), waiting: z.int() }),
  ({ number, placed, waiting }) =>
    `Run ${number} of the allocation is ready: ${formatNumber(placed)} placed, ${formatNumber(waiting)} waiting`,
);
export const runClashed = defineEvent(
  'run.clashed',
  numbered,
  ({ number }) => `Run ${number} of the allocation changed nothing: pins clash`,
);
export const runAccepted = defineEvent(
  'run.accepted',
  numbered.extend({ placed: z.int(), changedSince: z.int() }),
  ({ number, placed, changedSince }) =>
    `Run ${number} of the allocation was accepted: ${count(placed, 'student')} placed${changedSince > 0 ? `, though ${count(changedSince, 'record')} had changed since it was made` : ''}`,
);
/** The reason is somebody's own words: shown to those who see the round's log. */
export const roundReopened = defineEvent(
  'run.reopened',
  numbered.extend({ removed: z.int(), reason: z.string() }),
  ({ number, removed, reason }) =>
    `The round was re-opened: run ${number} is no longer accepted, and ${count(removed, 'placement')} taken back. Reason: ${reason}`,
);
/** With the student as subject, and their university's. */
export const placementMade = defineEvent('placement.made', z.object({}), () => 'A placement was settled');
export const placementTakenBack = defineEvent(
  'placement.taken-back',
  z.object({}),
  () => 'A placement was taken back, because the round was re-opened',
);
/** With the round as subject, one for each service that hosts. */
export const placementsReceived = defineEvent(
  'placements.received',
  z.object({ students: z.int() }),
  ({ students }) => `The allocation was accepted: ${count(students, 'student')} placed with you`,
);
export const placementsTakenBack = defineEvent(
  'placements.taken-back',
  z.object({ students: z.int() }),
  ({ students }) => `The round was re-opened: ${count(students, 'placement')} with you taken back for now`,
);
