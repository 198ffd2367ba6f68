import { activities, employers, jobRoles, moments } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import { type RowOf, table, text } from '../../../../platform/files/index.ts';
import type { PipelineRow } from '../model.ts';
import { academicYear, category, countCell, countOrWhy, sourced } from './columns.ts';
import type { Field, ReadRow, Reject } from './kind-format.ts';

/** One row for each programme, leaving year and destination [P 1]. */
export const destinationsTable = table({
  name: 'destinations',
  columns: {
    university: text(200).required(),
    programme: text(60).required(),
    leaving_year: academicYear().required(),
    asked: category(moments).otherwise('not-told'),
    activity: category(activities).required(),
    employer: category(employers),
    role: category(jobRoles),
    graduates: countOrWhy(),
    ...sourced,
  },
});

export const destinationsFields: Readonly<Record<keyof typeof destinationsTable.columns, Field>> = {
  university: { label: 'University', hint: 'Its name, short name or UKPRN' },
  programme: { label: 'Programme', hint: 'For example, BA or MSW', width: 10 },
  leaving_year: { label: 'Academic year in which they left', hint: 'For example, 2018-19', width: 10 },
  asked: { label: 'When they were asked', choices: moments },
  activity: { label: 'What they did', choices: activities },
  employer: { label: 'Employer, of those in work', choices: employers },
  role: { label: 'Job role, of those in work', choices: jobRoles },
  graduates: { label: 'How many graduates', hint: 'Leave empty what is not known; 0 is nought', width: 10 },
  source: { label: 'Source', hint: 'Where the figures come from, such as “our own survey”' },
  as_at: { label: 'As at', hint: 'The day on which they stood so, for example 31/10/2026', width: 10 },
};

type Row = RowOf<typeof destinationsTable.columns>;

export function readDestinations(row: Row, reject: Reject): ReadRow {
  const inWork = row.activity === 'work';
  for (const column of ['employer', 'role'] as const) {
    if (!inWork && row[column] !== undefined) {
      reject(
        column,
        `is told of graduates who are not in work but “${activities[row.activity]}”`,
        'nothing, unless they are in work',
      );
    }
  }
  return {
    kind: 'destinations',
    organisation: row.university,
    service: undefined,
    year: row.leaving_year,
    source: row.source,
    asAt: row.as_at,
    figures: {
      programme: row.programme,
      asked: row.asked,
      activity: row.activity,
      ...(inWork && { employer: row.employer ?? 'not-told', role: row.role ?? 'not-told' }),
      count: row.graduates,
    },
  };
}

export function destinationsCells(row: PipelineRow): Record<string, string | number> {
  if (row.kind !== 'destinations') return {};
  const { programme, asked, activity, employer = '', role = '', count } = row.figures;
  return {
    university: row.organisation,
    programme,
    leaving_year: yearName(row.year),
    asked,
    activity,
    employer,
    role,
    graduates: countCell(count),
    source: row.source,
    as_at: row.asAt,
  };
}
