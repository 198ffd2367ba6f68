import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bottleneck, Match, Objective, Round, Solution, Waiting, WaitingReason } from '../model.ts';
import { directorSentences } from './director.ts';
import { roundOf, student } from './test-support/rows.ts';

const match = (at: number, rank: number, travelKm: number): Match => ({
  studentId: `S${at}`,
  offerId: `O${at}`,
  educatorId: `E${at}`,
  educatorRole: 'on-site',
  travelKm,
  travelApproximate: false,
  preferenceRank: rank,
  statutory: true,
  explanation: '',
  explanationForProvider: '',
});

const waiting = (at: number, reason: WaitingReason): Waiting => ({
  studentId: `S${at}`,
  reason,
  explanation: '',
  blocking: [],
  helps: [],
});

const objective = (name: Objective['name'], value: number, bound = value): Objective => ({
  name,
  value,
  bound,
  proven: value === bound,
});

const round = (students: number): Round =>
  roundOf({ students: Array.from({ length: students }, (_, at) => student({ id: `S${at + 1}` })) });

const solution = (rows: Partial<Solution>): Solution => ({
  matches: [],
  waiting: [],
  objectives: [],
  proven: true,
  solver: { name: '', version: '', seconds: 0 },
  ...rows,
});

const educators = (extra: number, placedGain: number, stage: Bottleneck['stage'] = 'final'): Bottleneck => ({
  kind: 'educator',
  organisation: 'Merton',
  service: 'children',
  stage,
  extra,
  placedGain,
});

describe('sentences for a director', () => {
  const matches = [match(1, 1, 3), match(2, 1, 30.6), match(3, 2, 5)];

  it('say what is proven', () => {
    const solved = solution({
      matches,
      objectives: [objective('placed', 3), objective('finalStatutory', 2)],
      waiting: [waiting(4, 'contested'), waiting(5, 'no-offer'), waiting(6, 'contested')],
    });
    assert.deepEqual(directorSentences(solved, round(6), [educators(3, 2), educators(2, 2), educators(1, 1)]), [
      '3 of 6 students are placed. No allocation can place 4.',
      'Of 3 final placements 2 are statutory; 3 is impossible without leaving a student unplaced.',
      '2 students have their first choice of area, 1 their second. The longest journey is 31 km.',
      'Three students wait: two because others need every place or educator that fits and one because no offer fits.',
      'Two more PEPS 2 educators in Merton children’s services would place 2 more students; one would place 1.',
    ]);
  });

  it('say that a proof holds for allocations that keep the pins', () => {
    const solved = solution({ matches, objectives: [objective('placed', 3)] });
    const pinned: Round = { ...round(4), pins: [{ studentId: 'S4', offerId: 'O1', kind: 'never' }] };
    const [first] = directorSentences(solved, pinned, []);
    assert.equal(first, '3 of 4 students are placed. No allocation that keeps the pins can place 4.');
  });

  it('claim nothing that is not proven', () => {
    const stopped = solution({
      matches,
      proven: false,
      objectives: [objective('placed', 3, 5), objective('finalStatutory', 2, 3)],
      waiting: [waiting(4, 'no-educator')],
    });
    assert.deepEqual(directorSentences(stopped, round(4), []), [
      '3 of 4 students are placed. This is the best found; it could be at most 4.',
      'Of 3 final placements 2 are statutory, the best found; it could be at most 3.',
      '2 students have their first choice of area, 1 their second. The longest journey is 31 km.',
      'One student waits, because no offer that fits has an educator for them.',
    ]);
  });

  it('are right for one, for all and for none', () => {
    const one = solution({
      matches: [match(1, 1, 1)],
      objectives: [objective('placed', 1), objective('finalStatutory', 1)],
    });
    assert.deepEqual(directorSentences(one, round(1), []), [
      'The one student is placed.',
      'The one final placement is statutory.',
      '1 student has their first choice of area. The longest journey is 1 km.',
    ]);
    assert.deepEqual(directorSentences(solution({}), round(0), []), ['There are no students in this round.']);
  });

  it('say the price by the order of the policy', () => {
    const solved = solution({ matches, objectives: [objective('placed', 3), objective('finalStatutory', 2)] });
    const given = round(3);
    const later = { ...given, policy: { ...given.policy, objectives: ['travel' as const, 'finalStatutory' as const] } };
    assert.ok(
      directorSentences(solved, later, []).includes(
        'Of 3 final placements 2 are statutory; 3 is impossible without giving up something that comes before it in the policy.',
      ),
    );
  });

  it('name a service once, though its educators could take several stages', () => {
    const rows = [educators(1, 1, 'first'), educators(1, 1, 'final')];
    const sentences = directorSentences(solution({ objectives: [objective('placed', 0)] }), round(2), rows);
    assert.deepEqual(sentences.slice(1), [
      'One more PEPS 2 educator in Merton children’s services would place 1 more student.',
    ]);
  });
});
