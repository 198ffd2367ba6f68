import type { Me } from '../../../platform/identity/me.ts';
import type { PlanDocument } from './model.ts';

/** The plan is written by the partnership's lead, while it is a draft. */
export const mayWrite = (me: Me, { state }: Pick<PlanDocument, 'state'>): boolean =>
  me.can('planning.write') && state === 'draft';
