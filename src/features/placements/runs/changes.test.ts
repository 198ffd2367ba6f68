import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPolicy, type Offer, type Place, type Student } from '../../../engines/allocation/model.ts';
import { areasOnly, locate } from '../../../engines/geography/index.ts';
import type { RoundForEngine } from '../round-for-engine.ts';
import { changeCount, changesBetween, changesInShort, changesInWords } from './changes.ts';
import { Fingerprints } from './fingerprints.ts';

const at = (outcode: string): Place => {
  const place = locate(outcode, areasOnly);
  assert.ok(typeof place !== 'string');
  return place;
};
const student = (id: string, more: Partial<Student> = {}): Student => ({
  id,
  stage: 'final',
  preferredAreas: ['hospital', 'fostering'],
  home: at('KT1'),
  drives: false,
  excluded: [{ organisation: 'A' }, { organisation: 'B' }],
  needs: ['step-free'],
  ...more,
});
const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  organisation: 'A',
  service: 'children',
  team: 'T',
  area: 'hospital',
  statutory: true,
  places: 1,
  stages: ['final'],
  at: at('KT1'),
  driverRequired: false,
  provides: [],
  onSiteSupervisor: true,
  partner: true,
  ...more,
});

function roundOf(students: Student[], offers: Offer[]): RoundForEngine {
  const placementRound = {
    id: 'r',
    name: 'R',
    academicYear: '2026-27',
    tranche: 'T',
    allocationDay: undefined,
    starts: '2026-09-01',
    ends: '2027-02-01',
    policy: defaultPolicy,
  };
  return {
    placementRound,
    round: { students, offers, educators: [], pins: [], policy: defaultPolicy },
    students: new Map(
      students.map(({ id }) => [id, { profileId: `p-${id}`, studentId: id, name: id, provider: 'U', programme: 'BA' }]),
    ),
    offers: new Map(
      offers.map(({ id }) => [id, { offerId: `o-${id}`, organisationId: 'a', serviceId: 's', teamId: 't' }]),
    ),
    educators: new Map(),
    unlocatable: [],
  };
}

const changes = (before: RoundForEngine, after: RoundForEngine) => {
  const [was, is] = [new Fingerprints(before, 'secret'), new Fingerprints(after, 'secret')];
  return changesBetween(was.all, is.all, { before: (one) => was.fieldsOf(one), now: (one) => is.fieldsOf(one) });
};

test('nothing has changed where the same is said in another order; the order of areas asked for counts', () => {
  const before = roundOf([student('1'), student('2')], [offer('1')]);
  const same = roundOf(
    [student('2'), student('1', { excluded: [{ organisation: 'B' }, { organisation: 'A' }] })],
    [offer('1')],
  );
  assert.equal(changeCount(changes(before, same)), 0);
  const other = roundOf([student('1', { preferredAreas: ['fostering', 'hospital'] }), student('2')], [offer('1')]);
  assert.deepEqual(changesInWords(changes(before, other)), ['1 student changed: areas asked for.']);
});

test('says how many records changed, came and went, and which fields', () => {
  const before = roundOf([student('1'), student('2'), student('3')], [offer('1'), offer('2')]);
  const after = roundOf(
    [student('1', { drives: true }), student('2', { home: at('KT2'), drives: true }), student('4')],
    [offer('1', { places: 2, nqswVacancies: 1 }), offer('2')],
  );
  const found = changes(before, after);
  assert.equal(changesInShort(found), '4 students and 1 offer changed');
  assert.deepEqual(changesInWords(found), [
    '2 students changed: drives and home outcode.',
    '1 student joined.',
    '1 student is no longer there.',
    '1 offer changed: places and NQSW vacancies.',
  ]);
});

test('equal values of two records cannot be told to be equal, nor guessed without the key', () => {
  const round = roundOf([student('1'), student('2')], []);
  const [one, other] = new Fingerprints(round, 'secret').all;
  assert.ok(one && other);
  const fingerprints = new Fingerprints(round, 'secret');
  assert.notEqual(fingerprints.fieldsOf(one).drives, fingerprints.fieldsOf(other).drives);
  assert.notEqual(fingerprints.fieldsOf(one).drives, new Fingerprints(round, 'another').fieldsOf(one).drives);
  assert.equal(fingerprints.fieldsOf(one).drives?.length, 16);
});
