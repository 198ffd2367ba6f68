import { isKnown } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import { oneOf, type RowOf, table, text } from '../../../../platform/files/index.ts';
import type { PipelineRow } from '../model.ts';
import { academicYear, countCell, countOrWhy, sourced } from './columns.ts';
import { type Field, type ReadRow, type Reject, within } from './kind-format.ts';

/** One row for each service and year of recruitment [P 2.1]. */
export const conversionTable = table({
  name: 'placements and NQSWs',
  columns: {
    organisation: text(200).required(),
    service: oneOf(['children', 'adults']).required(),
    nqsw_year: academicYear().required(),
    placement_year: academicYear(),
    students_placed: countOrWhy(),
    placed_and_recruited: countOrWhy(),
    nqsws: countOrWhy(),
    other_graduates: countOrWhy(),
    ...sourced,
  },
});

export const conversionFields: Readonly<Record<keyof typeof conversionTable.columns, Field>> = {
  organisation: { label: 'Organisation', hint: 'Its name or short name' },
  service: { label: 'Service', choices: { children: 'Children’s', adults: 'Adults’' } },
  nqsw_year: { label: 'Year in which NQSWs were recruited', hint: 'For example, 2018-19', width: 10 },
  placement_year: {
    label: 'Year of the placements',
    hint: 'The year before, where you leave it empty',
    width: 10,
  },
  students_placed: { label: 'Students on placement with the service', width: 10 },
  placed_and_recruited: { label: 'Of these, recruited as NQSWs by the service', width: 10 },
  nqsws: { label: 'NQSWs recruited by the service, all together', width: 10 },
  other_graduates: {
    label: 'NQSWs from a university of the partnership who were on placement elsewhere',
    hint: 'Leave empty what is not known; 0 is nought',
    width: 10,
  },
  source: { label: 'Source', hint: 'Where the figures come from, such as “placement register and ASYE list”' },
  as_at: { label: 'As at', hint: 'The day on which they stood so, for example 31/10/2026', width: 10 },
};

type Row = RowOf<typeof conversionTable.columns>;

export function readConversion(row: Row, reject: Reject): ReadRow {
  const {
    students_placed: placed,
    placed_and_recruited: recruited,
    nqsws: nqsw,
    other_graduates: otherGraduates,
  } = row;
  const placementYear = row.placement_year ?? row.nqsw_year - 1;
  if (placementYear > row.nqsw_year) {
    reject(
      'placement_year',
      `is after ${yearName(row.nqsw_year)}, in which they were recruited`,
      'the year of recruitment or an earlier one',
    );
  }
  within(['placed_and_recruited', recruited], ['students_placed', placed], reject);
  within(['placed_and_recruited', recruited], ['nqsws', nqsw], reject);
  if (isKnown(recruited) && isKnown(nqsw)) {
    within(
      ['other_graduates', otherGraduates],
      ['NQSWs who were not on placement with the service', Math.max(0, nqsw - recruited)],
      reject,
    );
  }
  return {
    kind: 'conversion',
    organisation: row.organisation,
    service: row.service,
    year: row.nqsw_year,
    source: row.source,
    asAt: row.as_at,
    figures: { placementYear, placed, recruited, nqsw, otherGraduates },
  };
}

export function conversionCells(row: PipelineRow): Record<string, string | number> {
  if (row.kind !== 'conversion') return {};
  const { placementYear, placed, recruited, nqsw, otherGraduates } = row.figures;
  return {
    organisation: row.organisation,
    service: row.service ?? '',
    nqsw_year: yearName(row.year),
    placement_year: yearName(placementYear),
    students_placed: countCell(placed),
    placed_and_recruited: countCell(recruited),
    nqsws: countCell(nqsw),
    other_graduates: countCell(otherGraduates),
    source: row.source,
    as_at: row.asAt,
  };
}
