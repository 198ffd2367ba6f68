import type { Ratio } from '../../../../../engines/workforce/figures/tally.ts';
import { progression, type Step } from '../../../../../engines/workforce/linked/progression.ts';
import { type Cohort, nqswRetention } from '../../../../../engines/workforce/linked/retention.ts';
import { stability } from '../../../../../engines/workforce/linked/stability.ts';
import type { Tx } from '../../../../../platform/database/index.ts';
import { ownService } from '../../../sending/commands.ts';
import { lookedAtOwn } from '../../../sending/looks.ts';
import type { OwnService, SentReturn } from '../../../sending/model.ts';
import { linkedReturns } from '../../../sending/store/records.ts';
import { returnsOf } from '../../../sending/store/returns.ts';

/** A census year of one's own service. */
export interface OwnYear {
  year: number;
  sent: SentReturn;
  /** Who was in post at both ends of the year; undefined where the return of the year before is not there. */
  stayed: Ratio | undefined;
}

/** What a service knows of itself from the returns that it has sent. */
export interface OwnFigures {
  service: OwnService;
  /** The oldest first. */
  years: OwnYear[];
  /** The year that is looked at. */
  shown: OwnYear;
  /** The year before it, where its return is there. */
  before: OwnYear | undefined;
  /** Newly qualified social workers by the year of their start, as far as the latest return. */
  cohorts: Cohort[];
  /** Who was in which role at the census before the year shown, and at its own. */
  steps: Step[];
}

/**
 * The figures of a service of whoever asks, for a year or the latest; undefined where no return is kept. That they looked
 * is written down, for their colleagues to see.
 * @throws NotFound where they answer for no such service.
 */
export async function ownFigures(
  tx: Tx,
  id: string,
  year: number | undefined,
): Promise<{ service: OwnService; figures: OwnFigures | undefined }> {
  const service = await ownService(tx, id);
  const sent = (await returnsOf(tx, service.id, ['kept'])).toReversed();
  await lookedAtOwn(tx, service.id);
  const linked = await linkedReturns(tx, sent);
  const stayed = new Map(stability(linked).map((one) => [one.year, one.stayed]));
  const years = sent.map((one): OwnYear => ({ year: one.year, sent: one, stayed: stayed.get(one.year) }));
  const shown = years.find((one) => one.year === year) ?? years.at(-1);
  if (shown === undefined) return { service, figures: undefined };
  const before = years.find((one) => one.year === shown.year - 1);
  const steps = progression(linked).filter((step) => step.year === shown.year);
  return { service, figures: { service, years, shown, before, cohorts: nqswRetention(linked), steps } };
}
