import type { Source } from '../../../../platform/documents/index.ts';
import { today } from '../../../../platform/web/today.ts';
import { count, uncapitalised } from '../../../../platform/web/words.ts';
import { pipelinePage } from '../../pages/pipeline/paths.ts';
import { hidden as hiddenWord } from '../../pages/pipeline/words.ts';
import { kindTitles, type PipelineKind } from '../../pipeline/model.ts';
import type { ShownPipeline } from '../../pipeline/totals/content.ts';
import type { PartTable } from '../../projected/part.ts';

/** A total of the pipeline that is shown to whoever reads the plan. */
export interface ShownKind {
  kind: PipelineKind;
  edition: number;
  madeAt: Date;
  shown: ShownPipeline;
}

const anchors: Record<PipelineKind, string> = {
  conversion: 'conversion',
  destinations: 'all-destinations',
  programmes: 'all-programmes',
};

/** The total as the source of figures. */
export function pipelineSource({ kind, edition, madeAt, shown }: ShownKind): Source {
  const [one, many] = kind === 'conversion' ? ['organisation', 'organisations'] : ['university', 'universities'];
  return {
    id: `pipeline-${kind}`,
    text: `The partnership’s totals of the pipeline, ${uncapitalised(kindTitles[kind])}: edition ${edition}, from rows of ${count(shown.partners, one ?? '', many)}`,
    date: today(madeAt),
    href: `${pipelinePage}#${anchors[kind]}`,
  };
}

/** What is said where a kind has no total that is shown. */
export const nothingShown = (kind: PipelineKind, what: string): string =>
  `There is no total of ${what} that can be shown, so it is missing here. It is made of the rows that ${kind === 'conversion' ? 'employers send, and needs those of at least three of them' : 'universities send'}.`;

const whyHidden = '“Hidden” is where fewer than 5 people could be told apart, or those of one or two partners.';

/** Why counts are hidden, below a table in which some are. */
export const hidingNote = ({ rows }: PartTable): string[] => (rows.flat().includes(hiddenWord) ? [whyHidden] : []);
