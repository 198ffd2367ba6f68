import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../../people/schema.ts';
import '../../schema.ts';
import { isSection, type SectionId } from '../sections.ts';

/** A text of a section, as it was kept at a moment. */
export interface KeptText {
  id: string;
  section: SectionId;
  body: string;
  /** Where whoever asks may know it. */
  by: string | undefined;
  at: Date;
}

const kept = (tx: Tx, documentId: string) =>
  tx
    .selectFrom('plan_text')
    .select(['id', 'section', 'body', 'written_at'])
    .select(sql<string | null>`(select name from person where person.id = plan_text.written_by)`.as('by'))
    .where('document_id', '=', documentId);

type Row = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number];

const textFrom = ({ id, section, body, by, written_at }: Row): KeptText[] =>
  isSection(section) ? [{ id, section, body, by: by ?? undefined, at: written_at }] : [];

/** Every text that was kept of a plan, the newest first. */
export async function textHistory(tx: Tx, documentId: string): Promise<KeptText[]> {
  const rows = await kept(tx, documentId).orderBy('written_at', 'desc').orderBy('id').execute();
  return rows.flatMap(textFrom);
}

/** The text of each section as it is now. */
export async function textsOf(tx: Tx, documentId: string): Promise<Map<SectionId, KeptText>> {
  const rows = await kept(tx, documentId)
    .distinctOn('section')
    .orderBy('section')
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .execute();
  return new Map(rows.flatMap(textFrom).map((text) => [text.section, text]));
}

/** Keeps a text as the newest of its section. */
export async function addText(tx: Tx, documentId: string, section: SectionId, body: string): Promise<void> {
  await tx
    .insertInto('plan_text')
    .values({ document_id: documentId, section, body, written_by: sql<string>`me()` })
    .execute();
}
