import type { WrittenDocument } from '../../../platform/documents/index.ts';
import type { KeyFigure, RestsOn } from './figures/model.ts';
import type { SectionId } from './sections.ts';

/** How an action stands. */
export const standingIds = ['planned', 'under-way', 'done', 'given-up'] as const;
export type Standing = (typeof standingIds)[number];
export const standings: Readonly<Record<Standing, string>> = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  'given-up': 'Given up',
};

/** What will be done towards an aim or principle. */
export interface PlanAction {
  id: string;
  section: SectionId;
  what: string;
  /** Whose it is. */
  who: string;
  /** ISO date. */
  due: string;
  standing: Standing;
  /** The action of the plan before that it continues. */
  continues?: string | undefined;
}

/** Whether it is still to do. */
export const isOpen = ({ standing }: Pick<PlanAction, 'standing'>): boolean =>
  standing === 'planned' || standing === 'under-way';

/** What success is measured by: a live figure, or one that is given by hand with its source. */
export interface PlanMeasure {
  id: string;
  /** The key of a live figure; title, baseline, latest and source are then that figure's, and empty here. */
  figure?: string | undefined;
  title: string;
  baseline: string;
  latest: string;
  /** Where it should be, and by when: “15% by 2028”. */
  aim: string;
  source: string;
}

/** What people write of a plan. */
export interface Written {
  title: string;
  texts: Readonly<Partial<Record<SectionId, string>>>;
  actions: readonly PlanAction[];
  measures: readonly PlanMeasure[];
  /** Why figures are used that are older than they could be; empty where it needs no reason. */
  ageReason: string;
}

/** A plan with its figures at one moment; as it was locked, once it was put to the board. */
export interface PlanContent extends Written {
  document: WrittenDocument;
  key: readonly KeyFigure[];
  rests: RestsOn;
  /** ISO date. */
  takenOn: string;
}

/** A plan of a year, in one version. */
export interface PlanDocument {
  id: string;
  year: number;
  version: number;
  title: string;
  state: 'draft' | 'proposed' | 'published';
  scenarioId: string | undefined;
  basedOn: string | undefined;
  ageReason: string;
  madeAt: Date;
  changedAt: Date;
  proposedAt: Date | undefined;
  agreedOn: string | undefined;
  publishedOn: string | undefined;
  /** Why it was published as it was agreed, though its figures had changed since; empty where they had not. */
  although: string;
  whatIsNew: string;
  contentDigest: string | undefined;
}

/** `Labour market plan 2026, version 2` */
export const planName = ({ title, version }: Pick<PlanDocument, 'title' | 'version'>): string =>
  version === 1 ? title : `${title}, version ${version}`;
