import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shown } from '../../../../engines/workforce/disclosure/index.ts';
import { documentSchema } from '../../../../platform/documents/index.ts';
import { readyScenario } from '../../scenarios/ready.ts';
import { scenarioJson } from '../../test-support/scenario.ts';
import type { ShownKind } from './pipeline-source.ts';
import { preQualifyingSection } from './pre-qualifying.ts';
import { recruitmentSection } from './recruitment.ts';
import { restsOnTable } from './rests-on.ts';
import { latestOf } from './section.ts';
import { totalChanges } from './since.ts';

const hidden: Shown = { suppressed: true };
const step = (years: Record<string, readonly [took: Shown, of: Shown]>) => ({
  rows: ['took', 'did not'],
  columns: Object.keys(years),
  cells: [Object.values(years).map(([took]) => took), Object.values(years).map(() => hidden)],
  columnTotals: Object.values(years).map(([, of]) => of),
  threshold: 5,
});
const programmes = (tables: ShownKind['shown']['tables']): ShownKind => ({
  kind: 'programmes',
  edition: 2,
  madeAt: new Date('2026-11-02T09:00:00Z'),
  shown: { tables, partners: 1, leftOut: 0, placementYears: {} },
});
const n = (value: number): Shown => ({ value });

test('a year in which a programme is hidden does not stand for all of them where another year can', () => {
  const { key, blocks, sources } = preQualifyingSection(
    programmes({
      'progression-1 BA': step({ '2024': [n(46), n(59)], '2025': [n(53), n(61)], '2026': [n(58), n(64)] }),
      'progression-1 MSW': step({ '2024': [n(38), n(46)], '2025': [n(42), n(47)], '2026': [hidden, n(49)] }),
    }),
  );
  const [progression] = key;
  assert.deepEqual(
    [progression?.words, progression?.counts, progression?.of, progression?.before],
    ['88.0%', '95 of 108 students', '2024-25', [{ of: '2023-24', words: '80.0%' }]],
  );
  assert.equal(sources[0]?.date, '2026-11-02');
  const said = JSON.stringify(blocks);
  assert.match(said, /90\.6% \(58 of 64\)/);
  assert.match(said, /“Hidden” is where/);
});

test('where no year shows every programme, the figure says what it leaves out', () => {
  const { key } = preQualifyingSection(
    programmes({
      'progression-1 BA': step({ '2026': [n(58), n(64)] }),
      'progression-1 MSW': step({ '2026': [hidden, n(49)] }),
    }),
  );
  assert.equal(key[0]?.counts, '58 of 64 students, without 1 programme that cannot be shown');
});

test('without a total there is a notice that says what such figures are made of, and no figure', () => {
  for (const section of [preQualifyingSection(undefined), recruitmentSection(undefined, undefined)]) {
    assert.deepEqual([section.key, section.sources], [[], []]);
    assert.match(
      JSON.stringify(section.blocks),
      /"kind":"notice","text":"There is no total of .* It is made of the rows that (universities|employers) send/,
    );
  }
});

test('a figure is the latest that is known, and before it stand the earlier ones; or why there is none', () => {
  const named = { key: 'k', title: 'T', unit: 'percent', better: 'less', source: 's' } as const;
  const at = (of: string, value?: number) => ({
    of,
    value,
    words: value === undefined ? 'hidden' : `${value}%`,
    counts: undefined,
  });
  const [figure] = latestOf(named, [at('2023', 5), at('2024', 4), at('2025')]);
  assert.deepEqual([figure?.of, figure?.words, figure?.before], ['2024', '4%', [{ of: '2023', words: '5%' }]]);
  assert.deepEqual(latestOf(named, [at('2025')])[0]?.words, 'hidden');
  assert.deepEqual(latestOf(named, []), []);
});

test('what a projection rests on is told with n and source, without what only its maker may know of the pipeline', () => {
  const json = {
    ...scenarioJson(),
    conversion: { ofPlaced: { value: 0.44, source: '3 of 7 students, register', n: 7 }, target: 0.8 },
    targets: {
      vacancyRate: { value: 0.15, source: 'Assumption: 15% vacant. Put your own aim in', n: 0 },
      by: '2024-09-30',
    },
  };
  const table = restsOnTable(readyScenario({ json, name: 'As things are' }), 's');
  const rows = table.rows.map((row) => row.join(' | '));
  assert.deepEqual(
    rows.filter((row) => /^(Leaving|Vacancies|Lever|Aim|Students)/.test(row)),
    [
      'Leaving within a year: under 2 years of service | 36% |  | Not told',
      'Leaving within a year: 2 to 5 years | 25% |  | Not told',
      'Leaving within a year: over 5 years | 12% |  | Not told',
      'Vacancies that agency workers cover | 80% |  | Not told',
      'Lever “retention payment”: from | 30 September 2023 |  | Decided in the scenario',
      'Lever “retention payment”: leaving within a year, under 2 years of service | 5 points fewer |  | Decided in the scenario',
      'Lever “retention payment”: costs in each year it runs | £20,000 |  | Decided in the scenario',
      'Aim for the vacancy rate | 15% | 0 | Assumption: 15% vacant',
      'Students on placement who are recruited, as observed | 44% |  | On the scenario’s page; what the partnership’s totals show is in this plan',
      'Students on placement who are recruited, the aim | 80% |  | On the scenario’s page; what the partnership’s totals show is in this plan',
    ],
  );
  assert.doesNotMatch(JSON.stringify(table), /Kingston|3 of 7|"7"/);
  const shown =
    '85 of 210 students on placement: recruited in 2023-24: the partnership’s totals of placements and NQSWs';
  const ofTotals = restsOnTable(
    readyScenario({
      json: { ...json, conversion: { ofPlaced: { value: 0.405, source: shown, n: 210 }, target: 0.8 } },
      name: 'Later',
    }),
    's',
  );
  assert.deepEqual(ofTotals.rows.at(-2)?.slice(1), ['40.5%', '210', shown]);
  assert.match(table.notes[0] ?? '', /The chief of the \d+ values/);
  const section = { id: 'a', title: 'A', blocks: [table], parts: [] };
  assert.ok(documentSchema.parse({ title: 'T', about: [], sections: [section], sources: [] }));
});

test('what has come and gone since an edition is told as counts; nothing where nothing has', () => {
  const total = { service: 'children', year: 2024, edition: 1 } as const;
  const same = { latest: 1, joined: 0, renewed: 0, gone: 0 };
  assert.deepEqual(totalChanges(total, same), []);
  assert.deepEqual(totalChanges(total, { ...same, joined: 1, renewed: 2, gone: 1 }), [
    '1 service has sent a return and 2 services have sent a new one, which the totals of children’s services of 2023-24 do not hold; no edition that holds them can be shown yet.',
    '1 return that the totals of children’s services of 2023-24 count was withdrawn, or is shared no more.',
  ]);
  assert.deepEqual(totalChanges(total, { ...same, latest: 2, joined: 3 }), [
    'There is a newer edition of the totals of children’s services of 2023-24: the figures are of edition 1, the latest is edition 2.',
  ]);
});
