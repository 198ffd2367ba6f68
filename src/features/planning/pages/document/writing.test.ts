import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type PlanWriter, planWriter } from '../../../../../test/support/plan-writer.ts';

describe('a plan that is written', () => {
  let plans: PlanWriter;
  before(async () => {
    plans = await planWriter();
  });
  after(() => plans.server.close());

  it('begins with its chapters, tables and charts, and says what stands in the way', async () => {
    const path = await plans.begin(2031);
    const page = await plans.server.get('ada', path);
    assert.match(page.words, /Labour market plan 2031 A draft: its figures are those of today/);
    assert.match(page.words, /Delivering the change Aim: improving pre-qualifying education/);
    assert.match(page.words, /At today’s rates all services are \d+ posts short/);
    assert.match(page.words, /\[\[Say in a page where you stand/);
    const list = await plans.checklist(path);
    assert.match(list, /\d\d things stand in the way/);
    assert.match(list, /“Vision” is empty/);
    assert.match(list, /published figures of children’s services end in 2020-21; those of 20\d\d-\d\d are out/);
    const refused = await plans.server.post('ada', `${path}/propose`);
    assert.equal(refused.status, 422);
    assert.match(refused.words, /The checklist is not clear, so the plan was not put to the board/);
    assert.match((await plans.server.get('ada', path)).words, /A draft/);
    const twice = await plans.server.post('ada', '/plan/documents/begin', {
      year: '2031',
      from: 'template',
      scenario: '',
    });
    assert.match(twice.words, /The plan of 2031 is being worked on already, so no other was begun/);
    const gone = await plans.server.post('ada', `${path}/remove`);
    assert.equal(gone.status, 303, gone.words);
    assert.equal((await plans.server.get('ada', path)).status, 404);
  });

  it('keeps every text, and nobody writes over another’s', async () => {
    const path = await plans.begin(2032);
    await plans.write(path, 'vision', 'First, with {children-vacancy}.');
    const began = await plans.beganOf(path, 'vision');
    const { body } = await plans.server.get('ada', `${path}/sections/vision`);
    assert.match(body, /<th[^>]*><span class="tandem-unbroken">\{children-vacancy\}<\/span>/);
    await plans.write(path, 'vision', 'Second.');
    const late = await plans.write(path, 'vision', 'Third, begun from the first.', began);
    assert.equal(late.status, 422);
    assert.match(late.words, /Ada .* has written this section since you began, so yours was not kept/);
    assert.match(late.words, /What Ada .* kept meanwhile Second\./);
    assert.match(late.body, /<textarea[^>]*>Third, begun from the first\.<\/textarea>/);
    assert.equal((await plans.write(path, 'vision', 'Second and third.')).status, 303);
    const history = await plans.server.get('consultant', `${path}/history`);
    assert.match(history.words, /Vision by Ada .*Second.* and third.*Vision by Ada/);
    const heard = await plans.write(path, 'vision', 'Se\u0000cond, a\u0007nd\n\n- third\uD800.');
    assert.equal(heard.status, 303, heard.words);
    assert.match(
      (await plans.server.get('ada', `${path}/sections/vision`)).body,
      />Second, and\n\n- third\uFFFD\.<\/textarea>/,
    );
    assert.equal((await plans.describe(path, { title: 'Our\u0000 plan', ageReason: 'x\u0000' })).status, 303);
    await plans.write(path, 'vision', 'Second and third.');
    const long = await plans.write(path, 'vision', 'x'.repeat(20_001));
    assert.match(long.words, /A section holds 20,000 characters at most/);
    const page = await plans.server.get('consultant', path);
    assert.match(page.words, /Vision Second and third\./);
    await plans.server.post('ada', `${path}/remove`);
  });

  it('lists actions and measures, and says at the field what is wrong with one', async () => {
    const path = await plans.begin(2033);
    const wrong = await plans.server.post('ada', `${path}/actions/add/recruitment`, {
      what: '',
      who: '',
      due: '31/2/2027',
      standing: '',
    });
    assert.match(
      wrong.words,
      /Enter what will be done.*Enter whose it is.*“31\/2\/2027” is not a date.*Choose how it stands/,
    );
    assert.equal((await plans.server.get('ada', `${path}/actions/add/vision`)).status, 404);
    await plans.act(path, 'recruitment', 'Hold a fair');
    const section = await plans.server.get('ada', `${path}/sections/recruitment`);
    assert.match(
      section.words,
      /What will be done: 1 action Hold a fair The central team, by 31 March \d{4}\. Planned/,
    );
    const action = /actions\/([0-9a-f-]{36})"/.exec(section.body)?.[1] ?? '';
    const past = { what: 'Hold a fair', who: 'Employers', due: '31/12/2031', standing: 'planned' };
    for (const to of ['add/recruitment', action]) {
      const early = await plans.server.post('ada', `${path}/actions/${to}`, past);
      assert.match(early.words, /In the plan of 2033, what is still to be done is due in 2032 or later/, to);
    }
    assert.equal(
      (await plans.server.post('ada', `${path}/actions/${action}`, { ...past, standing: 'done' })).status,
      303,
    );
    const fields = { what: 'Hold a\u0000 fair twice', who: 'Employers', due: '2033-05-01', standing: 'under-way' };
    assert.equal((await plans.server.post('ada', `${path}/actions/${action}`, fields)).status, 303);
    assert.match((await plans.server.get('ada', path)).words, /Hold a fair twice Employers 1 May 2033 Under way/);
    assert.equal((await plans.server.post('ada', `${path}/actions/${action}/remove`)).status, 303);
    assert.doesNotMatch((await plans.server.get('ada', path)).words, /Hold a fair/);

    const none = await plans.server.post('ada', `${path}/measures/choose`, { figure: 'no-such', aim: 'x' });
    assert.match(none.words, /Choose a figure/);
    await plans.server.post('ada', `${path}/measures/choose`, { figure: 'children-vacancy', aim: '10% by 2030' });
    const again = await plans.server.post('ada', `${path}/measures/choose`, { figure: 'children-vacancy', aim: '9%' });
    assert.match(again.words, /This figure is a measure already/);
    const own = { title: 'Students with 120 points', baseline: '52%\u0000', latest: '89%', aim: '90%', source: '' };
    await plans.server.post('ada', `${path}/measures/add`, own);
    assert.match(await plans.checklist(path), /The measure “Students with 120 points” has no source/);
    const list = await plans.server.get('ada', `${path}/measures`);
    const [, second] = [...list.body.matchAll(/measures\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    const untitled = await plans.server.post('ada', `${path}/measures/${second}`, { ...own, title: ' ' });
    assert.match(untitled.words, /Enter what is measured/);
    assert.equal(
      (await plans.server.post('ada', `${path}/measures/${second}`, { ...own, source: 'Admissions, 2026' })).status,
      303,
    );
    assert.doesNotMatch(await plans.checklist(path), /has no source/);
    const page = await plans.server.get('ada', path);
    assert.match(page.words, /Students with 120 points 52% 89% 90% Admissions, 2026/);
    assert.match(page.words, /Vacancy rate, children’s services .*13\.4% \(2020-21\).* 10% by 2030 DfE/);
    await plans.server.post('ada', `${path}/remove`);
  });

  it('does not go to the board with a missing source, a small number, template text, an unknown figure or old figures', async () => {
    const path = await plans.whole(2034);
    assert.match(await plans.checklist(path), /The plan can go to the board/);
    for (const [body, said] of [
      [
        'A third (33%) leave within a year.',
        /“A third \(33%\) leave within a year\.” states a figure without its source/,
      ],
      ['Three NQSWs left Sutton.', /“Three NQSWs left Sutton\.” tells of fewer than 5 people/],
      ['To be confirmed.', /“To be confirmed\.” is left over from the template/],
      ['It is {childrens-vacancy}.', /there is no figure \{childrens-vacancy\}/],
      [' ', /“National context” is empty/],
    ] as const) {
      await plans.write(path, 'context', body);
      assert.match(await plans.checklist(path), said);
      assert.equal((await plans.server.post('ada', `${path}/propose`)).status, 422);
    }
    await plans.write(path, 'context', 'A third (33%) leave within a year (DfE, 2022).');
    await plans.describe(path, { ageReason: '' });
    assert.match(await plans.checklist(path), /end in 2020-21/);
    await plans.describe(path, { scenario: '' });
    assert.match(await plans.checklist(path), /No scenario is chosen whose projection the plan tells of/);
    const own = await plans.server.postFiles('childrensLead', '/plan/scenarios/add', {
      name: 'Own',
      from: 'partnership',
    });
    assert.notEqual(own.status, 303);
    await plans.describe(path);
    await plans.server.post('ada', `/plan/scenarios/${plans.scenario}/share`, { shared: 'no' });
    assert.match(await plans.checklist(path), /“As we are” is not shared/);
    await plans.server.post('ada', `/plan/scenarios/${plans.scenario}/share`, { shared: 'yes' });
    assert.match(await plans.checklist(path), /The plan can go to the board/);
    await plans.server.post('ada', `${path}/remove`);
  });
});
