import type { Block, Source } from '../../../../platform/documents/index.ts';
import type { FigureForPlan } from '../../../workforce/index.ts';

/** Sections of the plan that hold figures pulled live; text that is written stands before them. */
export type FiguresPart = 'workforce' | 'projections' | 'pre-qualifying' | 'recruitment';

/** A figure that the plan’s text may name: of the workforce, the projection or the pipeline. */
export type KeyFigure = FigureForPlan;

/** What the figures rest on: to know later whether it has changed. */
export interface RestsOn {
  /** Published editions: by their year, when they were loaded. */
  children: { edition: number; loadedAt: string } | undefined;
  adults: { edition: number; loadedAt: string } | undefined;
  /** The totals of returns that are shown. */
  totals: readonly { service: 'children' | 'adults'; year: number; edition: number }[];
  pipeline: readonly { kind: 'conversion' | 'destinations' | 'programmes'; edition: number }[];
  scenario:
    | { id: string; name: string; frozen: boolean; current: boolean; start: string; outcomeDigest: string }
    | undefined;
}

/** Every live figure of the plan, with its sources, as whoever reads the partnership's totals may see it. */
export interface LiveFigures {
  parts: Readonly<Record<FiguresPart, readonly Block[]>>;
  key: readonly KeyFigure[];
  sources: readonly Source[];
  rests: RestsOn;
  /** Values of the scenario whose source is not stated, by their words: the checklist names them. */
  withoutSource: readonly string[];
}
