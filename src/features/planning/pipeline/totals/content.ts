import { z } from 'zod';
import type { ShownTable } from '../../../../engines/workforce/disclosure/index.ts';
import { saidSchema } from '../model.ts';

const shown = z.union([
  z.object({ value: z.number() }),
  z.object({ suppressed: z.literal(true) }),
  z.object({ unknown: z.literal(true) }),
]);
const shownTable: z.ZodType<ShownTable> = z.object({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(shown)),
  rowTotals: z.array(shown).exactOptional(),
  columnTotals: z.array(shown).exactOptional(),
  grandTotal: shown.exactOptional(),
  threshold: z.number(),
});
export const tablesSchema = z.record(z.string(), shownTable);

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
