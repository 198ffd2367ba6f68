import type { PlanDocument } from '../../document/model.ts';

/** The plan that another is compared with: last year’s, or the last one before it; else the version before. */
export function planBefore(plan: PlanDocument, all: readonly PlanDocument[]): PlanDocument | undefined {
  const earlier = all.filter(({ year, state }) => year < plan.year && state === 'published');
  const versions = all.filter(({ year, version }) => year === plan.year && version < plan.version);
  const latest = (plans: readonly PlanDocument[]) =>
    plans.toSorted((a, b) => b.year - a.year || b.version - a.version)[0];
  return latest(earlier) ?? latest(versions);
}
