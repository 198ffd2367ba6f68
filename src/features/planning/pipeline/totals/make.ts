import {
  allTogether,
  type ConversionTables,
  type DestinationRow,
  isComplete,
  type Moment,
  openConversion,
  openDestinations,
  openProgrammes,
  protectedConversion,
  protectedDestinations,
  protectedProgrammes,
  type ShownTables,
} from '../../../../engines/pipeline/index.ts';
import { conversionRows, destinationRows, type PipelineKind, type PipelineRow, programmeRows } from '../model.ts';
import type { PipelineSource, ShownPipeline } from './content.ts';

type Earlier = readonly { shown: ShownPipeline; source: PipelineSource }[];

/** Rows of one kind as totals of them: what others may see, and with nothing hidden. */
export interface Made {
  shown: ShownPipeline;
  /** What was shown of each university's own. */
  parts: Record<string, ShownTables>;
}

/** What others than the owners of rows may see of them. */
export function protectedTotal(kind: PipelineKind, rows: readonly PipelineRow[], earlier: Earlier): Made {
  if (kind === 'conversion') {
    const before = earlier.map(({ shown, source }) => ({
      rows: conversionRows(rowsOf(source)),
      shown: asConversion(shown.tables),
    }));
    return { shown: { ...saidOf(rows), tables: { ...protectedConversion(conversionRows(rows), before) } }, parts: {} };
  }
  const parts: Record<string, ShownTables> = {};
  for (const [university, own] of Map.groupBy(rows, ({ organisationId }) => organisationId)) {
    const past = earlier.flatMap(({ source }) => {
      const shown = source.parts[university];
      const then = rowsOf(source).filter(({ organisationId }) => organisationId === university);
      return shown === undefined ? [] : [{ rows: then, shown }];
    });
    parts[university] = kind === 'programmes' ? programmesOf(own, past) : destinationsOf(own, past);
  }
  return { shown: { ...saidOf(rows), tables: { ...allTogether(Object.values(parts)) } }, parts };
}

type Past = readonly { rows: readonly PipelineRow[]; shown: ShownTables }[];

const programmesOf = (own: readonly PipelineRow[], past: Past): ShownTables =>
  protectedProgrammes(
    programmeRows(own),
    past.map(({ rows, shown }) => ({ rows: programmeRows(rows), shown })),
  );

/** A table for each moment at which graduates were asked: the same ones may be in several. */
function destinationsOf(own: readonly PipelineRow[], past: Past): ShownTables {
  const tables = byMoment(own).map(([moment, rows]) => {
    const earlier = past.flatMap(({ rows, shown }) => {
      const [then, table] = [new Map(byMoment(rows)).get(moment), shown[moment]];
      return then && table ? [{ rows: then, shown: table }] : [];
    });
    return [moment, protectedDestinations(rows, earlier)] as const;
  });
  return Object.fromEntries(tables);
}

const byMoment = (rows: readonly PipelineRow[]): [Moment, DestinationRow[]][] => [
  ...Map.groupBy(destinationRows(rows), ({ asked }) => asked),
];

/** The same with nothing hidden, for whoever may see the rows. */
export function openTotal(kind: PipelineKind, rows: readonly PipelineRow[]): ShownPipeline {
  const tables: ShownTables =
    kind === 'conversion'
      ? { ...openConversion(conversionRows(rows)) }
      : allTogether(
          [...Map.groupBy(rows, ({ organisationId }) => organisationId).values()].map((own) =>
            kind === 'programmes'
              ? openProgrammes(programmeRows(own))
              : Object.fromEntries(byMoment(own).map(([moment, rows]) => [moment, openDestinations(rows)] as const)),
          ),
        );
  return { ...saidOf(rows), tables: { ...tables } };
}

/** The tables of conversion by their names; nothing where they are of another kind. */
export const asConversion = (tables: ShownTables): ConversionTables => {
  const none = openConversion([]);
  return {
    recruited: tables.recruited ?? none.recruited,
    notRecruited: tables.notRecruited ?? none.notRecruited,
    otherNqsws: tables.otherNqsws ?? none.otherNqsws,
  };
};

function saidOf(rows: readonly PipelineRow[]): Omit<ShownPipeline, 'tables'> {
  const conversion = conversionRows(rows);
  const years = Map.groupBy(conversion.filter(isComplete), ({ year }) => year);
  return {
    partners: new Set(rows.map(({ organisationId }) => organisationId)).size,
    leftOut: conversion.filter((row) => !isComplete(row)).length,
    placementYears: Object.fromEntries(
      [...years].map(
        ([year, of]) => [year, [...new Set(of.map(({ placementYear }) => placementYear))].sort()] as const,
      ),
    ),
  };
}

export const sourceOf = (rows: readonly PipelineRow[], parts: Made['parts']): PipelineSource => ({
  rows: rows.map(({ organisationId, service, year, ...said }) => ({
    organisationId,
    ...(service !== undefined && { service }),
    year,
    said,
  })),
  parts: Object.fromEntries(Object.entries(parts).map(([university, tables]) => [university, { ...tables }] as const)),
});

/** Rows as they were, of which only what counts was kept. */
const rowsOf = ({ rows }: PipelineSource): PipelineRow[] =>
  rows.map(({ organisationId, service, year, said }) => ({
    id: '',
    organisationId,
    organisation: '',
    serviceId: undefined,
    service,
    year,
    source: '',
    asAt: '',
    enteredAt: new Date(0),
    ...said,
  }));
