import { notKnown } from '../categories.ts';
import { mayShow, type Shown } from '../disclosure/index.ts';
import { addFigures, type Figures, noFigures, type RatioName } from '../figures/figures.ts';
import type { People, Service } from '../model.ts';
import { besideAlone, besideEachOther } from './beside.ts';
import { countsOfParts } from './parts.ts';
import { fteUnknown, hours, isUnknown, restsOn } from './rests-on.ts';
import { behindRates, notKnownTable, peopleTable } from './tables.ts';

/** What others than their owners may see of the figures of one return, or of several together. */
export interface Visible {
  /** A count of a table, by the table's name and its category. */
  count: (table: string, category: string) => Shown;
  /** Whether a rate may be shown with its numerator and denominator. */
  rate: (name: RatioName) => boolean;
  /** Whether the number of those of whom a rate is known may be shown with it. */
  known: (name: RatioName) => boolean;
  /** Whether the number of those whose full-time equivalents are known may be shown. */
  fteKnown: (who: People) => boolean;
}

/** Everything is visible to whoever owns it. */
export const allVisible: Visible = {
  count: () => ({ value: 0 }),
  rate: () => true,
  known: () => true,
  fteKnown: () => true,
};

/**
 * What may be seen of several returns shown beside each other and together. The rule is that of `makeTotal`, but no count is a partner's
 * business, as each return has a column of its own: counts of 1 to 4 are hidden, and what would give them away over categories,
 * over returns and over tables (docs/decisions/0080-small-numbers.md). The last is that of all together.
 */
export function visibleTo(returns: readonly { figures: Figures; service: Service }[]): Visible[] {
  const counts = returns.flatMap(({ figures, service }, at) => countsOfParts([{ partner: `${at}`, figures }], service));
  const tables = besideEachOther(counts);
  for (const name of [behindRates, notKnownTable]) tables.set(name, besideAlone(name, counts));
  const isShown = (table: string, category: string, at: number): boolean => {
    const cell = tables.get(table)?.(category, at);
    return cell !== undefined && !('suppressed' in cell);
  };
  const unknownShown = (row: string, at: number): boolean =>
    row === hours ? isShown('inPostByHours', notKnown, at) : isShown(notKnownTable, row, at);
  const together = returns.map(({ figures }) => figures).reduce(addFigures, noFigures());
  const ratios = [...returns.map(({ figures }) => figures), together].map((figures) => figures.ratios);

  return ratios.map((own, at): Visible => {
    const restsShown = (name: RatioName, where: number): boolean => {
      const { people, behind } = restsOn[name];
      const cells = people.map((row) => tables.get(peopleTable)?.(row, where) ?? suppressed);
      if (behind) cells.push(tables.get(behindRates)?.(behind, where) ?? suppressed);
      return mayShow({ restsOn: cells }).show;
    };
    // A rate of all together may leave a return out: then what it leaves out must be shown by itself.
    const leavesOut = (name: RatioName): boolean =>
      at === returns.length && ratios.slice(0, at).some((one) => isUnknown(one[name]));
    return {
      count: (table, category) => tables.get(table)?.(category, at) ?? suppressed,
      rate: (name) =>
        restsShown(name, at) && (!leavesOut(name) || [...returns.keys()].every((where) => restsShown(name, where))),
      known: (name) =>
        isUnknown(own[name]) || (!leavesOut(name) && restsOn[name].unknown.every((row) => unknownShown(row, at))),
      fteKnown: (who) => unknownShown(fteUnknown[who], at),
    };
  });
}

const suppressed: Shown = { suppressed: true };
