import {
  addUp,
  type Contribution,
  type Edition,
  fewestPartners,
  mayShow,
  protect,
  type Shown,
  type ShownTable,
} from '../disclosure/index.ts';
import { addFigures, type Figures, noFigures, type RatioName, type VacancyUnit } from '../figures/figures.ts';
import type { Ratio } from '../figures/tally.ts';
import type { Service } from '../model.ts';
import { type Counts, countsOf, peopleTable } from './tables.ts';

/** What one partner puts into a total: its own figures, under a name by which it is known again. */
export interface Part {
  partner: string;
  figures: Figures;
}

/** A rate of a total, or why it is not shown. */
export type ShownRate = Ratio | { suppressed: true } | { unknown: true };

/** A total as others than its partners' own people may see it. */
export interface ShownTotal {
  partners: number;
  /** By name; each with one column. */
  tables: Record<string, ShownTable>;
  rates: Record<RatioName, ShownRate>;
  /** What vacancies are counted in; not told in totals that were made before it was kept, or where no return tells vacancies. */
  vacanciesIn?: VacancyUnit | 'both';
}

/** A total that was shown before, and what it was made of. */
export interface EarlierTotal {
  parts: readonly Part[];
  shown: ShownTotal;
}

/** The total of partners' figures, protected: see `protect` and docs/decisions/0080-small-numbers.md. Rates are of sums. */
export function makeTotal(service: Service, parts: readonly Part[], earlier: readonly EarlierTotal[]): ShownTotal {
  const sum = parts.map(({ figures }) => figures).reduce(addFigures, noFigures());
  const names = Object.keys(countsOf(sum, service));
  const tables = Object.fromEntries(names.map((name) => [name, protectedTable(name, service, parts, earlier)]));
  const people = tables[peopleTable];
  return { partners: parts.length, tables, rates: ratesOf(sum, people, parts, earlier), ...vacancyUnit(sum) };
}

function vacancyUnit({ vacanciesIn: { fte, posts } }: Figures): Pick<ShownTotal, 'vacanciesIn'> {
  if (fte === 0 && posts === 0) return {};
  return { vacanciesIn: fte > 0 && posts > 0 ? 'both' : fte > 0 ? 'fte' : 'posts' };
}

/** Whether a total is worth showing: without the number in post nothing else of it means anything. */
export const saysSomething = ({ tables }: ShownTotal): boolean => 'value' in cellOf(tables[peopleTable], 'inPost');

function protectedTable(
  name: string,
  service: Service,
  parts: readonly Part[],
  earlier: readonly EarlierTotal[],
): ShownTable {
  const { table, contributors } = tableOf(name, service, parts);
  const before = earlier.flatMap((total): Edition[] => {
    const shown = total.shown.tables[name];
    return shown === undefined ? [] : [{ ...tableOf(name, service, total.parts), shown }];
  });
  return protect(table, { contributors, earlier: before });
}

function tableOf(name: string, service: Service, parts: readonly Part[]) {
  const own = parts.map(({ partner, figures }) => ({ partner, table: countsOf(figures, service)[name] }));
  const rows = [...new Set(own.flatMap(({ table }) => Object.keys(table?.counts ?? {})))].toSorted();
  const contributors: Contribution[] = own.map(({ partner, table }) => ({
    partner,
    counts: rows.map((row) => [countOf(table?.counts, row)]),
  }));
  const total = own.some(({ table }) => table?.total);
  const shape = { rows, columns: ['people'], totals: { rows: false, columns: total, grand: false } };
  return { table: addUp(shape, contributors), contributors };
}

const countOf = (counts: Counts | undefined, row: string): number => counts?.[row] ?? 0;

/** The counts of `people` on which each rate rests. */
export const restsOn: Record<RatioName, { people: readonly string[] }> = {
  turnoverFte: { people: ['leavers', 'inPost'] },
  turnoverHeadcount: { people: ['leavers', 'inPost'] },
  vacancy: { people: ['inPost'] },
  agencyFte: { people: ['agency', 'inPost'] },
  agencyHeadcount: { people: ['agency', 'inPost'] },
  agencyCover: { people: ['agency'] },
  vacanciesCovered: { people: ['agency'] },
  absence: { people: ['absenceKnown'] },
  caseload: { people: ['caseHolders'] },
};

function ratesOf(
  sum: Figures,
  people: ShownTable | undefined,
  parts: readonly Part[],
  earlier: readonly EarlierTotal[],
): Record<RatioName, ShownRate> {
  const rateOf = (name: RatioName): ShownRate => {
    const ratio = sum.ratios[name];
    const cells = restsOn[name].people.map((row) => cellOf(people, row));
    const verdict = mayShow({ restsOn: cells });
    if (!verdict.show) return verdict.because === 'suppressed' ? { suppressed: true } : { unknown: true };
    if (ratio.known === 0 && ratio.of > 0) return { unknown: true };
    if (parts.filter((part) => part.figures.ratios[name].known > 0).length < fewestPartners)
      return { suppressed: true };
    if (tellsOfFew(name, ratio, parts, earlier)) return { suppressed: true };
    return ratio;
  };
  return {
    turnoverFte: rateOf('turnoverFte'),
    turnoverHeadcount: rateOf('turnoverHeadcount'),
    vacancy: rateOf('vacancy'),
    agencyFte: rateOf('agencyFte'),
    agencyHeadcount: rateOf('agencyHeadcount'),
    agencyCover: rateOf('agencyCover'),
    vacanciesCovered: rateOf('vacanciesCovered'),
    absence: rateOf('absence'),
    caseload: rateOf('caseload'),
  };
}

const cellOf = (table: ShownTable | undefined, row: string): Shown =>
  table?.cells[table.rows.indexOf(row)]?.[0] ?? { suppressed: true };

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
