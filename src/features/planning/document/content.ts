import type { Tx } from '../../../platform/database/index.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { liveFigures } from './figures/live.ts';
import type { LiveFigures } from './figures/model.ts';
import type { PlanContent, PlanDocument, Written } from './model.ts';
import { actionsOf } from './store/actions.ts';
import { lockedContent } from './store/documents.ts';
import { measuresOf } from './store/measures.ts';
import { textsOf } from './store/texts.ts';
import { writeDocument } from './write.ts';

/** What is written of a draft so far. */
export async function writtenOf(tx: Tx, { id, title, ageReason }: PlanDocument): Promise<Written> {
  const texts = [...(await textsOf(tx, id))].map(([section, { body }]) => [section, body] as const);
  const [actions, measures] = [await actionsOf(tx, id), await measuresOf(tx, id)];
  return { title, ageReason, texts: Object.fromEntries(texts), actions, measures };
}

/** A draft with its figures as they are now. For those who see drafts. */
export async function draftContent(
  tx: Tx,
  me: Pick<Me, 'partnershipName'>,
  plan: PlanDocument,
  day: string,
): Promise<{ content: PlanContent; figures: LiveFigures }> {
  const written = await writtenOf(tx, plan);
  const figures = await liveFigures(tx, plan.scenarioId);
  const about = [me.partnershipName, `Figures taken on ${formatDate(day)}.`];
  const document = writeDocument(written, figures, { about, takenOn: day });
  return { figures, content: { ...written, document, key: figures.key, rests: figures.rests, takenOn: day } };
}

/** A plan as it reads: as it was locked, or of a draft with its figures as they are now. */
export async function contentOf(
  tx: Tx,
  me: Pick<Me, 'partnershipName'>,
  plan: PlanDocument,
  day: string,
): Promise<PlanContent> {
  return (await lockedContent(tx, plan.id)) ?? (await draftContent(tx, me, plan, day)).content;
}
