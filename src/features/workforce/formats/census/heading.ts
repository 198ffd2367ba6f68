import { Unreadable } from '../../../../platform/files/index.ts';
import { type BrokenRule, brokenRule } from '../broken-rule.ts';
import type { ReturnHeading } from '../reading.ts';

const known: Record<string, string> = {
  CIN: 'a children in need census',
  CLA: 'a return of children looked after',
  CSW: 'a return of children’s services',
  ASWH: 'a return of adults’ social workers',
};
const chooseCensus = 'Choose the children’s social work workforce census (CSWW).';

/** Throws `Unreadable` when the outermost element is not that of a DfE return. */
export function checkRoot(file: string, root: string): void {
  if (root === 'Message') return;
  if (root === 'html') throw new Unreadable(file, `${file} is a web page, not a return. ${chooseCensus}`);
  throw new Unreadable(
    file,
    `${file} begins with <${root.slice(0, 40)}>, and a DfE return with <Message>. ${chooseCensus}`,
  );
}

/**
 * What the header says (`fields` by the path below Message/Header). Throws `Unreadable` for another census, or when the year is
 * missing: no rate could be worked out.
 */
export function headingOf(
  file: string,
  fields: ReadonlyMap<string, string>,
  broken: (rule: BrokenRule) => void,
): ReturnHeading {
  const collection = fields.get('CollectionDetails/Collection') ?? '';
  if (!/^CSWWW?$/.test(collection)) {
    const what =
      known[collection] ?? (collection === '' ? 'a return that does not say which' : `a return called ${collection}`);
    throw new Unreadable(file, `${file} is ${what.slice(0, 80)}. ${chooseCensus}`);
  }
  const year = fields.get('CollectionDetails/Year') ?? '';
  if (!/^20\d\d$/.test(year)) {
    const found = year === '' ? 'has no year' : `has the year ${year.slice(0, 20)}`;
    throw new Unreadable(
      file,
      `${file} ${found} in its header, so no rate can be worked out. Export the return again.`,
    );
  }
  const date = fields.get('CollectionDetails/ReferenceDate') ?? '';
  if (date !== `${year}-09-30`) {
    broken(brokenRule(file, undefined, 'ReferenceDate', date, `should be ${year}-09-30, the day of the census`));
  }
  const authority = fields.get('Source/LEA') ?? '';
  const good = /^\d{3}$/.test(authority);
  if (!good) broken(brokenRule(file, undefined, 'LEA', authority, 'is not the three digits of an authority'));
  return { source: 'census', service: 'children', authority: good ? authority : undefined, year: Number(year) };
}
