import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';

const nothing = z.object({});

/** None says what is in a scenario or what it is called: a service's own is nobody else's business. */
export const scenarioMade = defineEvent(
  'plan.scenario-made',
  z.object({ from: z.enum(['picture', 'file', 'copy']) }),
  ({ from }) =>
    `A scenario was made ${{ picture: 'from the current picture', file: 'from a file', copy: 'as a copy' }[from]}`,
);
export const scenarioChanged = defineEvent('plan.scenario-changed', nothing, () => 'A scenario was changed');
export const scenarioRemoved = defineEvent('plan.scenario-removed', nothing, () => 'A scenario was removed');
export const scenarioFrozen = defineEvent('plan.scenario-frozen', nothing, () => 'A scenario was frozen');
export const scenarioShared = defineEvent('plan.scenario-shared', z.object({ shared: z.boolean() }), ({ shared }) =>
  shared
    ? 'A scenario was shared with those who read the partnership’s plan'
    : 'A scenario is no longer shared with those who read the partnership’s plan',
);
export const projectionAsked = defineEvent('plan.projection-asked', nothing, () => 'A scenario is to be projected');
export const projectionMade = defineEvent(
  'plan.projection-made',
  z.object({ again: z.enum(['first', 'same', 'other']) }),
  ({ again }) =>
    ({
      first: 'A scenario was projected',
      same: 'A frozen scenario was projected again, and came to the same, byte for byte',
      other: 'A frozen scenario was projected again, and came to something else; what was kept before stays',
    })[again],
);
