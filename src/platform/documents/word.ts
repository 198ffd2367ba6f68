import type { WrittenDocument } from './model.ts';

/**
 * A document as a Word file on A4: a first part with its title, what it is about and its contents, then its sections and its
 * sources. What writes it is large, and loaded when the first is asked for.
 * @param notices what must be known of this file before it is read, such as that it is a draft; a bordered line each
 * @throws RangeError for a document that does not hold together, and for what no chart can show
 */
export async function documentDocx(document: WrittenDocument, notices: readonly string[] = []): Promise<Uint8Array> {
  const { docxBytes } = await import('./word/file.ts');
  return docxBytes(document, notices);
}
