/** Documents with figures: what they are, and how they are shown as a page, as an HTML file and as a Word file. */
export { sectionAnchor } from './anchors.ts';
export type { Block, Cell, DocumentFan, DocumentTable, Inline, Section, Source, WrittenDocument } from './model.ts';
export { documentPageFile } from './page-file.ts';
export { documentSchema } from './schema.ts';
export { aboutView, type DocumentViewOptions, documentView } from './view.ts';
export { documentDocx } from './word.ts';
