import { createRequire } from 'node:module';
import type { ObjectiveName, Round } from '../model.ts';
import { type Bare, mayGoTogether } from './checker.ts';
import { scoreOf } from './worth.ts';

const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs');

const lessIsBetter = new Set<ObjectiveName>(['preference', 'travel', 'independentEducators']);

interface Column {
  /** Objective values it adds. */
  values: Map<ObjectiveName, number>;
  /** Rows it is in, with coefficients. */
  entries: [row: number, value: number][];
  most: number;
}

/**
 * The best values in order, found another way: a variable for every student, offer and educator who may go together,
 * and one integer program per level, each with the values before held as rows. Slow, and hard to get wrong.
 */
export async function bestByTriples(round: Round, objectives: readonly ObjectiveName[]): Promise<number[]> {
  const columns: Column[] = [];
  const rows: { lower: number; upper: number }[] = [];
  const rowOf = new Map<string, number>();
  const row = (key: string, lower: number, upper: number): number => {
    const known = rowOf.get(key) ?? rows.push({ lower, upper }) - 1;
    rowOf.set(key, known);
    return known;
  };
  const aimed = objectives.filter((name) => name !== 'growYourOwn' && name !== 'currency');

  for (const student of round.students) {
    for (const offer of round.offers) {
      for (const educator of round.educators) {
        if (!mayGoTogether(round, student, offer, educator)) continue;
        const match: Bare = { studentId: student.id, offerId: offer.id, educatorId: educator.id };
        const entries: [number, number][] = [
          [row(student.id, -Infinity, 1), 1],
          [row(offer.id, -Infinity, offer.places), 1],
          [row(educator.id, -Infinity, educator.capacity), 1],
          [row(`kept current ${educator.id}`, 0, Infinity), 1],
        ];
        if (student.stage === 'final') {
          entries.push([row(`grown ${offer.organisation.trim().toLowerCase()} ${offer.service}`, 0, Infinity), 1]);
        }
        columns.push({
          values: new Map(aimed.map((name) => [name, scoreOf(round, [match], name)])),
          entries,
          most: 1,
        });
      }
    }
  }
  for (const educator of round.educators) {
    const at = rowOf.get(`kept current ${educator.id}`);
    const example = { studentId: '', offerId: '', educatorId: educator.id };
    const counts = at !== undefined && scoreOf({ ...round, educators: [educator] }, [example], 'currency') === 1;
    if (counts) columns.push({ values: new Map([['currency', 1]]), entries: [[at, -1]], most: 1 });
  }
  for (const [key, at] of rowOf) {
    if (!key.startsWith('grown ')) continue;
    const vacancies = round.offers
      .filter((offer) => key === `grown ${offer.organisation.trim().toLowerCase()} ${offer.service}`)
      .map(({ nqswVacancies }) => nqswVacancies ?? 0);
    columns.push({ values: new Map([['growYourOwn', 1]]), entries: [[at, -1]], most: Math.max(0, ...vacancies) });
  }

  const highs = await loadHighs();
  const found: number[] = [];
  for (const name of objectives) {
    const held = objectives.slice(0, found.length).map((objective, at) => ({ objective, value: found[at] ?? 0 }));
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const column of columns) {
      const own: [number, number][] = held.map(({ objective }, at) => [
        rows.length + at,
        column.values.get(objective) ?? 0,
      ]);
      for (const [at, value] of [...column.entries, ...own.filter(([, value]) => value !== 0)]) {
        indices.push(at);
        values.push(value);
      }
      starts.push(indices.length);
    }
    const best = highs.withModel((model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
      model.passModel({
        numCols: columns.length,
        numRows: rows.length + held.length,
        colCost: columns.map((column) => (lessIsBetter.has(name) ? 1 : -1) * (column.values.get(name) ?? 0)),
        colLower: columns.map(() => 0),
        colUpper: columns.map(({ most }) => most),
        rowLower: [...rows.map(({ lower }) => lower), ...held.map(({ value }) => value)],
        rowUpper: [...rows.map(({ upper }) => upper), ...held.map(({ value }) => value)],
        matrix: {
          format: 'csc',
          numCols: columns.length,
          numRows: rows.length + held.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(indices),
          values: Float64Array.from(values),
        },
        integrality: new Int32Array(columns.length).fill(1),
      });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error(`no optimum of ${name}`);
      return Math.abs(Math.round(model.getObjectiveValue()));
    });
    found.push(best);
  }
  return found;
}
