import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Figure, figures } from '../../../../engines/workforce/benchmark/index.ts';
import { from2023, readText, until2022 } from '../../test-support/published.ts';

async function value(text: string, name: string, year: number, figure: Figure) {
  const { edition } = await readText(text);
  return edition.rows.find((row) => row.name === name && row.year === year)?.values[figure];
}

test('both layouts are read, with the mark of UTF-8 or without, and called by their last year', async () => {
  const older = await readText(until2022);
  const newer = await readText(from2023);
  assert.deepEqual([older.edition.edition, older.edition.rows.length], [2020, 9]);
  assert.deepEqual([newer.edition.edition, newer.edition.rows.length], [2021, 8]);
  assert.deepEqual([...older.problems, ...older.warnings, ...newer.problems, ...newer.warnings], []);
});

test('every figure of both layouts is known by the same name', async () => {
  const older = (await readText(until2022)).edition.rows.find(({ name }) => name === 'England');
  const newer = (await readText(from2023)).edition.rows.find(({ name }) => name === 'England');
  const starters = ['startersFte', 'startersHeadcount'];
  assert.deepEqual(Object.keys(newer?.values ?? {}).sort(), [...figures].sort());
  assert.deepEqual(
    Object.keys(older?.values ?? {}).sort(),
    figures.filter((figure) => !starters.includes(figure)).sort(),
  );
  const { inPostFte, leaversFte, turnoverRateFte, agencyRateFte, vacancyRate, caseload } = older?.values ?? {};
  assert.deepEqual(
    [inPostFte, leaversFte, turnoverRateFte, agencyRateFte, vacancyRate, caseload],
    [900, 90, 10, 10, 10, 16],
  );
  const { startersFte, inPostHeadcount, agencyRateHeadcount, vacanciesCoveredRate, daysLost } = newer?.values ?? {};
  assert.deepEqual(
    [startersFte, inPostHeadcount, agencyRateHeadcount, vacanciesCoveredRate, daysLost],
    [100, 1010, 9.8, 80, 2302.3],
  );
});

test('every symbol keeps its reason, and a true zero is 0', async () => {
  assert.equal(await value(until2022, 'Ashford Vale', 2020, 'agencyFte'), 'not-available');
  assert.equal(await value(until2022, 'Ashford Vale', 2020, 'agencyHeadcount'), 'confidential');
  assert.equal(await value(until2022, 'Ashford Vale', 2020, 'vacanciesCoveredRate'), 'not-applicable');
  assert.equal(await value(until2022, 'Beech, City of', 2020, 'daysLost'), 'low-reliability');
  assert.equal(await value(until2022, 'Beech, City of', 2020, 'agencyCoverFte'), 'rounds-to-zero');
  assert.equal(await value(until2022, 'Beech, City of', 2020, 'agencyCoverRate'), 'rounds-to-zero');
  assert.equal(await value(until2022, 'Beech, City of', 2020, 'vacanciesCoveredRate'), 'not-available');
  assert.equal(await value(until2022, 'Beech, City of', 2019, 'daysLost'), 0);
  assert.equal(
    await value(
      until2022.replace('901,E09000901,Ashford Vale,100', '901,E09000901,Ashford Vale,'),
      'Ashford Vale',
      2020,
      'inPostFte',
    ),
    'empty',
  );
});

test('two authorities on one row keep both names, numbers and codes', async () => {
  const { edition } = await readText(from2023);
  const row = edition.rows.find(({ numbers }) => numbers.length === 2);
  assert.deepEqual(row?.names, ['Beech, City of', 'Cedar']);
  assert.deepEqual(
    [row?.numbers, row?.codes],
    [
      ['902', '903'],
      ['E09000902', 'E09000903'],
    ],
  );
});

test('tabs, semicolons, UTF-16, Windows-1252 and columns in another order read the same', async () => {
  const plain = await readText(until2022);
  const cells = until2022
    .replaceAll('"Beech, City of"', 'Beech City')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const same = { ...plain.edition.rows[3]?.values };
  for (const text of [
    cells.map((row) => row.join('\t')).join('\r\n'),
    cells.map((row) => row.join(';')).join('\n'),
    cells.map((row) => row.toReversed().join(',')).join('\n'),
  ]) {
    assert.deepEqual((await readText(text)).edition.rows[3]?.values, same);
    assert.deepEqual((await readText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).edition.rows[3]?.values, same);
  }
  const accented = await readText(Buffer.from(until2022.slice(1).replaceAll('Ashford', 'Âshford'), 'latin1'));
  assert.equal(accented.edition.rows[2]?.name, 'Âshford Vale');
});
