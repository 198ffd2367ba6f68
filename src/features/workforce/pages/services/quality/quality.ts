import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../../../platform/database/index.ts';
import { count } from '../../../../../platform/web/words.ts';
import type { OwnService } from '../../../sending/model.ts';
import { faultsOf } from '../../../sending/store/faults.ts';
import { measuresOf } from '../own/every-measure.ts';
import { knownOf } from '../own/known.ts';
import { rateOf, whyMissing } from '../own/measures.ts';
import type { OwnYear } from '../own/own-figures.ts';
import { type BrokenField, brokenByField } from '../returns/broken-by-field.ts';

/** Of how many something is known in the return of a year, or why that is not told. */
export type Known = { known: number; of: number } | { why: string };

/** What one figure or detail rests on, in every year. */
export interface KnownLine {
  what: string;
  /** Of whom it is told: “leavers”. */
  whom: string;
  /** By census year. */
  years: ReadonlyMap<number, Known>;
}

/** How good the returns are that a service sent and that count. */
export interface Quality {
  service: OwnService;
  /** The oldest first. */
  years: readonly OwnYear[];
  rates: readonly KnownLine[];
  details: readonly KnownLine[];
  /** Those most often broken first. */
  broken: readonly BrokenField[];
}

/** What is known of every year, and which rules the returns break. */
export async function qualityOf(tx: Tx, service: OwnService, years: readonly OwnYear[]): Promise<Quality> {
  const faults = [];
  for (const { year, sent } of years) faults.push({ year, faults: await faultsOf(tx, sent.id) });
  return { service, years, rates: ratesOf(years), details: detailsOf(service, years), broken: brokenByField(faults) };
}

function ratesOf(years: readonly OwnYear[]): KnownLine[] {
  const last = years.at(-1);
  const measures = last === undefined ? [] : measuresOf(last);
  return measures.map((measure) => ({
    what: measure.title,
    whom: measure.knownOf,
    years: new Map(
      years.map((year) => {
        const { known, of } = measure.ratio(year) ?? { known: 0, of: 0 };
        const isTold = rateOf(measure, year) !== undefined;
        return [year.year, isTold ? { known, of } : { why: whyMissing(measure, year) }];
      }),
    ),
  }));
}

function detailsOf({ kind }: OwnService, years: readonly OwnYear[]): KnownLine[] {
  const lines = new Map<string, { what: string; whom: string; years: Map<number, Known> }>();
  for (const { year, sent } of years) {
    for (const { what, whom, known, of, untold, uncertain } of knownOf(sent, kind)) {
      const key = `${what}, ${whom}`;
      const line = lines.get(key) ?? { what, whom, years: new Map<number, Known>() };
      lines.set(key, line);
      const who = of === 0 && uncertain > 0 ? 'not known who they are' : undefined;
      const why = untold ? 'not told in this return' : who;
      line.years.set(year, why === undefined ? { known, of } : { why });
    }
  }
  return [...lines.values()];
}

/** What the page finds of the latest return: “9 of 13 details are known of everybody in 2024-25; 14 rules are broken”. */
export function qualityFinding({ details, years }: Quality): string {
  const last = years.at(-1);
  if (last === undefined) return 'Data quality: no workforce return yet';
  const told = details.flatMap((line) => {
    const known = line.years.get(last.year);
    return known !== undefined && 'known' in known && known.of > 0 ? [known] : [];
  });
  const whole = told.filter(({ known, of }) => known === of).length;
  const year = yearName(last.year);
  const { rulesBroken } = last.sent;
  const rules = rulesBroken === 0 ? 'no rule is broken' : `rules are broken ${count(rulesBroken, 'time')}`;
  if (whole === told.length) return `Every detail is known of everybody in ${year}; ${rules}`;
  return `${whole} of ${count(told.length, 'detail')} are known of everybody in ${year}; ${rules}`;
}
