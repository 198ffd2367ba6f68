import { addUp, openly, protect, type ShownTable, type Table } from '../../workforce/disclosure/index.ts';
import type { ConversionRow } from '../conversion.ts';
import { type Flow, flows, flowTables } from './flows.ts';
import { inYear, together } from './shown.ts';

export type ConversionTables = Readonly<Record<Flow, ShownTable>>;

/** A total that was shown before, with the rows that it was made of. */
export interface EarlierConversion {
  rows: readonly ConversionRow[];
  shown: ConversionTables;
}

/**
 * Conversion over all services as others than their owners may see it: small counts hidden, no total of fewer than three
 * organisations, nothing that the difference from an earlier edition would tell (docs/decisions/0080-small-numbers.md).
 */
export function protectedConversion(
  rows: readonly ConversionRow[],
  earlier: readonly EarlierConversion[] = [],
): ConversionTables {
  const made = flowTables(rows);
  const before = earlier.map((edition) => ({ tables: flowTables(edition.rows), shown: edition.shown }));
  const of = (flow: Flow): ShownTable =>
    protect(tableOf(made[flow]), {
      contributors: made[flow].contributors,
      earlier: before.map(({ tables, shown }) => ({
        table: tableOf(tables[flow]),
        contributors: tables[flow].contributors,
        shown: shown[flow],
      })),
    });
  return { recruited: of('recruited'), notRecruited: of('notRecruited'), otherNqsws: of('otherNqsws') };
}

/** The same with nothing hidden, for those whose rows they are. */
export function openConversion(rows: readonly ConversionRow[]): ConversionTables {
  const made = flowTables(rows);
  const of = (flow: Flow): ShownTable => openly(tableOf(made[flow]));
  return { recruited: of('recruited'), notRecruited: of('notRecruited'), otherNqsws: of('otherNqsws') };
}

const tableOf = ({ shape, contributors }: ReturnType<typeof flowTables>[Flow]): Table =>
  contributors.length === 0 ? { ...shape, counts: shape.rows.map(() => []) } : addUp(shape, contributors);

/** Students on placement, those of them recruited, and NQSWs recruited, of a kind of service and a year; of all where none is given. */
export function conversionAt(tables: ConversionTables, place: { service?: string; year?: number } = {}) {
  const [recruited, notRecruited, otherNqsws] = flows.map((flow) => inYear(tables[flow], place.year, place.service));
  const nobody = { unknown: true } as const;
  return {
    recruited: recruited ?? nobody,
    placed: together([recruited ?? nobody, notRecruited ?? nobody]),
    nqsw: together([recruited ?? nobody, otherNqsws ?? nobody]),
  };
}
