/**
 * What reading a file costs: 10,000 students as CSV, judged cell by cell, against csv-parse alone, and as XLSX against
 * read-excel-file alone. Run: `node bench/reading.ts`. Prints the middle of fifteen runs
 * of each, taken in turns.
 */
import { parse } from 'csv-parse/sync';
import { readSheet as readWorkbook } from 'read-excel-file/universal';
import { studentsTable } from '../src/features/placements/formats/index.ts';
import { csvText, readSheet, readTable, xlsxBytes } from '../src/platform/files/index.ts';

const areas = ['safeguarding', 'fostering', 'hospital', 'mental health', 'older people', 'youth justice'];
const header = Object.keys(studentsTable.columns);
const rows = Array.from({ length: 10_000 }, (_, at) => {
  const wishes = [0, 1, 2].map((wish) => areas[(at + wish * 2) % areas.length]).join(';');
  const earlier =
    at % 2 === 0 ? ['children', 'yes', `Council ${at % 9}`, `Council ${at % 7}/Team ${at % 5}`] : ['', '', '', ''];
  return [
    `S${at}`,
    `Student ${at}`,
    'University 1',
    'BA',
    at % 2 ? 'first' : 'final',
    wishes,
    `KT${1 + (at % 20)}`,
    'yes',
    '',
    ...earlier,
    '',
    '',
  ];
});
const csv = Buffer.from(await csvText(header, rows));
const xlsx = await xlsxBytes('Students', header, rows);

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

for (const [kind, bytes, alone] of [
  ['CSV', csv, () => parse(csv)],
  ['XLSX', xlsx, () => readWorkbook(new Blob([new Uint8Array(xlsx)]))],
] as const) {
  const parsing: number[] = [];
  const reading: number[] = [];
  for (let run = 0; run < 15; run += 1) {
    parsing.push(await timed(alone));
    reading.push(await timed(async () => readTable(await readSheet({ name: kind, bytes }), studentsTable)));
  }
  const [one, other] = [middle(parsing), middle(reading)];
  console.log(
    `${kind}: parsing alone ${one.toFixed(0)} ms, read and judged ${other.toFixed(0)} ms, ${(other / one).toFixed(1)} times`,
  );
}
