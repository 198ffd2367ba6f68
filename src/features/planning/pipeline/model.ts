import { z } from 'zod';
import {
  absences,
  activities,
  type ConversionRow,
  type Count,
  type DestinationRow,
  employers,
  jobRoles,
  moments,
  type ProgrammeRow,
  steps,
} from '../../../engines/pipeline/index.ts';
import type { PipelineKind } from '../schema.ts';

export const pipelineKinds = ['conversion', 'destinations', 'programmes'] as const satisfies PipelineKind[];
export type { PipelineKind } from '../schema.ts';

/** What the rows of a kind are called: finishes “12 …”. */
export const nouns: Readonly<Record<PipelineKind, readonly [string, string]>> = {
  conversion: ['row of placements and NQSWs', 'rows of placements and NQSWs'],
  destinations: ['row of destinations', 'rows of destinations'],
  programmes: ['row of admissions and progression', 'rows of admissions and progression'],
};
export const kindTitles: Readonly<Record<PipelineKind, string>> = {
  conversion: 'Placements and NQSWs',
  destinations: 'Destinations of graduates',
  programmes: 'Admissions and progression',
};

const keysOf = <T extends object>(of: T) => z.enum(Object.keys(of).filter((key): key is keyof T & string => key in of));
const count: z.ZodType<Count> = z.union([z.number().int().min(0), keysOf(absences)]);
const year = z.number().int();

const conversionFigures = z.object({
  placementYear: year,
  placed: count,
  recruited: count,
  nqsw: count,
  otherGraduates: count,
});
const destinationFigures = z.object({
  programme: z.string(),
  asked: keysOf(moments),
  activity: keysOf(activities),
  employer: keysOf(employers).optional(),
  role: keysOf(jobRoles).optional(),
  count,
});
const programmeFigures = z.object({
  programme: z.string(),
  step: keysOf(steps),
  count,
  of: count,
  percent: z.number().min(0).max(100).optional(),
});

/** What a row says, by its kind. */
export const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conversion'), figures: conversionFigures }),
  z.object({ kind: z.literal('destinations'), figures: destinationFigures }),
  z.object({ kind: z.literal('programmes'), figures: programmeFigures }),
]);
export type Said = z.output<typeof saidSchema>;

/** Whose a row is, of which year, and where it comes from. */
export interface Whose {
  organisationId: string;
  /** Of rows of placements and NQSWs. */
  serviceId: string | undefined;
  /** Academic year, by the year in which it ends. */
  year: number;
  source: string;
  /** ISO date: the figures as they stood on that day. */
  asAt: string;
}
export type GivenRow = Whose & Said;

/** A row that is kept. */
export type PipelineRow = GivenRow & {
  id: string;
  organisation: string;
  service: 'children' | 'adults' | undefined;
  enteredAt: Date;
};

/** What a row is of within its kind, organisation, service and year: a second such row takes the place of the first. */
export function aboutOf({ kind, figures }: Said): string {
  if (kind === 'conversion') return '';
  if (kind === 'programmes') return `${figures.programme}, ${figures.step}`;
  const { programme, asked, activity, employer, role } = figures;
  return [programme, asked, activity, employer, role].filter((part) => part !== undefined).join(', ');
}

export const keyOf = (row: GivenRow): string =>
  [row.kind, row.organisationId, row.serviceId ?? '', row.year, aboutOf(row)].join('|');

/** Rows of one kind as the engine takes them. */
export const conversionRows = (rows: readonly PipelineRow[]): ConversionRow[] =>
  rows.flatMap((row) =>
    row.kind === 'conversion' && row.service !== undefined
      ? [{ organisationId: row.organisationId, service: row.service, year: row.year, ...row.figures }]
      : [],
  );
export const destinationRows = (rows: readonly PipelineRow[]): DestinationRow[] =>
  rows.flatMap(({ organisationId, year, ...row }) =>
    row.kind === 'destinations'
      ? [{ organisationId, year, ...row.figures, employer: row.figures.employer, role: row.figures.role }]
      : [],
  );
export const programmeRows = (rows: readonly PipelineRow[]): ProgrammeRow[] =>
  rows.flatMap(({ organisationId, year, ...row }) =>
    row.kind === 'programmes' ? [{ organisationId, year, ...row.figures, percent: row.figures.percent }] : [],
  );
