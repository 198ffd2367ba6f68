import { createRequire } from 'node:module';
import type { Shown, ShownTable } from '../../disclosure/index.ts';
import type { ShownTotal } from '../make-total.ts';

const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs');

/** A sum of people nobody has counted yet, by the names of those it is made of. */
export type People = readonly string[];

/** Everything that a total says, as equations over counts of people: `people` together are `is`. */
export interface Says {
  people: People;
  is: number;
}

const ages = Array.from({ length: 80 }, (_, at) => at + 10);
const aged = (from: number, to: number): People =>
  ages.filter((age) => age >= from && age < to).map((age) => `a${age}`);

/** What each row of the tables of ages means, in single years; of unknown age is `a_unknown`. */
const rowsOfAges: Record<string, Record<string, People>> = {
  inPostByAge: {
    'under 30': aged(0, 30),
    '30 to 39': aged(30, 40),
    '40 to 49': aged(40, 50),
    '50 to 59': aged(50, 60),
    '60 and over': aged(60, 99),
  },
  ...Object.fromEntries(
    [55, 60, 66].map((age) => [
      `reaching${age}`,
      {
        [`${age} already`]: aged(age, 99),
        [`${age} within 1 year`]: aged(age - 1, age),
        [`${age} in 1 to 3 years`]: aged(age - 3, age - 1),
        [`${age} in 3 to 5 years`]: aged(age - 5, age - 3),
        [`${age} later`]: aged(0, age - 5),
      },
    ]),
  ),
};

const wholes: Record<string, string> = { leavers: 'p_leavers', starters: 'p_starters', inPost: 'p_inPost' };
const wholeOf = (table: string): string => wholes[/^(leavers|starters|inPost)/.exec(table)?.[0] ?? 'inPost'] ?? '';
const named = (table: string, row: string): string => `${table}_${row.replaceAll(/[^a-zA-Z0-9]/g, '')}`;

/** The people that a row of a table counts. */
export function peopleIn(table: string, row: string): People {
  if (table === 'people') return [`p_${row}`];
  if (!(table in rowsOfAges)) return [named(table, row)];
  return rowsOfAges[table]?.[row] ?? ['a_unknown'];
}

/** People whose age is from one to below another. */
export const peopleAged = (from: number, to: number): People => aged(from, to);

/** Who is behind `known` and `of` of the rates, where every partner knows them. */
const unknownIn: Record<string, People> = {
  turnoverFte: ['notKnown_fteOfLeavers', 'inPostByHours_notknown'],
  turnoverHeadcount: ['notKnown_standing'],
  vacancy: ['inPostByHours_notknown'],
  agencyFte: ['notKnown_fteOfAgency', 'inPostByHours_notknown'],
  agencyHeadcount: ['notKnown_standing'],
  agencyCover: ['notKnown_fteOfAgency'],
  absence: ['notKnown_absence'],
  caseload: ['notKnown_cases'],
};
const countedIn: Record<string, People> = {
  turnoverFte: ['p_leavers', 'p_inPost'],
  vacancy: ['p_inPost'],
  agencyFte: ['p_agency', 'p_inPost'],
  agencyCover: ['p_agency'],
  absence: ['p_inPost', 'notKnown_twiceInPost'],
};

/** Everything that a total says, and that the tables of one whole add up to it. `rows` are all categories that there are. */
function saidBy(
  total: ShownTotal,
  rows: Readonly<Record<string, readonly string[]>>,
): { says: Says[]; adds: People[] } {
  const says: Says[] = [];
  const adds: People[] = [];
  const say = (people: People, shown: Shown | undefined): void => {
    if (shown && 'value' in shown) says.push({ people, is: shown.value });
  };
  for (const [name, table] of Object.entries(total.tables)) {
    const all = [...new Set([...(rows[name] ?? []), ...table.rows])];
    for (const row of all) say(peopleIn(name, row), table.cells[table.rows.indexOf(row)]?.[0] ?? absent(table));
    if (table.columnTotals === undefined) continue;
    const whole = name in rowsOfAges ? [...aged(0, 99), 'a_unknown'] : all.map((row) => named(name, row));
    say(whole, table.columnTotals[0]);
    adds.push([wholeOf(name), ...whole]);
  }
  for (const [name, rate] of Object.entries(total.rates)) {
    if (!('n' in rate)) continue;
    if (name === 'turnoverHeadcount') say(['p_leavers'], { value: rate.n });
    if (name === 'turnoverHeadcount') say(['p_inPost'], { value: rate.d });
    if (name === 'agencyHeadcount') say(['p_agency'], { value: rate.n });
    if (!('known' in rate)) continue;
    const unknown = unknownIn[name];
    if (unknown) say(unknown, { value: rate.of - rate.known });
    const counted = countedIn[name];
    if (counted) say(counted, { value: rate.of });
  }
  return { says, adds };
}

/** A row that a table does not have is told to be nobody, unless the table tells nothing. */
function absent(table: ShownTable): Shown | undefined {
  const cells = [...table.cells.flat(), ...(table.columnTotals ?? [])];
  return cells.every((cell) => 'suppressed' in cell) ? undefined : { value: 0 };
}

/**
 * Somebody who puts all of a total together, with `own` people of their own: says of how many other people of some kind there
 * may be at most, as far as they can know.
 */
export async function attackerOf(
  total: ShownTotal,
  rows: Readonly<Record<string, readonly string[]>>,
  own: (people: string) => number,
): Promise<(people: People) => number> {
  const { says, adds } = saidBy(total, rows);
  return atMost(
    says.map(({ people, is }) => ({ people, is: is - people.reduce((sum, one) => sum + own(one), 0) })),
    adds,
  );
}

/**
 * How many people of some kind there may be at most by what is said; in each of `adds` the first is the sum of the others. It asks
 * an integer solver, and shares no code with what it attacks.
 */
export async function atMost(says: readonly Says[], adds: readonly People[]): Promise<(people: People) => number> {
  const highs = await loadHighs();
  const lines = [
    ...says.map(({ people, is }) => `${people.join(' + ')} = ${is}`),
    ...adds.map(([whole, ...parts]) => `${parts.join(' + ')} - ${whole} = 0`),
  ];
  const names = [...new Set([...says.flatMap(({ people }) => people), ...adds.flat()])];
  const most = 1_000;
  return (people) => {
    if (people.some((one) => !names.includes(one))) return most;
    const problem = `Maximize\n obj: ${people.join(' + ')}\nSubject To\n${lines.map((line, at) => ` c${at}: ${line}`).join('\n')}
Bounds\n${names.map((name) => ` 0 <= ${name} <= ${most}`).join('\n')}\nGeneral\n ${names.join(' ')}\nEnd\n`;
    const solution = highs.solve(problem);
    if (solution.Status !== 'Optimal') throw new Error(`The attack ended ${solution.Status}.`);
    return Math.round(solution.ObjectiveValue);
  };
}
