import { isKnown, steps } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import { type RowOf, table, text } from '../../../../platform/files/index.ts';
import type { PipelineRow } from '../model.ts';
import { academicYear, category, countCell, countOrWhy, percent, sourced } from './columns.ts';
import { type Field, type ReadRow, type Reject, within } from './kind-format.ts';

/** One row for each programme, academic year and step [L]. */
export const programmesTable = table({
  name: 'admissions and progression',
  columns: {
    university: text(200).required(),
    programme: text(60).required(),
    academic_year: academicYear().required(),
    step: category(steps).required(),
    students: countOrWhy(),
    out_of: countOrWhy(),
    percent: percent(),
    ...sourced,
  },
});

export const programmesFields: Readonly<Record<keyof typeof programmesTable.columns, Field>> = {
  university: { label: 'University', hint: 'Its name, short name or UKPRN' },
  programme: { label: 'Programme', hint: 'For example, BA or MSW', width: 10 },
  academic_year: { label: 'Academic year', hint: 'In which the step was taken, for example 2018-19', width: 10 },
  step: { label: 'Step', choices: steps },
  students: { label: 'Students who took it', hint: 'Or who were admitted', width: 10 },
  out_of: { label: 'Out of how many', hint: 'Those who could have taken it; nothing for admissions', width: 10 },
  percent: { label: 'Percent', hint: 'Only where the numbers are not known', width: 10 },
  source: { label: 'Source', hint: 'Where the figures come from, such as “student records”' },
  as_at: { label: 'As at', hint: 'The day on which they stood so, for example 31/10/2026', width: 10 },
};

type Row = RowOf<typeof programmesTable.columns>;

export function readProgramme(row: Row, reject: Reject): ReadRow {
  const { step, students: count, out_of: of } = row;
  const admissions = step === 'admissions';
  if (admissions && isKnown(of)) reject('out_of', 'is told of admissions, which are out of nobody', 'nothing');
  if (row.percent !== undefined && admissions) reject('percent', 'is told of admissions', 'the number of students');
  if (row.percent !== undefined && isKnown(count) && isKnown(of)) {
    reject('percent', 'is told beside both numbers, from which it is worked out', 'nothing, or the percentage alone');
  }
  within(['students', count], ['out_of', of], reject);
  return {
    kind: 'programmes',
    organisation: row.university,
    service: undefined,
    year: row.academic_year,
    source: row.source,
    asAt: row.as_at,
    figures: {
      programme: row.programme,
      step,
      count,
      of: admissions ? 'not-applicable' : of,
      ...(row.percent !== undefined && { percent: row.percent }),
    },
  };
}

export function programmeCells(row: PipelineRow): Record<string, string | number> {
  if (row.kind !== 'programmes') return {};
  const { programme, step, count, of, percent = '' } = row.figures;
  return {
    university: row.organisation,
    programme,
    academic_year: yearName(row.year),
    step,
    students: countCell(count),
    out_of: step === 'admissions' ? '' : countCell(of),
    percent,
    source: row.source,
    as_at: row.asAt,
  };
}
