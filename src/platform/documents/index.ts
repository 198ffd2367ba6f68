export type { Block, Cell, DocumentFan, DocumentTable, Inline, Section, Source, WrittenDocument } from './model.ts';
export { documentSchema } from './schema.ts';
