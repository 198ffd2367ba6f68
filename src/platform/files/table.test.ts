import assert from 'node:assert/strict';
import { test } from 'node:test';
import { date, decimal, list, listOf, oneOf, text, wholeNumber, yesNo } from './columns.ts';
import { looksLike } from './header.ts';
import { problemLine, rowsWithProblems } from './problems.ts';
import { readSheet } from './sheet.ts';
import { readTable, table } from './table.ts';

const cats = table({
  name: 'cats',
  key: 'cat_id',
  columns: {
    cat_id: text().required(),
    indoors: yesNo().otherwise(true),
    born: date(),
    kittens: wholeNumber({ least: 0, most: 12 }).required(),
    weight: decimal({ least: 0 }),
    likes: list().otherwise([]),
  },
});
const dogs = table({
  name: 'dogs',
  columns: { dog_id: text().required(), breed: text().required(), walks: listOf(['short', 'long']).required() },
});
const notes = table({ name: 'notes', mayBeEmpty: true, columns: { note: text().required() } });

const sheet = (content: string) => readSheet({ name: 'cats.csv', bytes: Buffer.from(content) });
const read = async (content: string) => readTable(await sheet(content), cats, [dogs]);
const told = async (content: string) => (await read(content)).problems.map(problemLine);

test('a row is read as its columns say', async () => {
  const { rows, problems, warnings } = await read(
    'cat_id,indoors,born,kittens,weight,likes\nC1,N,14/09/2026,3,4.5,fish; wool ;;Fish\nC2,,,0,,\n',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(warnings, []);
  assert.deepEqual(rows, [
    {
      row: 2,
      value: { cat_id: 'C1', indoors: false, born: '2026-09-14', kittens: 3, weight: 4.5, likes: ['fish', 'wool'] },
    },
    { row: 3, value: { cat_id: 'C2', indoors: true, born: undefined, kittens: 0, weight: undefined, likes: [] } },
  ]);
});

test('headings match in any order, with any capitals, spaces, hyphens and underscores', async () => {
  const { rows } = await read('KITTENS;Favourite; Cat  ID \n2;x;C1\n');
  assert.equal(rows[0]?.value.cat_id, 'C1');
  assert.equal(rows[0]?.value.kittens, 2);
});

test('columns nobody knows are kept aside and named', async () => {
  assert.deepEqual((await read('cat_id,kittens,Colour,Owner\nC1,2,black,Ann\n')).warnings, [
    'cats.csv: columns we do not know were kept aside: Colour, Owner.',
  ]);
});

test('every wrong cell is reported with its row, column, value and what is expected; good rows go on', async () => {
  const content = 'cat_id,kittens,born,indoors,weight\nC1,-1,31/02/2026,perhaps,heavy\nC2,1,,,\n,two,,,\nC4,1.0,,,\n';
  const { rows, problems } = await read(content);
  assert.deepEqual(
    rows.map(({ row }) => row),
    [3, 5],
  );
  assert.deepEqual(problems.map(problemLine), [
    'cats.csv, row 2, indoors, "perhaps": is neither yes nor no; expected yes or no',
    'cats.csv, row 2, born, "31/02/2026": is a date that does not exist; expected a date such as 2026-09-14 or 14/09/2026',
    'cats.csv, row 2, kittens, "-1": is less than 0; expected a whole number from 0 to 12',
    'cats.csv, row 2, weight, "heavy": is not a number; expected a number, 0 or more',
    'cats.csv, row 4, cat_id, "": is empty; expected text of at most 500 characters',
    'cats.csv, row 4, kittens, "two": is not a whole number; expected a whole number from 0 to 12',
  ]);
  assert.equal(rowsWithProblems(problems), 2);
});

test('every row of an id that is there twice is rejected, and names the others', async () => {
  const { rows, problems, rejectedIds } = await read('cat_id,kittens\nC1,1\nC2,2\nC1,3\nC3,x\n C1 ,4\n');
  assert.deepEqual(
    rows.map(({ value }) => value.cat_id),
    ['C2'],
  );
  assert.deepEqual([...rejectedIds], ['C1', 'C3']);
  assert.deepEqual(
    problems.filter(({ column }) => column === 'cat_id').map(({ row, wrong }) => [row, wrong]),
    [
      [2, 'is also on rows 4, 6, so none of them can be used'],
      [4, 'is also on rows 2, 6, so none of them can be used'],
      [6, 'is also on rows 2, 4, so none of them can be used'],
    ],
  );
});

test('two rows are enough for an id to be there twice, and it may be empty as often as it likes', async () => {
  const { rows, problems } = await read('cat_id,kittens\nC1,1\nC1,1\n,1\n,1\n');
  assert.deepEqual(rows, []);
  assert.deepEqual(
    problems.map(({ row, wrong }) => [row, wrong.slice(0, 18)]),
    [
      [2, 'is also on row 3, '],
      [3, 'is also on row 2, '],
      [4, 'is empty'],
      [5, 'is empty'],
    ],
  );
});

test('a row with more cells than headings is rejected rather than read shifted', async () => {
  const [line] = await told('cat_id,kittens\nTom, the cat,1\n');
  assert.match(line ?? '', /row 2, "1": stands beyond the last heading/);
});

test('a cell longer than can be kept is a problem of its row alone', async () => {
  const { rows, problems } = await read(`cat_id,kittens\n${'C'.repeat(10_001)},1\nC2,1\n`);
  assert.equal(rows.length, 1);
  assert.match(problems[0]?.wrong ?? '', /is 10001 characters long/);
  assert.ok((problems[0]?.value.length ?? 0) < 100);
});

test('a file without the columns it needs is refused, and says what it looks like', async () => {
  await assert.rejects(read('dog_id,breed,walks\nD1,collie,long\n'), {
    name: 'Unreadable',
    message:
      'cats.csv looks like the dogs file: it has the columns dog_id, breed and walks. Choose it as dogs instead.',
  });
  await assert.rejects(
    read('cat_id,colour\nC1,black\n'),
    /does not have the column kittens, which the cats file needs.*cat_id, colour/,
  );
  await assert.rejects(read('cat_id,kittens,Cat ID\nC1,1,C2\n'), /has the column cat_id twice/);
});

test('headings alone are refused where rows are needed', async () => {
  await assert.rejects(read('cat_id,kittens\n'), /column headings but no rows/);
  assert.deepEqual(readTable(await sheet('note\n'), notes).rows, []);
});

test('what a header looks like is the table most of whose columns it has', () => {
  assert.equal(looksLike(['Dog ID', 'breed', 'other'], [cats, dogs])?.name, 'dogs');
  assert.equal(looksLike(['something', 'else'], [cats, dogs]), undefined);
});

test('dates: two ways to write them, day first, no day that the calendar lacks', () => {
  const born = date().required();
  for (const [cell, value] of [
    ['2026-09-14', '2026-09-14'],
    ['14/09/2026', '2026-09-14'],
    ['4/9/2026', '2026-09-04'],
    ['29/02/2028', '2028-02-29'],
    ['2026-09-14 00:00', '2026-09-14'],
    ['14/09/2026 00:00:00', '2026-09-14'],
  ] as const) {
    assert.deepEqual(born.read(cell), { value }, cell);
  }
  for (const cell of ['2026-02-29', '29/02/2026', '31/04/2026', '09/14/2026', '2026-13-01', '0026-01-01']) {
    assert.deepEqual(born.read(cell), { wrong: 'is a date that does not exist' }, cell);
  }
  for (const cell of ['14 September', '14.09.2026', '46279', '14/09/26']) {
    assert.deepEqual(born.read(cell), { wrong: 'is not a date we can read' }, cell);
  }
});

test('yes and no in every accepted spelling', () => {
  for (const cell of ['yes', 'Y', 'TRUE', '1']) assert.deepEqual(yesNo().read(cell), { value: true });
  for (const cell of ['No', 'n', 'false', '0']) assert.deepEqual(yesNo().read(cell), { value: false });
  assert.deepEqual(yesNo().read(''), { value: undefined });
});

test('words and lists of words', () => {
  const peps = oneOf(['none', '2-trainee']);
  assert.deepEqual(peps.read('2 Trainee'), { value: '2-trainee' });
  assert.deepEqual(peps.read('3'), { wrong: 'is not one of the words for this column' });
  const walks = listOf(['short', 'long']).required();
  assert.deepEqual(walks.read('LONG; short;long'), { value: ['long', 'short'] });
  assert.match(JSON.stringify(walks.read('long;round')), /\\"round\\" in it/);
  assert.deepEqual(walks.read(';'), { wrong: 'names nothing' });
});
