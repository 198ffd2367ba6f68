import type { Contribution, Table } from '../../workforce/disclosure/index.ts';
import { type ConversionRow, isComplete } from '../conversion.ts';
import { ofYears } from './shown.ts';

/**
 * What a total of conversion is made of: three groups of people, none of whom is in two. Students on placement are the
 * first two; NQSWs are the first and the last. So what is shown of one group tells nothing of another.
 */
export const flows = ['recruited', 'notRecruited', 'otherNqsws'] as const;
export type Flow = (typeof flows)[number];

export const serviceKinds = ['children', 'adults'] as const;

/** The size of each group in a row whose three counts are known. */
const sizes: Record<Flow, (row: { placed: number; recruited: number; nqsw: number }) => number> = {
  recruited: ({ recruited }) => recruited,
  notRecruited: ({ placed, recruited }) => placed - recruited,
  otherNqsws: ({ nqsw, recruited }) => nqsw - recruited,
};

/** The groups of some rows by kind of service and year of recruitment, and what each organisation put in. Rows that do not know all three counts are left out. */
export function flowTables(
  rows: readonly ConversionRow[],
): Record<Flow, { shape: Omit<Table, 'counts'>; contributors: Contribution[] }> {
  const complete = rows.filter(isComplete);
  const years = [...new Set(complete.map(({ year }) => year))].sort((a, b) => a - b);
  const shape: Omit<Table, 'counts'> = {
    rows: serviceKinds,
    columns: years.map(String),
    totals: ofYears,
  };
  const byPartner = [...Map.groupBy(complete, ({ organisationId }) => organisationId)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const of = (flow: Flow) => ({
    shape,
    contributors: byPartner.map(([partner, own]) => ({
      partner,
      counts: serviceKinds.map((kind) =>
        years.map((year) => {
          const here = own.filter((row) => row.service === kind && row.year === year);
          if (here.length === 0) return 'unknown';
          return here.reduce((sum, row) => sum + sizes[flow](known(row)), 0);
        }),
      ),
    })),
  });
  return { recruited: of('recruited'), notRecruited: of('notRecruited'), otherNqsws: of('otherNqsws') };
}

const known = ({ placed, recruited, nqsw }: ConversionRow) => ({
  placed: Number(placed),
  recruited: Number(recruited),
  nqsw: Number(nqsw),
});
