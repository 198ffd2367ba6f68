import type { Tx } from '../../../../platform/database/index.ts';
import { withdrawnSince } from '../../document/figures/since.ts';
import type { PlanContent, PlanDocument } from '../../document/model.ts';

/** What must be known of a published plan: that returns which its figures count were withdrawn since. It keeps its numbers. */
export async function noticesOf(tx: Tx, plan: PlanDocument, { rests }: PlanContent): Promise<string[]> {
  return plan.state === 'published' ? withdrawnSince(tx, rests, publishedFrom(plan)) : [];
}

/** From when on it is “since”: when the figures were locked, or the beginning of the day of publication where that is later. */
function publishedFrom({ proposedAt, publishedOn }: PlanDocument): Date | undefined {
  const day = publishedOn === undefined ? undefined : new Date(`${publishedOn}T00:00:00Z`);
  return day !== undefined && proposedAt !== undefined && day < proposedAt ? proposedAt : day;
}
