import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../../people/schema.ts';
import '../../schema.ts';
import { type SectionId, sectionIds } from '../sections.ts';

/** A text of a section, as it was kept at a moment. */
export interface KeptText {
  id: string;
  section: SectionId;
  body: string;
  /** Where whoever asks may know it. */
  by: string | undefined;
  at: Date;
}

const isSection = (section: string): section is SectionId => sectionIds.some((id) => id === section);

/** Every text that was kept of a plan, or of a section of it, the newest first. */
export async function textHistory(tx: Tx, documentId: string, section?: SectionId): Promise<KeptText[]> {
  const rows = await tx
    .selectFrom('plan_text')
    .select(['id', 'section', 'body', 'written_at'])
    .select(sql<string | null>`(select name from person where person.id = plan_text.written_by)`.as('by'))
    .where('document_id', '=', documentId)
    .$if(section !== undefined, (query) => query.where('section', '=', section ?? ''))
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) =>
    isSection(row.section)
      ? [{ id: row.id, section: row.section, body: row.body, by: row.by ?? undefined, at: row.written_at }]
      : [],
  );
}

/** The text of each section as it is now. */
export async function textsOf(tx: Tx, documentId: string): Promise<Map<SectionId, KeptText>> {
  const latest = new Map<SectionId, KeptText>();
  for (const text of await textHistory(tx, documentId)) {
    if (!latest.has(text.section)) latest.set(text.section, text);
  }
  return latest;
}

/** Keeps a text as the newest of its section. */
export async function addText(tx: Tx, documentId: string, section: SectionId, body: string): Promise<void> {
  await tx
    .insertInto('plan_text')
    .values({ document_id: documentId, section, body, written_by: sql<string>`me()` })
    .execute();
}
