import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyFigure, liveFigures, written } from '../test-support/plan.ts';
import type { Check, Checked } from './check.ts';
import { allPass, checklist } from './checklist.ts';
import { oldFigures, yearExpected } from './current.ts';
import { tellsOfFew } from './small-numbers.ts';
import { withoutSource } from './sources.ts';

const day = '2026-11-01';
const checked = (given: Partial<Checked> = {}): Checked => ({
  written: written(),
  figures: liveFigures(),
  day,
  scenarioShared: true,
  ...given,
});
const said = (id: Check['id'], given: Partial<Checked>): string[] =>
  (checklist(checked(given)).find((check) => check.id === id)?.findings ?? []).map(({ words }) => words);
const text = (summary: string) => written({ texts: { ...written().texts, summary } });

describe('the checklist of a plan', () => {
  it('is clear for a plan that is whole', () => {
    const checks = checklist(checked());
    assert.deepEqual(
      checks.flatMap(({ findings }) => findings),
      [],
    );
    assert.ok(allPass(checks));
  });

  it('asks for every section, an action of every aim, and a measure', () => {
    const { vision: _, ...texts } = written().texts;
    const findings = said('written', {
      written: written({ texts: { ...texts, barriers: '  \n' }, actions: [], measures: [] }),
    });
    assert.deepEqual(findings, [
      '“Vision” is empty.',
      '“Barriers to success” is empty.',
      '“Aim: improving pre-qualifying education” says nothing that will be done: add an action.',
      '“Aim: stimulating recruitment” says nothing that will be done: add an action.',
      '“Aim: a skilled and stable workforce” says nothing that will be done: add an action.',
      'No measure of success is chosen: choose at least one.',
    ]);
  });

  it('finds what is left of the template, and what is marked as still to be written', () => {
    const prompt = 'Say in a page where you stand, what lies ahead and what you will do. Write it last.';
    for (const left of [
      `[[${prompt}]]`,
      prompt,
      'Lorem ipsum dolor',
      'The date is TBC.',
      'Figures to be confirmed',
      'We are [name of partnership].',
      'By ____',
      'XX% of them',
      'Insert figure here',
      'the date is tbc',
      'The sum is to be determined.',
      'Figures to follow',
      'The rest is to follow.',
      'We said […] so.',
      'Paid by [to be agreed].',
      'PLACEHOLDER',
      'NN% of them',
      'Say in a page where you stand, what lies ahead and more.',
      'Next: what lies ahead and what you will do. Write it soon.',
    ]) {
      assert.equal(said('template', { written: text(left) }).length, 1, left);
    }
    for (const fine of [
      'We confirmed the date.',
      'See [3].',
      'Students add to our teams.',
      'What now??',
      'An induction is to follow the year.',
      'It is an example for others to follow.',
      'Where you stand, and what lies ahead.',
      'To be agreed by the board.',
    ]) {
      assert.deepEqual(said('template', { written: text(fine) }), [], fine);
    }
    const [action] = written().actions;
    assert.ok(action);
    assert.deepEqual(
      said('template', { written: written({ actions: [...written().actions, { ...action, who: 'TBC' }] }) }),
      ['An action: “TBC” is left over from the template, or still to be written.'],
    );
    assert.equal(
      said('template', { written: written({ title: '[[TBC]]', ageReason: 'TBC: the DfE is late' }) }).length,
      2,
    );
    assert.deepEqual(said('template', { written: written({ ageReason: 'The DfE is late.' }) }), []);
  });

  it('names figures that are not there, or not known', () => {
    assert.deepEqual(said('figures', { written: text('It is {children-vacancies}.') }), [
      'Summary: there is no figure {children-vacancies}.',
    ]);
    for (const brace of [
      '{ children-vacancy }',
      '{Children_Vacancy}',
      '{{children-vacancy}}',
      '{children-vacancy',
      'a}',
    ]) {
      assert.deepEqual(said('figures', { written: text(`It is ${brace}.`) }), [
        `Summary: “It is ${brace}.” has a brace that names no figure, and would be printed. Name figures as “{children-vacancy}”: in small letters, without spaces.`,
      ]);
    }
    assert.deepEqual(said('figures', { written: text('It is {children-vacancy} in {children-vacancy:when}.') }), []);
    assert.match(
      said('figures', { written: written({ title: 'Plan {children-vacancy}' }) }).join(),
      /^The title of the plan: .* has a brace, which would be printed/,
    );
    const hidden = liveFigures({ key: [keyFigure({ value: undefined, words: 'not known' })] });
    assert.deepEqual(said('figures', { figures: hidden, written: text('It is {children-vacancy}.') }), [
      'Summary: the figure {children-vacancy} is not known.',
    ]);
    assert.equal(said('figures', { figures: liveFigures({ key: [] }) }).length, 1);
  });

  it('asks for the source of a figure that somebody typed', () => {
    for (const bare of [
      'A vacancy rate of 24.5% is high.',
      'It is 15 per cent.',
      'One pays £900 for each.',
      '1 in 4 left.',
      'We admit about 150 students.',
      'Half of our posts are empty.',
      'One quarter of them left.',
      'One in four left.',
      'It is twenty per cent.',
      'We have 214 vacancies.',
      'There are 250 FTE.',
      'It costs 1.5 million pounds.',
      'We offer 1,200 placements.',
      '25% by 2028 (we hope 2028).',
      '25% by 2028 (Hope, 2028).',
      '25% (In 2025)',
      '12% left. All is well (DfE, 2022).',
      '12% left. 13% came. Source: our survey.',
    ]) {
      assert.equal(withoutSource(bare, day).length, 1, bare);
    }
    for (const fine of [
      'It is {children-vacancy}.',
      '24.5% were vacant (DfE, 2022).',
      '24.5%. Source: our own survey',
      'Since 2018 we have met 12 times a year.',
      '73% stay: https://example.org/report',
      '12% left. (Skills for Care, October 2025)',
      'We lost approx. 12% (see the Department for Education, 2024-25).',
      '12% left (our exit survey, June 2026).',
      'One in four posts is empty: {children-vacancy}.',
      'Two posts depend on a grant.',
      'By 2028 staff will stay, as they did in the first half of 2026.',
      'Train them to stage 2 as practice educators.',
    ]) {
      assert.deepEqual(withoutSource(fine, day), [], fine);
    }
    const [action, ...actions] = written().actions;
    assert.ok(action);
    assert.deepEqual(
      said('sources', {
        written: written({
          ageReason: 'It is 12%.',
          actions: [
            { ...action, what: 'Ask the 25% who left' },
            { ...action, what: 'Offer 150 placements' },
            ...actions,
          ],
        }),
      }).map((words) => words.split(' states')[0]),
      ['Why newer figures are not used: “It is 12%.”', 'An action: “Ask the 25% who left”'],
    );
    const measure = {
      id: 'm',
      title: 'Share with 120 points',
      baseline: '52%',
      latest: '89%',
      aim: '90%',
      source: ' ',
    };
    assert.deepEqual(said('sources', { written: written({ measures: [measure] }) }), [
      'The measure “Share with 120 points” has no source.',
    ]);
    assert.match(
      said('sources', { figures: liveFigures({ withoutSource: ['agency cover', 'fill rate'] }) }).join(),
      /these values come from: agency cover; fill rate/,
    );
  });

  it('finds small numbers of people in text, measures and tables', () => {
    for (const small of [
      'Three NQSWs left in Sutton.',
      'Of these, 2 of 7 students stayed.',
      '29% (2 of 7) stayed.',
      '98% (41 of 43) stayed.',
      'There were 4 agency social workers.',
      '3 students in Ravensholt failed',
      'Two NQSWs in adults’ services left',
      "Two NQSWs in adults' services left",
      'We recruited 2 NQSWs in 2025.',
      'We lost 3 students in two teams.',
      ...['3 staff left', '3 practitioners', '2 colleagues', '4 AMHPs', '3 women', '2 managers', 'one educator'],
      'Only 3 left.',
      'Three of the nine students',
      'two of the seven managers',
      'A couple of students left.',
      'both NQSWs',
      '3/7 students',
      'Seven of nine stayed',
    ]) {
      assert.ok(tellsOfFew(small), small);
    }
    for (const fine of [
      'One social worker in five left.',
      '1 in 4 social workers left.',
      '12 NQSWs started.',
      '5 of 10 students stayed.',
      'We met 3 times, in 2 of 4 quarters.',
      '43 of 43 students stayed.',
      '0 of 12 students left.',
      '104 students',
      '3.4 students a team',
      'One in four left.',
      'one social worker in 10',
      'Four care leavers spoke.',
      'Both students and educators',
      'They meet in one place where staff learn.',
      'Stage 2 practice educators',
      'Since 2022 staff stay.',
      'A couple of years',
      'No one left.',
      'It is open 24/7.',
    ]) {
      assert.ok(!tellsOfFew(fine), fine);
    }
    assert.equal(said('small-numbers', { written: text('Two students left.') }).length, 1);
    const [action] = written().actions;
    const [measure] = written().measures;
    assert.ok(action && measure);
    const few = 'Two NQSWs left';
    assert.equal(
      said('small-numbers', {
        written: written({
          title: few,
          ageReason: few,
          actions: [{ ...action, what: few, who: few }],
          measures: [{ ...measure, title: few, aim: few }],
        }),
      }).length,
      6,
    );
    const table = {
      kind: 'table',
      title: 'Leavers',
      headings: ['Service', 'Leavers', 'Points'],
      rows: [
        ['Under 2 years', '3', '3'],
        ['All', '40', '4'],
      ],
      figures: [1, 2],
      notes: [],
      source: 'dfe',
    } as const;
    const figures = liveFigures();
    assert.deepEqual(
      said('small-numbers', { figures: { ...figures, parts: { ...figures.parts, recruitment: [table] } } }),
      ['The table “Leavers” shows 3 at “Under 2 years, Leavers”.'],
    );
  });

  it('asks for the newest figures, or for the reason', () => {
    assert.deepEqual(
      ['2026-02-28', '2026-03-01', '2026-09-29', '2026-10-01'].map(yearExpected),
      [2024, 2025, 2025, 2025],
    );
    const { rests } = liveFigures();
    assert.deepEqual(oldFigures({ rests }, '2026-11-01'), []);
    assert.deepEqual(oldFigures({ rests }, '2027-03-01'), [
      'The published figures of children’s services end in 2024-25; those of 2025-26 are out. Load them.',
      'The published figures of adults’ services end in 2024-25; those of 2025-26 are out. Load them.',
      'The totals of returns of children’s services end in 2024-25; those of 2025-26 could be in.',
      'The totals of returns of adults’ services end in 2024-25; those of 2025-26 could be in.',
    ]);
    const older = { ...rests, scenario: rests.scenario && { ...rests.scenario, start: '2024-09-30' } };
    assert.doesNotMatch(oldFigures({ rests }, '2028-01-01').join(), /projection/);
    assert.equal(
      oldFigures({ rests: older }, '2028-01-01').at(-1),
      'The projection starts on 30 September 2024, more than 2 years ago. Make a scenario from the current picture.',
    );
    const none = { ...rests, children: undefined, totals: [] };
    assert.deepEqual(oldFigures({ rests: none }, day), [
      'No published figures of children’s services are loaded. Load them under Workforce, Published figures.',
      'There are no totals of returns of children’s services. Ask for returns under Workforce.',
      'There are no totals of returns of adults’ services. Ask for returns under Workforce.',
    ]);
    assert.equal(said('current', { day: '2027-03-01' }).length, 4);
    assert.deepEqual(
      said('current', { day: '2027-03-01', written: written({ ageReason: 'The DfE is late this year.' }) }),
      [],
    );
  });

  it('wants the projection frozen, worked out as it is, and shared', () => {
    assert.deepEqual(said('projection', { scenarioShared: false }), [
      '“As things are” is not shared, so readers could not look at what the plan rests on: share it.',
    ]);
    const { rests } = liveFigures();
    const loose = liveFigures({
      rests: { ...rests, scenario: rests.scenario && { ...rests.scenario, frozen: false, current: false } },
    });
    assert.equal(said('projection', { figures: loose }).length, 2);
    assert.equal(said('projection', { figures: liveFigures({ rests: { ...rests, scenario: undefined } }) }).length, 1);
  });
});
