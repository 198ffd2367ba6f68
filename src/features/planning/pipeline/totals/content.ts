import { z } from 'zod';
import { shownTableSchema } from '../../../workforce/index.ts';
import { saidSchema } from '../model.ts';

export const tablesSchema = z.record(z.string(), shownTableSchema);

/** A total as it was kept: tables by name, and what must be said of them. */
export const shownSchema = z.object({
  tables: tablesSchema,
  /** How many organisations are in it. */
  partners: z.number(),
  /** Rows that are not in it, as a count of theirs is not known. */
  leftOut: z.number(),
  /** Of conversion: the years of the placements behind each year of recruitment. */
  placementYears: z.record(z.string(), z.array(z.number())),
});
export type ShownPipeline = z.output<typeof shownSchema>;

/** What a total was made of: the rows, and what was shown of each university's own. */
export const sourceSchema = z.object({
  rows: z.array(
    z.object({
      organisationId: z.string(),
      service: z.enum(['children', 'adults']).optional(),
      year: z.number(),
      said: saidSchema,
    }),
  ),
  parts: z.record(z.string(), tablesSchema),
});
export type PipelineSource = z.output<typeof sourceSchema>;
