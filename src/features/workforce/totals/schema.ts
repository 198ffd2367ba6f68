import { z } from 'zod';
import type { ShownTable } from '../../../engines/workforce/disclosure/index.ts';
import type { ShownTotal } from '../../../engines/workforce/totals/make-total.ts';
import { asSeen } from '../../../engines/workforce/totals/one-by-one.ts';

const shown = z.union([
  z.object({ value: z.number() }),
  z.object({ suppressed: z.literal(true) }),
  z.object({ unknown: z.literal(true) }),
]);
/** A protected table as it was kept, of returns or of anything else that is shown as totals. */
export const shownTableSchema: z.ZodType<ShownTable> = z.object({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(shown)),
  rowTotals: z.array(shown).exactOptional(),
  columnTotals: z.array(shown).exactOptional(),
  grandTotal: shown.exactOptional(),
  threshold: z.number(),
});
const rate = z.union([
  z.object({ n: z.number(), d: z.number(), known: z.number(), of: z.number() }),
  z.object({ n: z.number(), d: z.number() }),
  z.object({ suppressed: z.literal(true) }),
  z.object({ unknown: z.literal(true) }),
]);

const kept: z.ZodType<ShownTotal> = z.object({
  partners: z.number(),
  tables: z.record(z.string(), shownTableSchema),
  rates: z.object({
    turnoverFte: rate,
    turnoverHeadcount: rate,
    vacancy: rate,
    agencyFte: rate,
    agencyHeadcount: rate,
    agencyCover: rate,
    vacanciesCovered: rate,
    absence: rate,
    caseload: rate,
  }),
  silent: z
    .object({ inPost: z.number(), leavers: z.number(), starters: z.number(), agency: z.number() })
    .partial()
    .exactOptional(),
  vacanciesIn: z.enum(['fte', 'posts', 'both']).exactOptional(),
});

/** A total as it was kept, and what of it was shown. */
export const shownTotalSchema: z.ZodType<ShownTotal> = kept.transform(asSeen);
