import { z } from 'zod';
import { defaultPolicy } from '../../engines/allocation/model.ts';
import type { Tx } from '../../platform/database/index.ts';
import './schema.ts';

const usualRetention = 6;
const years = (usual: number) => z.number().int().min(1).max(10).catch(usual);

/** What a partnership may set for itself, with the national guidance of 2013 where it set nothing. */
const settings = z
  .object({
    /** Years within which a student keeps an educator current. */
    currencyYears: years(defaultPolicy.currencyYears),
    /** Years within which one student and one other professional learner do. */
    currencyOtherLearnerYears: years(defaultPolicy.currencyOtherLearnerYears),
    /** Months after a placement's end for which needs and declared interests are kept. */
    retentionMonths: z.number().int().min(0).max(120).catch(usualRetention),
  })
  .catch({
    currencyYears: defaultPolicy.currencyYears,
    currencyOtherLearnerYears: defaultPolicy.currencyOtherLearnerYears,
    retentionMonths: usualRetention,
  });
export type Settings = z.output<typeof settings>;

/** The settings of the partnership in which the transaction is. */
export async function readSettings(tx: Tx): Promise<Settings> {
  const row = await tx.selectFrom('partnership').select('settings').limit(1).executeTakeFirst();
  return settings.parse(row?.settings);
}
