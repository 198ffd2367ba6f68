import type { Tx } from '../../../../platform/database/index.ts';
import { withdrawnSince } from '../../document/figures/since.ts';
import type { PlanContent, PlanDocument } from '../../document/model.ts';

/** What must be known of a published plan: that returns which its figures count were withdrawn since. It keeps its numbers. */
export async function noticesOf(tx: Tx, { state }: PlanDocument, { rests }: PlanContent): Promise<string[]> {
  return state === 'published' ? withdrawnSince(tx, rests) : [];
}
