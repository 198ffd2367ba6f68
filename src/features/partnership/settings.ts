import { sql } from 'kysely';
import { z } from 'zod';
import { defaultPolicy } from '../../engines/allocation/model.ts';
import type { Tx } from '../../platform/database/index.ts';
import './schema.ts';

const usualRetention = 6;
/** The bounds within which a partnership may set each. */
export const settingBounds = {
  currencyYears: { least: 1, most: 10 },
  currencyOtherLearnerYears: { least: 1, most: 10 },
  retentionMonths: { least: 0, most: 120 },
} as const;
const within = ({ least, most }: { least: number; most: number }, usual: number) =>
  z.number().int().min(least).max(most).catch(usual);

/** What a partnership may set for itself, with the national guidance of 2013 where it set nothing. */
const settings = z
  .object({
    /** Years within which a student keeps an educator current. */
    currencyYears: within(settingBounds.currencyYears, defaultPolicy.currencyYears),
    /** Years within which one student and one other professional learner do. */
    currencyOtherLearnerYears: within(settingBounds.currencyOtherLearnerYears, defaultPolicy.currencyOtherLearnerYears),
    /** Months after a placement's end for which needs and declared interests are kept. */
    retentionMonths: within(settingBounds.retentionMonths, usualRetention),
  })
  .catch({
    currencyYears: defaultPolicy.currencyYears,
    currencyOtherLearnerYears: defaultPolicy.currencyOtherLearnerYears,
    retentionMonths: usualRetention,
  });
export type Settings = z.output<typeof settings>;

/** What each setting is called where people read of it. */
export const settingWords: Readonly<Record<keyof Settings, string>> = {
  currencyYears: 'years for which one student keeps an educator current',
  currencyOtherLearnerYears: 'years for which one student and one other professional learner do',
  retentionMonths: 'months for which needs and declared interests are kept after a placement',
};
export const settingNames = ['currencyYears', 'currencyOtherLearnerYears', 'retentionMonths'] as const;

/** The settings of the partnership in which the transaction is. */
export async function readSettings(tx: Tx): Promise<Settings> {
  const row = await tx.selectFrom('partnership').select('settings').limit(1).executeTakeFirst();
  return settings.parse(row?.settings);
}

/** Sets them, and leaves alone whatever else the partnership keeps there. */
export async function writeSettings(tx: Tx, changed: Settings): Promise<void> {
  await sql`update partnership set settings = settings || ${JSON.stringify(changed)}::jsonb where id = here()`.execute(
    tx,
  );
}
