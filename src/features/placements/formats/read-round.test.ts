import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPolicy } from '../../../engines/allocation/model.ts';
import { problemLine } from '../../../platform/files/index.ts';
import { roundFiles, smallRound } from '../test-support/small-round.ts';
import { readRound } from './read-round.ts';

const read = (texts: Parameters<typeof roundFiles>[0]) => readRound(roundFiles(texts));
const told = async (texts: Parameters<typeof roundFiles>[0]) => (await read(texts)).problems.map(problemLine);
const refused = (texts: Parameters<typeof roundFiles>[0], message: RegExp) =>
  assert.rejects(read(texts), { name: 'Unreadable', message });
const changed = (file: keyof typeof smallRound, from: string | RegExp, to: string) => ({
  [file]: smallRound[file].replace(from, to),
});

test('a round is read: what the engine takes, and the names that it is not told', async () => {
  const { round, students, educatorNames, problems, warnings, rejectedRows, approximateOutcodes } = await read({});
  assert.deepEqual([problems, warnings, rejectedRows], [[], [], 0]);
  assert.deepEqual(round.policy, defaultPolicy);
  assert.deepEqual(
    [round.students.length, round.offers.length, round.educators.length, round.pins.length],
    [3, 2, 2, 0],
  );
  assert.deepEqual(round.students[2]?.excluded, [
    { organisation: 'Merton' },
    { organisation: 'Kingston', team: 'Hospital team' },
  ]);
  assert.deepEqual(round.offers[1]?.stages, ['first', 'final']);
  assert.equal(round.offers[0]?.partner, true);
  assert.equal(round.educators[1]?.lastStudentEnded, '2026-03-01');
  assert.equal('lastStudentEnded' in (round.students[0] ?? {}), false);
  assert.deepEqual(students.get('S3'), { name: 'Cem Şahin', provider: 'Kingston', programme: 'MSW' });
  assert.equal(educatorNames.get('E2'), 'Obi Okafor');
  assert.deepEqual(approximateOutcodes, ['KT1', 'KT2', 'SW19']);
});

test('with outcodes given for the run, one that is not among them rejects its row', async () => {
  const outcodes = new Map([
    ['KT1', { lat: 51.41, lon: -0.3 }],
    ['KT2', { lat: 51.42, lon: -0.29 }],
  ]);
  const { problems, approximateOutcodes, round } = await readRound({
    ...roundFiles({}),
    geography: { outcodes, only: true },
  });
  assert.deepEqual(approximateOutcodes, []);
  assert.deepEqual(
    problems.map(({ file, row, value, wrong }) => `${file} ${row} ${value} ${wrong}`),
    ['offers.csv 2 SW19', 'educators.csv 2 SW19'].map(
      (at) => `${at} is not in the file of outcodes given for this run`,
    ),
  );
  assert.equal(round.students[0]?.home.approximate, false);
});

test('an unknown postcode area rejects its row, whatever was given', async () => {
  assert.deepEqual(await told(changed('students', 'KT1', 'ZZ1')), [
    'students.csv, row 2, home_outcode, "ZZ1": is of no postcode area of the United Kingdom; expected an outcode such as KT1 or ME4',
  ]);
  assert.match(
    (await told(changed('offers', 'SW19', 'Wimbledon')))[0] ?? '',
    /offers\.csv, row 2, outcode.*is not an outcode/,
  );
});

test('an offer that names an educator who is not there, was rejected, or is of another organisation, is rejected', async () => {
  assert.match(
    (await told(changed('offers', 'E2', 'E9')))[0] ?? '',
    /row 3, educator_id, "E9": names an educator of educators\.csv who is not in it/,
  );
  const rejected = await told(changed('educators', '01/03/2026', '31/02/2026'));
  assert.match(rejected.join('\n'), /offers\.csv, row 3, educator_id, "E2": .*row of it that was rejected/);
  assert.match(
    rejected.join('\n'),
    /educators\.csv, row 3, last_student_ended, "31\/02\/2026": is a date that does not exist/,
  );
  assert.match((await told(changed('offers', 'E2', 'E1')))[0] ?? '', /another organisation \(Merton\)/);
  const spelt = await told({ ...changed('educators', 'Kingston', ' KINGSTON ') });
  assert.deepEqual(spelt, []);
});

test('a date after asAt is a rejected row; the day itself is not', async () => {
  assert.deepEqual(await told(changed('educators', '2026-05-01', '2026-09-01')), []);
  assert.match(
    (await told(changed('educators', '2026-05-01', '2026-09-02')))[0] ?? '',
    /"2026-09-02": is after 2026-09-01/,
  );
  const policy = '{"asAt": "2026-04-01"}';
  assert.match(
    (await told({ policy }))[0] ?? '',
    /educators\.csv, row 2, last_student_ended, "2026-05-01": is after 2026-04-01/,
  );
});

test('numbers out of bounds and words that are not known reject their row', async () => {
  const cases: [keyof typeof smallRound, string | RegExp, string, RegExp][] = [
    ['educators', '2026-05-01,1,no', '2026-05-01,-1,no', /capacity, "-1": is less than 0/],
    ['offers', 'safeguarding,yes,1', 'safeguarding,yes,0', /places, "0": is less than 1/],
    ['educators', 'SW19,1,', 'SW19,3,', /peps, "3": is not one of the words.*none, 1, 2-trainee or 2/],
    ['offers', 'children', 'families', /service, "families": .*children or adults/],
    ['offers', 'first;final', 'first;last', /stages, "first;last": has "last" in it/],
    ['students', ',yes,,', ',perhaps,,', /drives, "perhaps": is neither yes nor no/],
  ];
  for (const [file, from, to, line] of cases) assert.match((await told(changed(file, from, to))).join('\n'), line);
});

test('every row of a duplicated id is rejected, and what leans on it too', async () => {
  const educators = `${smallRound.educators}E2,Someone Else,Kingston,adults,KT2,2,,1,no\n`;
  const { problems, rejectedRows, round } = await read({
    educators,
    pins: 'student_id,offer_id,educator_id,kind\nS2,O2,E2,must\n',
  });
  assert.deepEqual(
    problems.map(({ file, row, column }) => `${file} ${row} ${column}`),
    [
      'offers.csv 3 educator_id',
      'educators.csv 3 educator_id',
      'educators.csv 4 educator_id',
      'pins.csv 2 offer_id',
      'pins.csv 2 educator_id',
    ],
  );
  assert.equal(rejectedRows, 4);
  assert.deepEqual([round.offers.length, round.educators.length, round.pins.length], [1, 1, 0]);
});

test('pins: unknown ids and other kinds are rejected, an empty file is fine', async () => {
  const pins = 'Kind,student_id,offer_id,educator_id\nMUST,S1,O1,\nnever,S2,O9,E9\nmaybe,S1,O1,\n';
  const { round, problems } = await read({ pins });
  assert.deepEqual(round.pins, [{ studentId: 'S1', offerId: 'O1', kind: 'must' }]);
  assert.deepEqual(
    problems.map(({ row, column, wrong }) => `${row} ${column} ${wrong}`),
    [
      '4 kind is not one of the words for this column',
      '3 offer_id is not in offers.csv',
      '3 educator_id is not in educators.csv',
    ],
  );
  assert.deepEqual((await read({ pins: 'student_id,offer_id,educator_id,kind\n' })).problems, []);
});

test('exclusions: an organisation with a stroke in its name is recognised, one that offers nothing is warned of', async () => {
  const offers = smallRound.offers.replace('Merton', 'Adur/Worthing');
  const educators = smallRound.educators.replace('Merton', 'Adur/Worthing');
  const students = smallRound.students
    .replace('no,Merton,', 'no,adur/worthing,')
    .replace('no,Merton;Kingston/Hospital team', 'no,Adur/Worthing/First Response;Kingstone/A/B');
  const { round, warnings } = await read({ offers, educators, students });
  assert.deepEqual(round.students[1]?.excluded, [{ organisation: 'adur/worthing' }]);
  assert.deepEqual(round.students[2]?.excluded, [
    { organisation: 'Adur/Worthing', team: 'First Response' },
    { organisation: 'Kingstone', team: 'A/B' },
  ]);
  assert.deepEqual(warnings, [
    'students.csv, row 4, excluded: no offer or educator is from "Kingstone", so it excludes nothing. Check its spelling.',
  ]);
});

test('a file in another’s place is recognised, and so are files without rows', async () => {
  await refused(
    { students: smallRound.offers },
    /students\.csv looks like the offers file: .*Choose it as offers instead/,
  );
  await refused({ offers: smallRound.educators }, /offers\.csv looks like the educators file/);
  await refused({ educators: smallRound.students }, /educators\.csv looks like the students file/);
  await refused({ offers: '' }, /offers\.csv is empty/);
  await refused({ offers: smallRound.offers.split('\n')[0] ?? '' }, /column headings but no rows/);
});

test('long names, emoji, right-to-left text and formulas are names like any other', async () => {
  for (const name of ['é'.repeat(200), '👩🏽‍🎓 Ada', 'שרה כהן', '=HYPERLINK("http://x")', '+Ann', "'Ann"]) {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const { students, problems } = await read(changed('students', 'Ann Asante', quoted.replaceAll('$', '$$$$')));
    assert.deepEqual(problems, []);
    assert.equal(students.get('S1')?.name, name);
  }
});

test('a policy may leave out any key', async () => {
  const { round } = await read({ policy: '\uFEFF{"maxTravelKm": {"driver": 25}, "objectives": ["travel"]}' });
  assert.deepEqual(round.policy, { ...defaultPolicy, maxTravelKm: { driver: 25, other: 20 }, objectives: ['travel'] });
});

test('a policy that is wrong says where', async () => {
  const cases: [string, RegExp][] = [
    ['{"currencyYears": "2"}', /policy\.json .*: currencyYears must be a whole number of years\.$/],
    ['{"maxTravelKm": {"driver": -1}}', /maxTravelKm\.driver must be 0 or more/],
    ['{"maxTravelKm": {"bike": 1}}', /maxTravelKm has the key bike, which does not exist; the keys are driver, other/],
    ['{"maxTravelKm": 40}', /maxTravelKm must be an object such as/],
    ['{"maxtravel": 1}', /it has the key maxtravel, which does not exist; the keys are currencyYears, /],
    ['{"asAt": "2026-02-30"}', /asAt must be a date such as "2026-09-01"/],
    ['{"outOfCurrency": "forgive"}', /outOfCurrency must be "exclude" or "allow"/],
    ['{"objectives": ["placed", "luck"]}', /objectives\[1\] must be one of placed, /],
    ['{"objectives": ["travel", "travel"]}', /objectives names an objective twice/],
    ['[]', /must be an object/],
    ['{"currencyYears": 2', /is not JSON/],
  ];
  for (const [policy, message] of cases) await refused({ policy }, message);
});
