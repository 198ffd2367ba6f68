import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCurrent } from '../../src/engines/allocation/currency.ts';
import { defaultPolicy } from '../../src/engines/allocation/model.ts';
import { areasOnly, locate } from '../../src/engines/geography/index.ts';
import { daysAfter } from '../../src/platform/web/today.ts';
import { monthOf } from './dates.ts';
import { csvOf } from './files.ts';
import { generate } from './index.ts';

const day = '2026-11-22';
const made = generate(day);
const tranches = Object.values(made.tranches);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

test('the same seed and day give the same partnership; another seed gives another', () => {
  assert.deepEqual(generate(day), made);
  assert.notDeepEqual(generate(day, 1).educators, made.educators);
});

test('it has the shape of a teaching partnership', () => {
  const kinds = Map.groupBy(made.organisations, ({ kind }) => kind);
  const count = (kind: 'local-authority' | 'childrens-trust' | 'voluntary' | 'university') => kinds.get(kind)?.length;
  assert.deepEqual(
    [count('local-authority'), count('childrens-trust'), count('voluntary'), count('university')],
    [7, 1, 2, 1],
  );
  for (const { name, services } of kinds.get('local-authority') ?? []) {
    assert.deepEqual(
      services.map(({ kind }) => kind),
      ['children', 'adults'],
      name,
    );
  }
  const names = made.organisations.flatMap(({ name, shortName, code }) => [name, shortName, code]);
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, new Set(names).size);
  assert.equal(new Set(made.organisations.map(({ name }) => name)).size, 11);
  assert.equal(new Set(made.organisations.map(({ shortName }) => shortName)).size, 11);

  const { final, first } = made.tranches;
  assert.deepEqual([final.students.length, first.students.length], [71, 79]);
  assert.ok(final.students.every(({ stage }) => stage === 'final'));
  assert.deepEqual(new Set(first.students.map(({ stage }) => stage)), new Set(['first', 'contrasting']));
  const places = sum(tranches.flatMap(({ offers }) => offers.map((offer) => offer.places)));
  assert.ok(places >= 155 && places <= 170, `${places} places`);
  const drivers = sum(tranches.map(({ students }) => students.filter(({ drives }) => drives).length));
  assert.ok(drivers >= 75 && drivers <= 105, `${drivers} of 150 drive`);
});

test('everybody is somebody, once, and lives or works where a journey can be measured', () => {
  const students = tranches.flatMap((tranche) => tranche.students);
  const people = [...students, ...made.educators, ...made.personnel, ...made.senders].map(({ name }) => name);
  assert.equal(new Set(people).size, people.length);
  const offers = tranches.flatMap((tranche) => tranche.offers);
  const references = [
    ...students.map((each) => each.student_id),
    ...made.educators.map((each) => each.educator_id),
    ...offers.map((each) => each.offer_id),
  ];
  assert.equal(new Set(references).size, references.length);
  const outcodes = [
    ...students.map((each) => each.home_outcode),
    ...[...made.educators, ...offers].map((each) => each.outcode),
  ];
  for (const outcode of outcodes) {
    const at = locate(outcode, areasOnly);
    assert.ok(typeof at === 'object' && !at.approximate, outcode);
  }
});

test('the register has the gaps that partnerships report', () => {
  assert.ok(made.educators.length >= 110 && made.educators.length <= 130, `${made.educators.length} educators`);
  const current = made.educators.filter((each) =>
    isCurrent(
      {
        peps: each.peps,
        ...(each.last_student_ended !== undefined && { lastStudentEnded: each.last_student_ended }),
        ...(each.other_learner_ended !== undefined && { otherLearnerEnded: each.other_learner_ended }),
        teachesPracticeEducation: each.teaches_practice_education,
      },
      { ...defaultPolicy, asAt: day },
    ),
  );
  const out = made.educators.length - current.length;
  assert.ok(out >= 15 && out <= 40, `${out} out of currency`);
  assert.equal(made.educators.filter(({ organisation }) => organisation === 'independent').length, 5);
  const able = current.filter(
    (each) => each.organisation === 'Ravensholt County Council' && each.service === 'children' && each.peps === '2',
  );
  assert.equal(able.length, 2);
});

test('dates are counted from the day it is loaded', () => {
  for (const loaded of [day, '2027-02-28', '2028-02-29', '2026-12-01', '2026-12-31']) {
    const { final, first } = generate(loaded).tranches;
    assert.equal(first.dates.allocationDay, daysAfter(loaded, 9));
    assert.ok(final.dates.allocationDay < loaded && final.dates.starts > loaded);
    assert.ok(final.dates.ends < first.dates.starts);
    for (const { starts, ends } of [final.dates, first.dates]) {
      assert.equal(new Date(starts).getUTCDay(), 1);
      assert.equal(new Date(ends).getUTCDay(), 5);
      assert.ok(starts.slice(5) >= '01-04' && starts.slice(5) < '12-14', starts);
    }
    for (const { last_student_ended: ended, other_learner_ended: other } of generate(loaded).educators) {
      assert.ok((ended ?? '') < loaded && (other ?? '') < loaded);
    }
  }
  assert.equal(monthOf('2027-01-04'), 'January 2027');
});

test('rows become files with lists, yes and no as partners write them', async () => {
  const [header = '', first = ''] = (await csvOf(made.tranches.final.students)).split('\n');
  assert.match(header, /^student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives,/);
  assert.match(first, /^L24-1007,[A-Z][^,]+,Larkmoor,BA,final,"?[a-z -]+;[a-z -]+;[a-z -]+"?,[A-Z]+\d+,(yes|no),/);
});

test('the messy file is as old spreadsheets write it', () => {
  const text = made.messy.bytes.toString('latin1');
  assert.match(text, /^PE ref;Name;.*\r\n/);
  assert.match(text, /Siân/);
  assert.equal(made.messy.bytes.toString('utf8').includes('Siân'), false);
  assert.equal(made.messy.badRows, 11);
});
