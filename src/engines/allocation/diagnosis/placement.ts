import type { Stage } from '../model.ts';

/** One stage at one offer: students there can exchange their educators. */
export interface Placement {
  offer: number;
  stage: Stage;
}

const stageNumber: Record<Stage, number> = { first: 0, final: 1, contrasting: 2 };

/** A whole number for each placement, 0 or more. */
export const placementKey = ({ offer, stage }: Placement): number => offer * 3 + stageNumber[stage];
