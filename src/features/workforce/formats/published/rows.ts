import type { Figure, Level, PublishedRow, Value } from '../../../../engines/workforce/benchmark/index.ts';
import { type Problem, problem, type SheetRow } from '../../../../platform/files/index.ts';
import { expected, readValue } from './cells.ts';
import type { KeyHeading } from './columns.ts';
import type { Layout } from './header.ts';

const levels: Record<string, Level> = { national: 'national', regional: 'region', 'local authority': 'authority' };

/**
 * One row as the engine takes it, or undefined when nobody can tell whose or of when it is. What is wrong is put into
 * `problems`; a cell that cannot be read leaves its figure unknown and the row in use.
 */
export function readRow(file: string, row: SheetRow, layout: Layout, problems: Problem[]): PublishedRow | undefined {
  const cell = (key: KeyHeading): string => {
    const at = layout.keys.get(key);
    return at === undefined ? '' : (row.cells[at]?.trim() ?? '');
  };
  const wrong = (key: KeyHeading, what: string, wants: string): undefined => {
    problems.push(problem(file, row.row, key, cell(key), `${what}, so the row was left out`, wants));
  };
  const moved = row.cells.slice(layout.header.length).find((text) => text.trim() !== '');
  if (moved !== undefined) {
    const beyond = 'stands beyond the last heading, so its cells may have moved and the row was left out';
    problems.push(problem(file, row.row, '', moved, beyond, 'a cell for each heading'));
    return undefined;
  }
  const level = levels[cell('geographic_level').toLowerCase()];
  if (level === undefined) {
    return wrong('geographic_level', 'is not a level we know', 'National, Regional or Local authority');
  }
  const time = cell('time_period');
  if (!/^(19|20)\d\d$/.test(time)) return wrong('time_period', 'is not a year', 'a year such as 2022');
  const place = { level, year: Number(time), region: cell('region_name') };
  if (level === 'authority') {
    if (cell('la_name') === '') return wrong('la_name', 'is empty', 'the name of the authority');
    const numbers = parts(cell('old_la_code'));
    if (numbers.length === 0 || numbers.some((number) => !/^\d{3}$/.test(number))) {
      return wrong('old_la_code', 'is not a number of an authority', 'three digits, or two such with / between');
    }
    const name = cell('la_name').replaceAll(/\s*\/\s*/g, ' / ');
    const own = { name, names: parts(name), numbers, codes: parts(cell('new_la_code')) };
    return { ...place, ...own, values: values(file, row, layout, problems) };
  }
  if (level === 'region' && place.region === '') return wrong('region_name', 'is empty', 'the name of the region');
  const name = level === 'national' ? 'England' : place.region;
  return { ...place, name, names: [], numbers: [], codes: [], values: values(file, row, layout, problems) };
}

function parts(cell: string): string[] {
  return cell
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The figures whose columns the file has; the engine takes the others to be absent from the edition. */
function values(
  file: string,
  { row, cells }: SheetRow,
  layout: Layout,
  problems: Problem[],
): Partial<Record<Figure, Value>> {
  const read: Partial<Record<Figure, Value>> = {};
  for (const [figure, at] of layout.figures) {
    const cell = cells[at]?.trim() ?? '';
    const { value, wrong } = readValue(cell, figure);
    if (wrong !== undefined) problems.push(problem(file, row, layout.header[at] ?? figure, cell, wrong, expected));
    read[figure] = value;
  }
  return read;
}
