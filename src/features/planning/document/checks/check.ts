import type { LiveFigures } from '../figures/model.ts';
import type { Written } from '../model.ts';
import type { SectionId } from '../sections.ts';

/** Something that stands in the way of publishing, and where it is put right. */
export interface Finding {
  words: string;
  /** The section in which it stands; else the plan's measures, its settings, or nowhere of its own. */
  at: SectionId | 'measures-chosen' | 'settings' | undefined;
}

/** One line of the checklist. */
export interface Check {
  id: 'written' | 'template' | 'figures' | 'sources' | 'small-numbers' | 'current' | 'projection';
  /** What is so when it passes. */
  title: string;
  /** Why it stands in the way; none where it passes. */
  findings: readonly Finding[];
}

/** What is looked at. */
export interface Checked {
  written: Written;
  figures: LiveFigures;
  /** ISO date of publication. */
  day: string;
  /** Whether those who read the plan see its scenario. */
  scenarioShared: boolean;
}

/** A piece of a text as it is quoted in a finding. */
export const quoted = (text: string): string => `“${text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text}”`;
