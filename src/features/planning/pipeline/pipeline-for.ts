import {
  conversionOf,
  isKnown,
  latestAdmissions,
  rateTaken,
  type Share,
  type Step,
  type StepTaken,
  stepNames,
  stepOf,
} from '../../../engines/pipeline/index.ts';
import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { list } from '../../../platform/web/words.ts';
import { conversionRows, type PipelineRow, programmeRows } from './model.ts';
import { pipelineRows } from './store/rows.ts';

/** A share of 1 with what it rests on; `n` and `of` are 0 where only a percentage was reported. */
export interface Observed {
  value: number;
  n: number;
  of: number;
  /** In words, with its sources and years. */
  source: string;
}

/** Conversion as it was observed; a share is undefined where it is not known. */
export interface ConversionObserved {
  ofPlaced: Share;
  ofNqsw: Share;
  source: string;
}

/** A programme as the projection takes it (planning.md); what is not known is undefined. */
export interface ProgrammeObserved {
  provider: string;
  programme: string;
  /** Of the latest year of which they are known. */
  admissions: { value: number; year: number; source: string } | undefined;
  /** One for each year of the programme, in order. */
  progression: (Observed | undefined)[];
  award: Observed | undefined;
  /** Of those awarded. */
  finalPlacementsInPartnership: Observed | undefined;
  /** Of these. */
  employedInPartnership: Observed | undefined;
}

export interface PipelineObserved {
  conversion: ConversionObserved;
  services: (ConversionObserved & { organisation: string; service: 'children' | 'adults' })[];
  programmes: ProgrammeObserved[];
}

/**
 * What is observed of the pipeline, for a scenario: conversion with its n, over all services and of each; and admissions, progression,
 * award and shares by programme. It rests on the rows that the transaction may see: all, for the lead and the system.
 */
export async function pipelineFor(tx: Tx): Promise<PipelineObserved> {
  const rows = await pipelineRows(tx);
  const placed = rows.filter(({ kind }) => kind === 'conversion');
  const byService = Map.groupBy(placed, ({ serviceId }) => serviceId);
  const byProgramme = Map.groupBy(
    rows.filter((row) => row.kind === 'programmes'),
    ({ organisationId, figures }) => `${organisationId}|${figures.programme}`,
  );
  return {
    conversion: converted(placed),
    services: [...byService.values()].flatMap((own) => {
      const [first] = own;
      return first?.service === undefined
        ? []
        : [{ organisation: first.organisation, service: first.service, ...converted(own) }];
    }),
    programmes: [...byProgramme.values()].flatMap((own) => {
      const [first] = own;
      return first?.kind === 'programmes' ? [programmeOf(first.organisation, first.figures.programme, own)] : [];
    }),
  };
}

function converted(rows: readonly PipelineRow[]): ConversionObserved {
  const { ofPlaced, ofNqsw } = conversionOf(conversionRows(rows));
  const counted = rows.filter(
    ({ kind, figures }) => kind === 'conversion' && isKnown(figures.placed) && isKnown(figures.recruited),
  );
  return { ofPlaced, ofNqsw, source: sourcesOf(counted) };
}

function programmeOf(provider: string, programme: string, rows: readonly PipelineRow[]): ProgrammeObserved {
  const own = programmeRows(rows);
  const observed = (step: Step): Observed | undefined => observedIn(stepOf(own, step), rows, step);
  const admissions = latestAdmissions(own);
  const years = stepNames.filter((step) => step.startsWith('progression-') && own.some((row) => row.step === step));
  return {
    provider,
    programme,
    admissions: admissions && {
      value: admissions.count,
      year: admissions.year,
      source: sourcesOf(ofStep(rows, 'admissions').filter(({ year }) => year === admissions.year)),
    },
    progression: yearsUpTo(years).map(observed),
    award: observed('award'),
    finalPlacementsInPartnership: observed('placed'),
    employedInPartnership: observed('employed'),
  };
}

/** Every year of the programme up to the last of which something is told: one between of which nothing is told stays, unknown. */
function yearsUpTo(told: readonly Step[]): Step[] {
  const last = stepNames.findLastIndex((step) => told.includes(step));
  return stepNames.filter((step, at) => step.startsWith('progression-') && at <= last);
}

/** It rests on the rows that have both numbers; where none has, on the latest percentage that was reported. */
function observedIn(taken: StepTaken, rows: readonly PipelineRow[], step: Step): Observed | undefined {
  const value = rateTaken(taken);
  if (value === undefined) return undefined;
  const own = ofStep(rows, step);
  const last = taken.reported.at(-1)?.year;
  const counted = own.filter(({ year, figures }) =>
    taken.of > 0 ? isKnown(figures.count) && isKnown(figures.of) : figures.percent !== undefined && year === last,
  );
  return { value, n: taken.n, of: taken.of, source: sourcesOf(counted) };
}

type StepRow = Extract<PipelineRow, { kind: 'programmes' }>;

const ofStep = (rows: readonly PipelineRow[], step: Step): StepRow[] =>
  rows.flatMap((row) => (row.kind === 'programmes' && row.figures.step === step ? [row] : []));

/** `placement register, 2023-24 to 2025-26, as at 30 September 2026 at the latest` */
function sourcesOf(rows: readonly PipelineRow[]): string {
  return [...Map.groupBy(rows, ({ source }) => source)]
    .map(([source, own]) => {
      const dates = [...new Set(own.map(({ asAt }) => asAt))].sort();
      const latest = dates.at(-1);
      const asAt =
        latest === undefined ? '' : `, as at ${formatDate(latest)}${dates.length > 1 ? ' at the latest' : ''}`;
      return `${source}, ${yearsIn(own)}${asAt}`;
    })
    .join('; ');
}

/** `2023-24 to 2025-26`; each by itself where there is none of a year between. */
function yearsIn(rows: readonly PipelineRow[]): string {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return years.length > 1 && last - first === years.length - 1
    ? `${yearName(first)} to ${yearName(last)}`
    : list(years.map(yearName));
}
