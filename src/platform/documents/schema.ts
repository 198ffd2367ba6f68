import { z } from 'zod';
import type { Block, Cell, Inline, Section, Source, WrittenDocument } from './model.ts';

const source: z.ZodType<Source> = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string(),
  href: z.string().optional(),
});
const inline: z.ZodType<Inline> = z.union([z.string(), z.object({ figure: z.string(), source: z.string() })]);
const cell: z.ZodType<Cell> = z.union([
  z.string(),
  z.object({
    text: z.string(),
    counts: z.string().optional(),
    tag: z.object({ colour: z.enum(['green', 'amber', 'red', 'grey']), text: z.string() }).optional(),
  }),
]);
const three = z.object({ low: z.number(), middle: z.number(), high: z.number() });

const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.array(inline) }),
  z.object({ kind: z.literal('list'), items: z.array(z.array(inline)) }),
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('notice'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    title: z.string(),
    headings: z.array(z.string()),
    rows: z.array(z.array(cell)),
    figures: z.array(z.number()),
    notes: z.array(z.string()),
    source: z.string(),
  }),
  z.object({
    kind: z.literal('fan'),
    title: z.string(),
    description: z.string(),
    dates: z.array(z.string()),
    points: z.array(three),
    names: z.object({ low: z.string(), middle: z.string(), high: z.string() }),
    means: z.string(),
    aim: z.object({ label: z.string(), value: z.number() }).optional(),
    unit: z.enum(['share', 'number']),
    source: z.string(),
  }),
]);

const section: z.ZodType<Section> = z.lazy(() =>
  z.object({ id: z.string(), title: z.string(), blocks: z.array(block), parts: z.array(section) }),
);

/** A document as it was kept. */
export const documentSchema: z.ZodType<WrittenDocument> = z.object({
  title: z.string(),
  about: z.array(z.string()),
  sections: z.array(section),
  sources: z.array(source),
});
