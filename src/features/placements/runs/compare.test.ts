import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objectivesCompared, studentsCompared } from './compare.ts';
import { byWhatWouldHelp, type Matched, type Waits } from './matched.ts';
import type { RunSummary } from './model.ts';

const match = (profileId: string, offerId: string, educatorId = 'E'): Matched => ({
  profileId,
  studentId: profileId,
  reference: profileId,
  name: profileId,
  provider: 'U',
  programme: 'BA',
  stage: 'final',
  offerId,
  offer: offerId,
  organisationId: 'O',
  organisation: 'O',
  service: 'children',
  team: 'T',
  area: 'A',
  educatorId,
  educatorReference: educatorId,
  educator: educatorId,
  educatorRole: 'on-site',
  assessorReference: undefined,
  assessor: undefined,
  travelKm: 1,
  travelApproximate: false,
  preferenceRank: 1,
  statutory: true,
  explanation: '',
  explanationForProvider: '',
});

test('says who gains, who loses, who goes elsewhere and who gets another educator, in that order', () => {
  const found = studentsCompared(
    [match('stays', '1'), match('moves', '2'), match('loses', '3'), match('other', '4')],
    [match('stays', '1'), match('moves', '3'), match('gains', '2'), match('other', '4', 'F')],
  );
  assert.deepEqual(
    found.map(({ profileId, change }) => [profileId, change]),
    [
      ['gains', 'gained'],
      ['loses', 'lost'],
      ['moves', 'moved'],
      ['other', 'educator'],
    ],
  );
});

test('says which run is better by the sense of each objective', () => {
  const summary = (...objectives: RunSummary['objectives']): RunSummary => ({
    students: 1,
    placed: 1,
    waiting: 0,
    proof: [],
    helps: [],
    objectives,
    bottlenecks: [],
    taken: { offers: {}, educators: {} },
    leftOut: { student: 0, offer: 0, educator: 0 },
    solver: { name: '', version: '', seconds: 0 },
  });
  const of = (name: RunSummary['objectives'][number]['name'], value: number) => ({
    name,
    value,
    bound: value,
    proven: true,
  });
  const compared = objectivesCompared(
    summary(of('placed', 3), of('travel', 100), of('contrast', 1)),
    summary(of('placed', 4), of('travel', 120), of('currency', 2)),
  );
  assert.deepEqual(
    compared.map(({ name, better }) => [name, better]),
    [
      ['placed', 'to'],
      ['travel', 'from'],
      ['currency', 'neither'],
      ['contrast', 'neither'],
    ],
  );
});

test('those who wait for the same are together, most first, and those whom nothing small helps last', () => {
  const waits = (profileId: string, ...helps: string[]): Waits => ({
    ...match(profileId, ''),
    reason: 'contested',
    blocking: [],
    helps,
  });
  const groups = byWhatWouldHelp([waits('1'), waits('2', 'a'), waits('3', 'b', 'a'), waits('4', 'b'), waits('5')]);
  assert.deepEqual(
    groups.map(({ help, students }) => [help, students.map(({ profileId }) => profileId)]),
    [
      ['b', ['3', '4']],
      ['a', ['2']],
      [undefined, ['1', '5']],
    ],
  );
});
