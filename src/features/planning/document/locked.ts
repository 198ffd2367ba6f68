import { createHash } from 'node:crypto';
import { z } from 'zod';
import { documentSchema } from '../../../platform/documents/index.ts';
import type { KeyFigure, RestsOn } from './figures/model.ts';
import { type PlanAction, type PlanContent, type PlanMeasure, standingIds } from './model.ts';
import { sectionIds } from './sections.ts';

const key: z.ZodType<KeyFigure> = z
  .object({
    key: z.string(),
    title: z.string(),
    words: z.string(),
    value: z.number().optional(),
    unit: z.enum(['percent', 'number']),
    better: z.enum(['less', 'more']).optional(),
    counts: z.string().optional(),
    of: z.string(),
    source: z.string(),
    before: z.array(z.object({ of: z.string(), words: z.string() })),
  })
  .transform((figure) => ({ value: undefined, better: undefined, counts: undefined, ...figure }));
const edition = z.object({ edition: z.number(), loadedAt: z.string() });
const service = z.enum(['children', 'adults']);
const rests: z.ZodType<RestsOn> = z
  .object({
    children: edition.optional(),
    adults: edition.optional(),
    totals: z.array(z.object({ service, year: z.number(), edition: z.number() })),
    pipeline: z.array(z.object({ kind: z.enum(['conversion', 'destinations', 'programmes']), edition: z.number() })),
    scenario: z
      .object({
        id: z.string(),
        name: z.string(),
        frozen: z.boolean(),
        current: z.boolean(),
        start: z.string(),
        outcomeDigest: z.string(),
      })
      .optional(),
  })
  .transform((told) => ({ children: undefined, adults: undefined, scenario: undefined, ...told }));
const action: z.ZodType<PlanAction> = z.object({
  id: z.string(),
  section: z.enum(sectionIds),
  what: z.string(),
  who: z.string(),
  due: z.string(),
  standing: z.enum(standingIds),
  continues: z.string().optional(),
});
const measure: z.ZodType<PlanMeasure> = z.object({
  id: z.string(),
  figure: z.string().optional(),
  title: z.string(),
  baseline: z.string(),
  latest: z.string(),
  aim: z.string(),
  source: z.string(),
});

/** A plan as it was locked. */
export const contentSchema: z.ZodType<PlanContent> = z.object({
  title: z.string(),
  texts: z.partialRecord(z.enum(sectionIds), z.string()),
  actions: z.array(action),
  measures: z.array(measure),
  ageReason: z.string(),
  document: documentSchema,
  key: z.array(key),
  rests,
  takenOn: z.string(),
});

/** Of everything in a plan, as it is locked. */
export const contentDigest = (content: string): string => createHash('sha256').update(content).digest('hex');
