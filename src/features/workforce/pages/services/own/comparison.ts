import type { Missing } from '../../../../../platform/charts/index.ts';
import type { Known } from '../../../../../platform/web/route.ts';
import type { OwnService } from '../../../sending/model.ts';
import type { MeasureName } from './measures.ts';

/** Others beside whom a service sees its own rates: the partnership, the region, England. */
export interface Comparison {
  /** As it stands in a sentence: “London”, “England”, “the partnership”. */
  label: string;
  /** Where its figures come from, with their date. */
  source: string;
  /** By measure and the year in which the census year ends: percent, or cases for each; or why there is none. */
  rates: Partial<Record<MeasureName, ReadonlyMap<number, number | Missing>>>;
}

/** Gives at most three, the one that the title speaks of first. */
export type CompareWith = (asked: Known, service: OwnService) => Promise<readonly Comparison[]>;
