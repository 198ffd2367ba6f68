import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { test } from 'node:test';
import { sharedData, unlessShared } from '../../../../../test/support/shared-data.ts';
import {
  agency,
  censusXml,
  type Fields,
  leaver,
  listening,
  permanent,
  sourceOf,
} from '../../test-support/census-file.ts';
import { readCensus } from './census.ts';

async function read(workers: readonly Fields[], parts: Parameters<typeof censusXml>[1] = {}) {
  const { heard, listener } = listening();
  const stated = await readCensus(sourceOf(censusXml(workers, parts)), listener);
  return { ...heard, lines: heard.lines(), stated };
}

test('a census without a fault is read whole, in every layout', async () => {
  const early = await read([permanent(1), leaver(2), agency(3)]);
  assert.deepEqual(early.lines, []);
  assert.deepEqual(early.headings, [{ source: 'census', service: 'children', authority: '801', year: 2021 }]);
  assert.deepEqual(
    early.workers.map(({ worker }) => worker.standing),
    ['in-post', 'leaver', 'agency'],
  );
  assert.deepEqual(early.stated, { vacancies: 2, agencyCovering: 1 });

  const late = { GenderCurrent: undefined, Sex: 'F', CFKSSstatus: undefined, BaseSalary: 41_000.5 };
  const stated = { NumberOfVacancies: 0, NoAgencyFTE: 0, RetentionBonus: 2, OtherAllowances: 'Bicycle' };
  const later = await read([permanent(1, late)], { year: 2025, level: 'LALevel', stated });
  assert.deepEqual(later.lines, []);
  assert.equal(later.workers[0]?.worker.sex, 'female');
  assert.equal(later.stated.vacancies, 0);
  assert.deepEqual((await read([permanent(1)], { collection: 'CSWWW' })).lines, []);
});

test('what stands in a worker is told in the words of the figures', async () => {
  const { workers } = await read([leaver(7, { Ethnicity: 'CHNE', LeaverDestination: 3, ReasonLeave: 5, FTE30: 0.6 })]);
  assert.deepEqual(workers, [
    {
      position: 1,
      identifier: 'SW1007',
      worker: {
        standing: 'leaver',
        repeated: false,
        fte: 0.6,
        born: '1985-05-05',
        started: '2015-10-01',
        ended: '2021-03-31',
        sex: 'female',
        ethnicity: 'asian',
        role: 'case-holder',
        origin: 'other-authority',
        destination: 'agency',
        reason: 'retired',
        cases: undefined,
        daysLost: 4,
      },
    },
  ]);
});

const faults: [what: string, worker: Fields, line: RegExp][] = [
  [
    'a code out of the list',
    permanent(1, { Ethnicity: 'XXXX' }),
    /^census\.xml, worker 1, Ethnicity, XXXX, is not in the code list; the codes are WBRI/,
  ],
  ['a name of every object', permanent(1, { OrgRole: 'constructor' }), /OrgRole, constructor, is not in the code list/],
  ['hours for FTE', permanent(1, { FTE: 37.5 }), /FTE, 37\.5, is more than 1 and looks like hours a week/],
  ['an FTE above 1', permanent(1, { FTE: 1.2 }), /FTE, 1\.2, is more than 1; full time is 1/],
  [
    'an American date',
    permanent(1, { RoleStartDate: '09/30/2019' }),
    /RoleStartDate, 09\/30\/2019, is a date in American order/,
  ],
  [
    'a day that no calendar has',
    permanent(1, { PersonBirthDate: '1985-02-30' }),
    /PersonBirthDate, 1985-02-30, is a date that does not exist/,
  ],
  ['negative days', permanent(1, { WorkingDaysLost: -3 }), /WorkingDaysLost, -3, is less than 0/],
  ['cases and a half', permanent(1, { Cases30: 1.5 }), /Cases30, 1\.5, is not a whole number/],
  [
    'a missing date of birth',
    permanent(1, { PersonBirthDate: undefined }),
    /PersonBirthDate, , is missing: every permanent worker needs a date of birth/,
  ],
  [
    'a start without its origin',
    permanent(1, { StartOrigin: undefined }),
    /StartOrigin, , is missing: it goes with RoleStartDate/,
  ],
  [
    'an end without its reason',
    leaver(1, { ReasonLeave: undefined }),
    /ReasonLeave, , is missing: it goes with RoleEndDate/,
  ],
  [
    'a reason without its end',
    permanent(1, { ReasonLeave: 1, LeaverDestination: 1 }),
    /RoleEndDate, , is missing: it goes with ReasonLeave/,
  ],
  [
    'an end in another year',
    leaver(1, { RoleEndDate: '2020-09-30' }),
    /RoleEndDate, 2020-09-30, is not in the census year, 2020-10-01 to 2021-09-30/,
  ],
  ['FTE of somebody gone', leaver(1, { FTE: 0.5 }), /FTE, 0\.5, is not 0, although the role has ended/],
  [
    'a number that is not of the register',
    permanent(1, { SWENo: '12345' }),
    /SWENo, 12345, is not two letters and then digits/,
  ],
  ['nobody’s employment', permanent(1, { AgencyWorker: undefined }), /AgencyWorker, , is missing/],
];

for (const [what, worker, line] of faults) {
  test(`${what} is said, and the worker still counts`, async () => {
    const { lines, workers } = await read([worker, permanent(2)]);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', line);
    assert.equal(workers.length, 2);
  });
}

test('a person with two roles is said, and marked as counted once; who left and came back is not', async () => {
  const { lines, workers } = await read([permanent(1, { FTE: 0.5 }), permanent(1, { FTE: 0.4 }), leaver(1)]);
  assert.deepEqual(lines, [
    'census.xml, worker 2, SWENo, SW1001, is also worker 1; if both roles are right, they are counted as one person',
  ]);
  assert.deepEqual(
    workers.map(({ worker }) => worker.repeated),
    [false, true, false],
  );
});

test('more cover than there are agency workers is doubted', async () => {
  const { warnings } = await read([permanent(1), agency(2, { FTE: 0.5 })]);
  assert.match(warnings.join(), /says that 1 FTE of agency workers cover vacancies, and holds 0\.5 FTE/);
  assert.deepEqual((await read([permanent(1), agency(2)])).warnings, []);
});

test('the wrong reference date and authority are said of the return', async () => {
  const { lines } = await read([permanent(1)], { date: '2021-04-13', authority: 'Merton' });
  assert.deepEqual(lines, [
    'census.xml, return, ReferenceDate, 2021-04-13, should be 2021-09-30, the day of the census',
    'census.xml, return, LEA, Merton, is not the three digits of an authority',
  ]);
});

const unreadable: [what: string, text: string | Uint8Array, sentence: RegExp][] = [
  ['nothing', '', /is empty/],
  ['a table', 'a,b\n1,2\n', /is not an XML file/],
  ['another root', '<Workforce><A>1</A></Workforce>', /begins with <Workforce>, and a DfE return with <Message>/],
  ['another census', censusXml([permanent(1)], { collection: 'CIN' }), /is a children in need census/],
  ['no year', censusXml([permanent(1)]).replace('<Year>2021</Year>', ''), /has no year in its header/],
  ['no workers', censusXml([]), /holds no workers/],
  ['half a file', censusXml([permanent(1), permanent(2)]).slice(0, -200), /ends in the middle, after worker 1/],
  [
    'a document type',
    `<!DOCTYPE m [<!ENTITY a "b">]>${censusXml([permanent(1)])}`,
    /is not well-formed|declares a document type/,
  ],
  ['an entity', censusXml([permanent(1, { QualInst: 'LOL' })]).replace('LOL', '&lol;'), /uses an entity on line/],
  ['endless text', censusXml([permanent(1, { QualInst: 'x'.repeat(20_000) })]), /more text in one field/],
  ['endless nesting', '<Message>'.repeat(2_000), /nested deeper/],
  [
    'an encoding that is not so',
    Buffer.from(censusXml([permanent(1, { QualInst: 'Université' })]), 'latin1'),
    /says that it is utf-8, and is not/,
  ],
  ['an encoding nobody knows', censusXml([permanent(1)]).replace('utf-8', 'klingon'), /written in klingon/],
];

for (const [what, text, sentence] of unreadable) {
  test(`${what} is refused, with what to do`, async () => {
    const { listener } = listening();
    await assert.rejects(readCensus(sourceOf(text), listener), { name: 'Unreadable', message: sentence });
  });
}

test('Windows-1252 and UTF-16 are read where the file says so', async () => {
  const text = censusXml([permanent(1, { QualInst: 'Université' })]);
  const encoded = [
    Buffer.from(text.replace('utf-8', 'windows-1252'), 'latin1'),
    Buffer.from(`\uFEFF${text.replace('utf-8', 'utf-16')}`, 'utf16le'),
  ];
  for (const bytes of encoded) {
    const { heard, listener } = listening();
    await readCensus(sourceOf(bytes), listener);
    assert.equal(heard.workers.length, 1);
  }
});

const samples = ['BAD_social_work_workforce_2021.xml', 'social_work_workforce_2022.xml', 'csww_sample.xml'];
for (const sample of samples) {
  test(`${sample} is read to its end, with all its faults`, {
    skip: unlessShared(`csww-return/${sample}`),
  }, async () => {
    const { heard, listener } = listening();
    await readCensus({ name: sample, pieces: createReadStream(sharedData(`csww-return/${sample}`)) }, listener);
    assert.equal(heard.workers.length, sample === 'csww_sample.xml' ? 14 : 30);
    assert.ok(heard.broken.length > 0);
  });
}
