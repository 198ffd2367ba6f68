import type { Formulation } from '../formulation.ts';
import { numbered } from '../numbered.ts';
import type { Program } from '../program.ts';
import type { WholeRound } from './whole-round.ts';

/**
 * A program with columns for what is not there yet, all closed (upper bound 0) until somebody asks what they would bring.
 * The last row counts them: with an upper bound of 2 it means two more.
 */
export interface WithExtras {
  formulation: Formulation;
  countRow: number;
  /** One more place, by offer. */
  places: Map<number, number>;
  /** A student of a new educator, with the offer at which it is. */
  taught: { column: number; offer: number }[];
  /** Students of a stage 2 trainee who has nobody to assess them yet, with the offer and how many they are at most. */
  unlocked: { column: number; offer: number; most: number }[];
}

interface NewColumn {
  rows: number[];
  values: number[];
}

/** Adds columns for one more place at each offer, for new educators on site, and for trainees whom those may assess. */
export function withExtras({ fits, formulation, rules }: WholeRound): WithExtras {
  const { program, groups, supply } = formulation;
  const { offers, educators } = fits.round;
  const countRow = program.rows;
  const columns: NewColumn[] = [];
  const add = (...entries: [row: number, value: number][]): number => {
    const at = columns.push({ rows: entries.map(([row]) => row), values: entries.map(([, value]) => value) });
    return program.columns + at - 1;
  };
  const extras: Omit<WithExtras, 'formulation'> = { countRow, places: new Map(), taught: [], unlocked: [] };

  for (const [offer, row] of supply.offerRows) extras.places.set(offer, add([row, -1], [countRow, 1]));
  groups.forEach(({ offer, stage, student }, row) => {
    const where = numbered(offers, offer);
    const offerRow = supply.offerRows.get(offer) ?? -1;
    const allows = (educator: number) => student === undefined || rules.allowsEducator(student, offer, educator);
    if (where.educatorId === undefined && allows(-1)) {
      extras.taught.push({ column: add([row, -1], [offerRow, 1], [countRow, 1]), offer });
    }
    if (stage !== 'final' || fits.assessorsIn(where.organisation).length > 0) return;
    for (const trainee of fits.onSiteAt(offer)) {
      const { peps, capacity } = numbered(educators, trainee);
      const traineeRow = supply.educatorRows.get(trainee);
      if (peps !== '2-trainee' || traineeRow === undefined || !allows(trainee)) continue;
      const most = Math.min(capacity, where.places);
      const column = add([row, -1], [offerRow, 1], [traineeRow, 1]);
      extras.unlocked.push({ column, offer, most });
    }
  });
  return { ...extras, formulation: { ...formulation, program: extended(program, columns) } };
}

/** The program with one more row, free of bounds to begin with, and closed columns at the end. */
function extended(program: Program, columns: readonly NewColumn[]): Program {
  const { bounds } = program;
  let end = program.entryRows.length;
  const ends = columns.map(({ rows }) => {
    end += rows.length;
    return end;
  });
  const longer = (values: Float64Array, more: number[]) => Float64Array.from([...values, ...more]);
  const none = columns.map(() => 0);
  return {
    ...program,
    rows: program.rows + 1,
    columns: program.columns + columns.length,
    starts: Int32Array.from([...program.starts, ...ends]),
    entryRows: Int32Array.from([...program.entryRows, ...columns.flatMap(({ rows }) => rows)]),
    entryValues: Float64Array.from([...program.entryValues, ...columns.flatMap(({ values }) => values)]),
    bounds: {
      columnLower: longer(bounds.columnLower, none),
      columnUpper: longer(bounds.columnUpper, none),
      rowLower: longer(bounds.rowLower, [0]),
      rowUpper: longer(bounds.rowUpper, [0]),
    },
    costs: new Map([...program.costs].map(([name, cost]) => [name, longer(cost, none)])),
  };
}
