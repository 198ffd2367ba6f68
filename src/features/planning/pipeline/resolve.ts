import { type Problem, problem, type Sheet } from '../../../platform/files/index.ts';
import type { Me } from '../../../platform/identity/me.ts';
import type { Directory, Organisation } from '../../partnership/index.ts';
import { formats, otherTables, type ReadRow } from './formats/index.ts';
import { type GivenRow, keyOf, type PipelineKind, saidSchema } from './model.ts';
import { maySendFor } from './policy.ts';

/** What a sheet holds: rows that can be used, by their number in it, and what is wrong with the others. */
export interface Resolved {
  rows: { row: number; value: GivenRow }[];
  problems: Problem[];
  warnings: string[];
}

/**
 * Reads a sheet of a kind, and finds whom each row names. A row of somebody for whom the sender does not answer is wrong like any
 * other, and so are all rows that are of the same.
 * @throws Unreadable where the sheet does not have the columns.
 */
export function resolveSheet(sheet: Sheet, kind: PipelineKind, directory: Directory, me: Me): Resolved {
  const read = formats[kind].read(sheet, otherTables(kind));
  const problems = [...read.problems];
  const found = read.rows.flatMap(({ row, value }) => {
    const reject = (column: string, cell: string, wrong: string, expected: string) =>
      problems.push(problem(sheet.file, row, column, cell, wrong, expected));
    const given = resolved(value, directory, me, reject);
    return given === undefined ? [] : [{ row, value: given }];
  });
  const same = Map.groupBy(found, ({ value }) => keyOf(value));
  const rows = found.filter(({ row, value }) => {
    const others = (same.get(keyOf(value)) ?? []).filter((one) => one.row !== row);
    if (others.length === 0) return true;
    const at = others.map((one) => one.row).join(', ');
    problems.push(
      problem(sheet.file, row, '', '', `is of the same as row ${at}, so none of them can be used`, 'one row for each'),
    );
    return false;
  });
  return { rows, problems: problems.sort((a, b) => a.row - b.row), warnings: read.warnings };
}

type Reject = (column: string, cell: string, wrong: string, expected: string) => void;

function resolved(read: ReadRow, directory: Directory, me: Me, reject: Reject): GivenRow | undefined {
  const column = read.kind === 'conversion' ? 'organisation' : 'university';
  const organisation = named(read.organisation, column, directory, reject);
  if (organisation === undefined) return undefined;
  if (read.kind !== 'conversion' && organisation.kind !== 'university') {
    reject(column, read.organisation, 'is not a university', 'the university whose programme it is');
    return undefined;
  }
  const service = read.service && directory.service(organisation.id, read.service);
  if (read.service !== undefined && service === undefined) {
    reject('service', read.service, `is not a service that ${organisation.name} has here`, 'a service of that partner');
    return undefined;
  }
  const whose = { organisationId: organisation.id, serviceId: service?.id };
  if (!maySendFor(me, whose)) {
    const own = read.kind === 'conversion' ? 'a service' : 'a university';
    reject(
      column,
      read.organisation,
      'is not yours to send',
      `${own} for which you answer; the partnership’s lead sends for all`,
    );
    return undefined;
  }
  const { year, source, asAt } = read;
  return { ...whose, year, source, asAt, ...saidSchema.parse({ kind: read.kind, figures: read.figures }) };
}

function named(cell: string, column: string, { called }: Directory, reject: Reject): Organisation | undefined {
  const [only, ...others] = called(cell);
  if (only !== undefined && others.length === 0) return only;
  const wrong = only === undefined ? 'is not a partner here' : 'is the short name of several partners';
  reject(column, cell, wrong, 'the name, short name or UKPRN of a partner');
  return undefined;
}
