import { notKnown } from '../categories.ts';
import { fewestPartners, mayShow, type Shown, type ShownTable } from '../disclosure/index.ts';
import { addFigures, noFigures, type RatioName, ratioNames } from '../figures/figures.ts';
import type { Ratio } from '../figures/tally.ts';
import { mayTellPart } from './halves.ts';
import { cellOf, countOf, type EarlierTotal, type Part, type ShownRate } from './parts.ts';
import { type Counted, protectedAlone } from './protected-tables.ts';
import { hours, isUnknown, restsOn } from './rests-on.ts';
import { behindRates, notKnownTable, peopleTable } from './tables.ts';

/** The counts beside a total's tables, of which rates tell. */
export interface Beside {
  tables: Readonly<Record<string, ShownTable>>;
  counted: Counted;
}

/** The rates of a total, safe to be shown with its tables and with each other. */
export function protectedRates(
  parts: readonly Part[],
  earlier: readonly EarlierTotal[],
  beside: Beside,
): Record<RatioName, ShownRate> {
  const sum = parts.map(({ figures }) => figures).reduce(addFigures, noFigures());
  const behind = behindNow(beside.counted);
  const shown: RatioName[] = [];
  const rateOf = (name: RatioName): ShownRate => {
    const ratio = sum.ratios[name];
    const { people, behind: few } = restsOn[name];
    const cells = [...people.map((row) => cellOf(beside.tables[peopleTable], row)), ...(few ? [behind(few)] : [])];
    const verdict = mayShow({ restsOn: cells });
    if (!verdict.show) return verdict.because === 'suppressed' ? { suppressed: true } : { unknown: true };
    if (isUnknown(ratio)) return { unknown: true };
    const ofFew = parts.filter((part) => part.figures.ratios[name].known > 0).length < fewestPartners;
    if (ofFew || tellsOfFew(name, ratio, parts, earlier)) return { suppressed: true };
    if (leavesOutFew(name, parts, earlier, beside.counted)) return { suppressed: true };
    if (shown.some((other) => differsByFew(name, other, parts, beside.counted))) return { suppressed: true };
    shown.push(name);
    return mayTellKnown(name, parts, beside) ? ratio : { n: ratio.n, d: ratio.d };
  };
  const [
    turnoverFte,
    turnoverHeadcount,
    vacancy,
    agencyFte,
    agencyHeadcount,
    agencyCover,
    vacanciesCovered,
    absence,
    caseload,
  ] = ratioNames.map(rateOf);
  const none: ShownRate = { suppressed: true };
  return {
    turnoverFte: turnoverFte ?? none,
    turnoverHeadcount: turnoverHeadcount ?? none,
    vacancy: vacancy ?? none,
    agencyFte: agencyFte ?? none,
    agencyHeadcount: agencyHeadcount ?? none,
    agencyCover: agencyCover ?? none,
    vacanciesCovered: vacanciesCovered ?? none,
    absence: absence ?? none,
    caseload: caseload ?? none,
  };
}

/** Those whom a rate counts alone are printed nowhere; in an earlier total they stood behind its rate, or were hidden with it. */
function behindNow({ now, earlier }: Counted): (row: 'absenceKnown' | 'caseHolders') => Shown {
  const rateOf = { absenceKnown: 'absence', caseHolders: 'caseload' } as const;
  const rows = ['absenceKnown', 'caseHolders'] as const;
  const before = earlier.map(({ parts, shown }) => {
    const cells = rows.map((row): Shown[] => {
      const people = parts.reduce((sum, { tables }) => sum + countOf(tables[behindRates]?.counts, row), 0);
      return [shown.rates[rateOf[row]] && 'n' in shown.rates[rateOf[row]] ? { value: people } : { suppressed: true }];
    });
    const table: ShownTable = { rows, columns: ['people'], cells, threshold: thresholdOf(shown.tables) };
    return { parts, shown: { ...shown, tables: { [behindRates]: table } } };
  });
  const table = protectedAlone(behindRates, { now, earlier: before });
  return (row) => cellOf(table, row);
}

const thresholdOf = (tables: Readonly<Record<string, ShownTable>>): number => tables[peopleTable]?.threshold ?? 0;

/**
 * Whether the number of those of whom it is known may be told too. Each number of people of whom something is not known is a
 * count, and no partner may be left out for which nothing is.
 */
function mayTellKnown(name: RatioName, parts: readonly Part[], { tables }: Beside): boolean {
  if (parts.some(({ figures }) => isUnknown(figures.ratios[name]))) return restsOn[name].unknown.length === 0;
  return restsOn[name].unknown.every((row) => {
    const cell = row === hours ? cellOf(tables.inPostByHours, notKnown) : cellOf(tables[notKnownTable], row);
    return 'value' in cell;
  });
}

/** Whether the people of partners that know nothing of a rate could be told from the people of all. */
function leavesOutFew(
  name: RatioName,
  parts: readonly Part[],
  earlier: readonly EarlierTotal[],
  { now, earlier: before }: Counted,
): boolean {
  return restsOn[name].people.some((whole) => {
    const halves = (some: readonly Part[], counts: Counted['now']) =>
      some.map(({ partner, figures }, at) => {
        const people = countOf(counts[at]?.tables[peopleTable]?.counts, whole);
        const left = isUnknown(figures.ratios[name]);
        return { partner, inside: left ? 0 : people, outside: left ? people : 0 };
      });
    const then = earlier.map((total, at) => ({
      halves: halves(total.parts, before[at]?.parts ?? []),
      told: 'n' in total.shown.rates[name],
    }));
    return !mayTellPart(halves(parts, now), then);
  });
}

/** Two rates with a sum in common, of partners that are not the same, tell what the others have: of one or two it is theirs. */
function differsByFew(name: RatioName, other: RatioName, parts: readonly Part[], { now }: Counted): boolean {
  if (!restsOn[name].sums.some((one) => restsOn[other].sums.includes(one))) return false;
  const differs = parts.map(({ figures: { ratios } }) => isUnknown(ratios[name]) !== isUnknown(ratios[other]));
  const others = differs.filter(Boolean).length;
  if (others === 0) return false;
  const tellsOf = (whole: string): boolean =>
    !mayTellPart(
      now.map(({ partner, tables }, at) => {
        const people = countOf(tables[peopleTable]?.counts, whole);
        return { partner, inside: differs[at] ? 0 : people, outside: differs[at] ? people : 0 };
      }),
    );
  return others < fewestPartners || restsOn[name].people.some(tellsOf);
}

/** A rate that differs from one shown before because of one or two partners would tell what is theirs. */
function tellsOfFew(name: RatioName, ratio: Ratio, parts: readonly Part[], earlier: readonly EarlierTotal[]): boolean {
  return earlier.some(({ parts: before, shown }) => {
    const old = shown.rates[name];
    if (!('n' in old) || (old.n === ratio.n && old.d === ratio.d)) return false;
    const changed = new Set([...parts, ...before].map(({ partner }) => partner)).values().filter((partner) => {
      const now = ratioOf(parts, partner, name);
      const then = ratioOf(before, partner, name);
      return now?.n !== then?.n || now?.d !== then?.d;
    });
    return [...changed].length < fewestPartners;
  });
}

const ratioOf = (parts: readonly Part[], partner: string, name: RatioName): Ratio | undefined =>
  parts.find((part) => part.partner === partner)?.figures.ratios[name];
