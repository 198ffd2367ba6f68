import { inYear, type Step, stepNames, stepOfTable } from '../../../../../engines/pipeline/index.ts';
import type { Shown } from '../../../../../engines/workforce/disclosure/index.ts';
import { type PipelineRow, programmeRows } from '../../../pipeline/model.ts';
import type { ShownPipeline } from '../../../pipeline/totals/content.ts';

/** A step of a programme in a year, or over all years; of admissions there is no `of`. */
export interface StepLine {
  programme: string;
  step: Step;
  year: number | undefined;
  n: Shown;
  of: Shown | undefined;
  /** Where only a percentage was reported. */
  percent?: number;
}

/** Every step by programme, in the order in which students come to them; each year, then all together. */
export function stepLines({ tables }: ShownPipeline): StepLine[] {
  const told = Object.keys(tables).flatMap((name) => {
    const of = stepOfTable(name);
    const table = tables[name];
    return of === undefined || table === undefined ? [] : [{ ...of, table }];
  });
  return told
    .toSorted(
      (a, b) =>
        a.programme.localeCompare(b.programme, 'en-GB') || stepNames.indexOf(a.step) - stepNames.indexOf(b.step),
    )
    .flatMap(({ programme, step, table }) => {
      const years = table.columns.map(Number).sort((a, b) => a - b);
      return [...years, undefined].map((year): StepLine => {
        if (step === 'admissions') return { programme, step, year, n: inYear(table, year, 'admitted'), of: undefined };
        return { programme, step, year, n: inYear(table, year, 'took'), of: inYear(table, year) };
      });
    });
}

/** Steps of which only a percentage was reported, for those who may see the rows. */
export const reportedLines = (rows: readonly PipelineRow[]): StepLine[] =>
  programmeRows(rows).flatMap(({ programme, step, year, percent }) =>
    percent === undefined ? [] : [{ programme, step, year, n: { unknown: true }, of: { unknown: true }, percent }],
  );
