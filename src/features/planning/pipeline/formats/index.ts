import { looksLike, type Sheet } from '../../../../platform/files/index.ts';
import { type PipelineKind, pipelineKinds } from '../model.ts';
import { conversionCells, conversionFields, conversionTable, readConversion } from './conversion.ts';
import { destinationsCells, destinationsFields, destinationsTable, readDestinations } from './destinations.ts';
import { type KindFormat, kindFormat } from './kind-format.ts';
import { programmeCells, programmesFields, programmesTable, readProgramme } from './programmes.ts';

export type { Field, KindFormat, ReadRow } from './kind-format.ts';

/** The three kinds of file. */
export const formats: Readonly<Record<PipelineKind, KindFormat>> = {
  conversion: kindFormat({
    table: conversionTable,
    fields: conversionFields,
    read: readConversion,
    cells: conversionCells,
  }),
  destinations: kindFormat({
    table: destinationsTable,
    fields: destinationsFields,
    read: readDestinations,
    cells: destinationsCells,
  }),
  programmes: kindFormat({
    table: programmesTable,
    fields: programmesFields,
    read: readProgramme,
    cells: programmeCells,
  }),
};

export const otherTables = (kind: PipelineKind) =>
  pipelineKinds.filter((other) => other !== kind).map((other) => formats[other].table);

/** Which kind of file a sheet is, told by its headings. */
export function kindOfSheet({ header }: Pick<Sheet, 'header'>): PipelineKind | undefined {
  const found = looksLike(
    header,
    pipelineKinds.map((kind) => formats[kind].table),
  );
  return pipelineKinds.find((kind) => formats[kind].table === found);
}
