import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { sharedData, unlessShared } from '../../../../test/support/shared-data.ts';
import { agency, censusXml, type Fields, leaver, permanent } from '../test-support/census-file.ts';
import { commandFolder } from '../test-support/command-folder.ts';
import { indicators } from './indicators.ts';

const { run, file } = commandFolder();

const hidden = z.object({ suppressed: z.literal(true) });
const number = z.union([z.number(), z.null(), hidden]);
const rate = z.object({ n: number, d: number, rate: number });
const band = z.object({ band: z.string(), n: number, rate: number, d: number.optional() });
const entry = z.object({
  source: z.string(),
  authority: z.string().nullable(),
  year: z.number().nullable(),
  inPost: z.object({ fte: number, headcount: number }),
  leavers: z.object({ fte: number, headcount: number }),
  starters: z.object({ fte: number, headcount: number }),
  turnover: z.object({ fte: rate, headcount: rate }),
  vacancy: rate,
  agency: z.object({ fte: rate, headcount: rate }),
  agencyCover: rate,
  absence: rate,
  caseload: rate,
  leaversByService: z.array(band),
  byRole: z.array(band),
  byAge: z.array(band),
  bySex: z.array(band),
  byEthnicity: z.array(band),
});
const report = z.object({ files: z.array(entry), together: entry });

async function indicatorsOf(paths: string[], ...options: string[]) {
  const { code, out } = await run(indicators, ...paths, ...options);
  assert.equal(code, 0);
  return report.parse(JSON.parse(out));
}

const workforce = (there: number, gone: number): Fields[] => [
  ...Array.from({ length: there }, (_, at) => permanent(at)),
  ...Array.from({ length: gone }, (_, at) => leaver(1_000 + at, { FTE30: 0.5 })),
  ...Array.from({ length: 6 }, (_, at) => agency(at)),
];

test('together is the sum of numerators and denominators, whatever the order of files', async () => {
  const one = await file('one.xml', censusXml(workforce(10, 2)));
  const two = await file('two.xml', censusXml(workforce(30, 20)));
  const forward = await indicatorsOf([one, two]);
  const backward = await indicatorsOf([two, one]);
  assert.deepEqual(forward.together, backward.together);
  assert.deepEqual(forward.files[0]?.turnover.fte, { n: 1, d: 10, rate: 10 });
  assert.deepEqual(forward.together.turnover.fte, { n: 11, d: 40, rate: 27.5 });
  assert.equal(forward.together.year, 2021);
});

test('the same file twice counts once; a return twice and several years together are said', async () => {
  const one = await file('once.xml', censusXml(workforce(10, 2)));
  const copy = await file('copy.xml', censusXml(workforce(10, 2)));
  const { out, err } = await run(indicators, one, copy);
  assert.match(err, /copy\.xml is the same file as once\.xml\. It is counted once/);
  assert.equal(report.parse(JSON.parse(out)).together.inPost.headcount, 10);
  const other = await file('other.xml', censusXml(workforce(11, 2)));
  const twice = await run(indicators, one, other);
  assert.match(twice.err, /once\.xml and other\.xml are returns of authority 801 for 2020-21, and differ/);
  const years = await run(indicators, one, await file('next.xml', censusXml(workforce(11, 2), { year: 2022 })));
  assert.match(years.err, /returns are of 2020-21, 2021-22\. “together” adds them up/);
  assert.doesNotMatch((await run(indicators, one)).err, /together|same file/);
});

test('what adults’ files cannot tell is null everywhere, and not 0', async () => {
  const path = await file(
    'adults.csv',
    'LOCALESTID,UNIQUEWORKERID,STATUS,DOB,STARTDATE,EMPLSTATUS,MAINJOBROLE,CONTHOURS\nQ1,a,UPDATE,,,1,6,37\n',
  );
  const { out, err } = await run(indicators, path, '--census-date', '2025-09-30');
  assert.match(err, /workplace file that goes with adults\.csv is missing/);
  assert.doesNotMatch(err, /is assumed/);
  const [one] = z
    .object({ files: z.array(entry.extend({ leaversByReason: z.array(band) })) })
    .parse(JSON.parse(out)).files;
  assert.deepEqual(one?.caseload, { n: null, d: null, rate: null });
  for (const { n, rate } of [...(one?.leaversByReason ?? []), ...(one?.leaversByService ?? [])]) {
    assert.deepEqual([n, rate], [null, null]);
  }
  assert.deepEqual(
    one?.leaversByService.map(({ band }) => band),
    ['under 3 years', '3 years and more'],
  );
});

test('who may have left or not is in the JSON, and in no leaver', async () => {
  const gone = leaver(50, { RoleEndDate: '03/31/2021' });
  const path = await file('unclear.xml', censusXml([...workforce(10, 0), gone]));
  const unclear = z.object({
    standing: z.object({ known: z.number(), of: z.number() }),
    leavers: z.object({ headcount: z.null(), known: z.literal(0), of: z.literal(1) }),
    turnover: z.object({ headcount: z.object({ rate: z.null(), known: z.literal(0), of: z.literal(11) }) }),
  });
  const { out } = await run(indicators, path);
  const { files } = z.object({ files: z.array(unclear) }).parse(JSON.parse(out));
  assert.deepEqual(files[0]?.standing, { known: 16, of: 17 });
});

test('suppressed, small counts and what would give them away are hidden; 0 stays 0', async () => {
  const path = await file('small.xml', censusXml([...workforce(20, 3), permanent(90, { OrgRole: 1 })]));
  const { together } = await indicatorsOf([path], '--suppress');
  assert.deepEqual(together.leavers, { fte: { suppressed: true }, headcount: { suppressed: true } });
  assert.deepEqual(together.turnover.fte.n, { suppressed: true });
  assert.deepEqual(
    together.byRole.filter(({ n }) => typeof n === 'number' && n > 0),
    [],
  );
  assert.equal(together.byRole.find(({ band }) => band === 'Middle manager')?.n, 0);
  assert.equal(together.inPost.headcount, 21);
});

test('property: suppressed, no count from 1 to 4 is shown of anybody', async () => {
  const roles = fc.array(fc.record({ role: fc.integer({ min: 1, max: 6 }), gone: fc.boolean() }), {
    minLength: 1,
    maxLength: 25,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(roles, { minLength: 1, maxLength: 3 }), async (returns) => {
      const paths = await Promise.all(
        returns.map((workers, at) =>
          file(
            `p${at}.xml`,
            censusXml(workers.map(({ role, gone }, who) => (gone ? leaver : permanent)(who, { OrgRole: role }))),
          ),
        ),
      );
      const { files, together } = await indicatorsOf(paths, '--suppress');
      for (const one of [...files, together]) {
        for (const { n } of [...one.byRole, ...one.byAge, ...one.bySex, ...one.byEthnicity]) assert.ok(!isSmall(n));
        for (const { headcount } of [one.inPost, one.leavers, one.starters]) assert.ok(!isSmall(headcount));
        assert.ok(!isSmall(one.turnover.headcount.n));
      }
    }),
    { numRuns: 25 },
  );
});

const isSmall = (n: z.output<typeof number>): boolean => typeof n === 'number' && n > 0 && n < 5;

test('the samples are counted as they are', { skip: unlessShared('csww-return/csww_sample.xml') }, async () => {
  const { together } = await indicatorsOf([sharedData('csww-return/csww_sample.xml')]);
  assert.deepEqual(together.turnover.headcount, { n: 2, d: 4, rate: 50 });
  assert.equal(together.authority, null);
});

test('what one table hides no other tells: a whole that is hidden has no parts, and ages are divided in one way', async () => {
  const old = (year: number) => ({ PersonBirthDate: `${year}-05-05` });
  const ages = [...Array(8).fill(old(1958)), ...Array(3).fill(old(1995)), ...Array(20).fill(old(1980))];
  const one = await file('ages.xml', censusXml(ages.map((born, at) => permanent(at, born))));
  const [alone] = z
    .object({ files: z.array(z.object({ reaching: z.array(band), byAge: z.array(band) })) })
    .parse(JSON.parse((await run(indicators, one, '--suppress')).out)).files;
  assert.ok(alone?.byAge.some(({ n }) => hidden.safeParse(n).success));
  assert.deepEqual(
    alone?.reaching.filter(({ n }) => typeof n === 'number' && n > 0),
    [],
  );

  const few = await file('few.xml', censusXml(workforce(30, 3)));
  const many = await file('many.xml', censusXml(workforce(30, 12)));
  const { files, together } = await indicatorsOf([few, many], '--suppress');
  for (const { leavers, leaversByService } of [...files, together]) {
    const shown = leaversByService.flatMap(({ n }) => (typeof n === 'number' && n > 0 ? [n] : []));
    assert.equal(hidden.safeParse(leavers.headcount).success && shown.length > 0, false);
  }
});
