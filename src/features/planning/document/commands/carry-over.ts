import type { Tx } from '../../../../platform/database/index.ts';
import { writtenOf } from '../content.ts';
import { isOpen, type PlanDocument } from '../model.ts';
import { sectionIds } from '../sections.ts';
import { addAction } from '../store/actions.ts';
import { lockedContent } from '../store/documents.ts';
import { addMeasure } from '../store/measures.ts';
import { addText } from '../store/texts.ts';

/**
 * Takes what was written over from one plan to another: texts, measures, and the actions that are still to do; in another
 * version of the same year, all of them.
 */
export async function carryOver(tx: Tx, from: PlanDocument, to: { id: string; sameYear: boolean }): Promise<void> {
  const written = (await lockedContent(tx, from.id)) ?? (await writtenOf(tx, from));
  for (const section of sectionIds) {
    const body = written.texts[section];
    if (body !== undefined) await addText(tx, to.id, section, body);
  }
  for (const { id, ...action } of written.actions) {
    const continues = to.sameYear ? (action.continues ?? id) : id;
    if (to.sameYear || isOpen(action)) await addAction(tx, to.id, { ...action, continues });
  }
  for (const measure of written.measures) await addMeasure(tx, to.id, measure);
}
