import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { addFigures, type Figures, noFigures } from '../../../src/engines/workforce/figures/figures.ts';
import { percent } from '../../../src/engines/workforce/figures/tally.ts';
import type { LinkedReturn } from '../../../src/engines/workforce/linked/records.ts';
import { nqswRetention } from '../../../src/engines/workforce/linked/retention.ts';
import { stability } from '../../../src/engines/workforce/linked/stability.ts';
import { readAdultsFigures } from '../../../src/features/workforce/formats/adults-published/read-adults.ts';
import { readEditions } from '../../../src/features/workforce/formats/published/index.ts';
import { type ReadReturn, readUpload } from '../../../src/features/workforce/sending/read-upload.ts';
import { readSheet } from '../../../src/platform/files/index.ts';
import { type GeneratedReturn, generateWorkforce, senders } from './index.ts';

const day = '2026-11-22';
const made = await generateWorkforce(day);
const read: { one: GeneratedReturn; got: ReadReturn }[] = [];
let folder = '';

before(async () => {
  folder = await mkdtemp(`${tmpdir()}/tandem-workforce-`);
  for (const one of made.returns) {
    for (const { name, bytes } of one.files) await writeFile(`${folder}/${name}`, bytes);
    const chosen = one.files.map(({ name }) => ({ name, path: `${folder}/${name}` }));
    read.push({ one, got: await readUpload(chosen, one.year) });
  }
});
after(() => rm(folder, { recursive: true }));

const within = (value: number | undefined, least: number, most: number, what: string) =>
  assert.ok(value !== undefined && value >= least && value <= most, `${what}: ${value}`);

function together(service: 'children' | 'adults', year: number): Figures {
  const some = read.filter(({ one }) => one.service === service && one.year === year);
  return some.map(({ got }) => got.figures).reduce(addFigures, noFigures());
}

test('the same day gives the same files', async () => {
  const again = await generateWorkforce(day);
  assert.deepEqual(again, made);
});

test('each file is a return that reads as what it is, of its own year, and breaks a few rules', () => {
  assert.deepEqual(new Set(made.returns.map(({ year }) => year)), new Set([2024, 2025, 2026]));
  for (const { one, got } of read) {
    const { source, service, year } = got.heading;
    assert.equal(service, one.service);
    assert.equal(year, one.year);
    assert.equal(source, one.organisation === 'Wayfold' ? 'template' : service === 'children' ? 'census' : 'adults');
    if (source === 'template') continue;
    within(got.records.length, 60, 250, `${one.organisation} ${service} workers`);
    within(got.broken, 2, 12, `${one.organisation} ${service} broken rules`);
  }
});

test('a census has the layout of its year', async () => {
  const { returns } = await generateWorkforce('2025-12-01');
  const [gender, sex, pay] = returns
    .filter(({ organisation, service }) => organisation === 'Elmsworth' && service === 'children')
    .map(({ files }) => files[0]?.bytes.toString() ?? '');
  assert.match(gender ?? '', /<LALevelVacancies>[\s\S]*<GenderCurrent>[\s\S]*<CFKSSstatus>/);
  assert.match(sex ?? '', /<LALevelVacancies>[\s\S]*<Sex>[\s\S]*<CFKSSstatus>/);
  assert.match(pay ?? '', /<LALevel>[\s\S]*<Sex>[\s\S]*<BaseSalary>/);
  assert.doesNotMatch(pay ?? '', /GenderCurrent|CFKSSstatus/);
});

test('rates are near those that partnerships report', () => {
  for (const year of [2024, 2025, 2026]) {
    const { ratios, leaversByService, inPost, tables } = together('children', year);
    within(percent(ratios.turnoverFte), 17, 23, 'turnover');
    within(percent(ratios.vacancy), 22, 26, 'vacancy');
    within(percent(ratios.agencyFte), 22, 28, 'agency');
    within(ratios.caseload.n / ratios.caseload.d, 13, 18, 'caseload');
    within(percent(ratios.absence), 2, 6, 'absence');
    const bands = leaversByService.children;
    const leavers = Object.values(bands).reduce((sum, { headcount }) => sum + headcount, 0);
    within(((bands['under 2 years']?.headcount ?? 0) / leavers) * 100, 35, 46, 'leavers within two years');
    const shareOf = (band: string) => ((tables.inPostByAge[band]?.headcount ?? 0) / inPost.headcount) * 100;
    within(shareOf('under 30'), 10, 22, 'under 30');
    within(shareOf('60 and over'), 2, 10, '60 and over');
    const adults = together('adults', year).ratios;
    within(percent(adults.turnoverHeadcount), 11, 16, 'adults’ turnover');
    within(percent(adults.vacancy), 5, 8, 'adults’ vacancies');
  }
});

test('people stay, so that returns can be linked', () => {
  const services = Map.groupBy(
    read.filter(({ one }) => one.organisation !== 'Wayfold'),
    ({ one }) => `${one.organisation} ${one.service}`,
  );
  for (const [name, some] of services) {
    const linked = some.map(
      ({ one, got }): LinkedReturn => ({
        year: one.year,
        workers: got.records.map(({ identifier, ...record }) => ({ ...record, person: identifier })),
      }),
    );
    assert.equal(linked.length, 3);
    for (const { stayed } of stability(linked)) within(percent(stayed), 70, 93, `${name} stability`);
    if (name.endsWith('children')) within(nqswRetention(linked).length, 3, 3, `${name} cohorts`);
  }
});

test('no two workers of an organisation share a number, and nobody who sends is twice there', () => {
  for (const { one, got } of read) {
    const known = got.records.flatMap(({ identifier }) => identifier ?? []);
    assert.equal(new Set(known).size, known.length, `${one.organisation} ${one.year}`);
  }
  assert.equal(new Set(senders.map(({ name }) => name)).size, senders.length);
  assert.equal(new Set(senders.map(({ key }) => key)).size, senders.length);
});

test('published figures hold England’s and London’s rates, and nobody else’s', async () => {
  const { editions, problems } = await readEditions(made.published.slice(0, 2));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    editions.map(({ edition, years }) => [edition, years[0]]),
    [
      [2021, 2018],
      [2024, 2018],
    ],
  );
  const lines = (made.published[0]?.bytes ?? '').toString().split('\n');
  assert.match(lines[1] ?? '', /^2021,Reporting year,National,E92000001,England,.*,15\.4,.*,15\.5,.*,16\.7,/);
  assert.match(
    lines[2] ?? '',
    /^2021,Reporting year,Regional,E92000001,England,E12000007,London,.*,18\.3,.*,22,.*,23\.5,/,
  );
  assert.equal(lines.filter((line) => line.includes('Local authority')).length, 44);
});

test('the table of adults’ figures is read whole, and says where each figure is printed', async () => {
  const table = made.published.at(-1);
  assert.ok(table);
  const { edition, problems, warnings } = readAdultsFigures(await readSheet(table));
  assert.deepEqual([...problems, ...warnings], []);
  assert.equal(edition.edition, 2021);
  assert.equal(edition.rows.length, 12);
  const last = edition.rows.find(({ level, year }) => level === 'national' && year === 2021);
  assert.deepEqual(last?.rates, { turnover: 13.6, vacancy: 7.5, agency: 8, leaversWithin3Years: 64.7 });
  assert.ok(edition.rows.every(({ level, source }) => (level === 'partnership') === source.startsWith('Invented')));
});
