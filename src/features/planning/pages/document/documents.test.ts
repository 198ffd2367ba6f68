import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { frozenScenario, planServer } from '../../../../../test/support/plan-server.ts';
import type { TestServer } from '../../../../../test/support/server.ts';
import { endReturn, type Together } from '../../../workforce/test-support/services-together.ts';
import { actionSections, planSections } from '../../document/sections.ts';

const ageReason = 'The test has no newer figures.';

describe('the plan as a document', () => {
  let server: TestServer;
  let together: Together;
  let services: string[];
  let year: number;
  let scenario: string;
  before(async () => {
    ({ server, together, services, year } = await planServer());
    scenario = await frozenScenario(server, 'As we are');
  });
  after(() => server.close());

  const begin = async (ofYear: number, from = 'template'): Promise<string> => {
    const begun = await server.post('ada', '/plan/documents/begin', { year: `${ofYear}`, from, scenario });
    assert.equal(begun.status, 303, begun.words);
    return begun.location ?? '';
  };
  const beganOf = async (path: string, section: string): Promise<string> =>
    /name="began" value="([^"]*)"/.exec((await server.get('ada', `${path}/sections/${section}`)).body)?.[1] ?? '';
  const write = async (path: string, section: string, body: string, began?: string) =>
    server.post('ada', `${path}/sections/${section}`, { body, began: began ?? (await beganOf(path, section)) });
  const act = (path: string, section: string, what = `Do what ${section} takes`) =>
    server.post('ada', `${path}/actions/add/${section}`, {
      what,
      who: 'The central team',
      due: '31/3/2027',
      standing: 'planned',
    });
  const describeIt = (path: string, fields = {}) =>
    server.post('ada', `${path}/settings`, { title: 'Our plan', scenario, ageReason, ...fields });
  const checklist = async (path: string): Promise<string> => (await server.get('ada', `${path}/checklist`)).words;

  /** A plan of which the checklist is clear. */
  const whole = async (ofYear: number): Promise<string> => {
    const path = await begin(ofYear);
    for (const { id } of planSections)
      await write(path, id, `What we say of ${id}: {children-vacancy} in {children-vacancy:when}.`);
    for (const section of actionSections) await act(path, section);
    await describeIt(path);
    const chosen = await server.post('ada', `${path}/measures/choose`, {
      figure: 'children-turnover',
      aim: '15% by 2029',
    });
    assert.equal(chosen.status, 303, chosen.words);
    return path;
  };
  const propose = async (path: string): Promise<void> => {
    const proposed = await server.post('ada', `${path}/propose`);
    assert.equal(proposed.status, 303, proposed.words);
  };
  const publish = (path: string, fields = {}) =>
    server.post('ada', `${path}/publish`, { agreedOn: '24/9/2026', whatIsNew: '', although: '', ...fields });

  it('begins with its chapters, tables and charts, and says what stands in the way', async () => {
    const path = await begin(2031);
    const page = await server.get('ada', path);
    assert.match(page.words, /Labour market plan 2031 A draft: its figures are those of today/);
    assert.match(page.words, /Delivering the change Aim: improving pre-qualifying education/);
    assert.match(page.words, /At today’s rates all services are \d+ posts short/);
    assert.match(page.words, /\[\[Say in a page where you stand/);
    const list = await checklist(path);
    assert.match(list, /\d\d things stand in the way/);
    assert.match(list, /“Vision” is empty/);
    assert.match(list, /published figures of children’s services end in 2020-21; those of 20\d\d-\d\d are out/);
    const refused = await server.post('ada', `${path}/propose`);
    assert.equal(refused.status, 422);
    assert.match(refused.words, /The checklist is not clear, so the plan was not put to the board/);
    assert.match((await server.get('ada', path)).words, /A draft/);
    const twice = await server.post('ada', '/plan/documents/begin', { year: '2031', from: 'template', scenario: '' });
    assert.match(twice.words, /The plan of 2031 is being worked on already, so no other was begun/);
    const gone = await server.post('ada', `${path}/remove`);
    assert.equal(gone.status, 303, gone.words);
    assert.equal((await server.get('ada', path)).status, 404);
  });

  it('keeps every text, and nobody writes over another’s', async () => {
    const path = await begin(2032);
    await write(path, 'vision', 'First, with {children-vacancy}.');
    const began = await beganOf(path, 'vision');
    const { body } = await server.get('ada', `${path}/sections/vision`);
    assert.match(body, /<th[^>]*><span class="tandem-unbroken">\{children-vacancy\}<\/span>/);
    await write(path, 'vision', 'Second.');
    const late = await write(path, 'vision', 'Third, begun from the first.', began);
    assert.equal(late.status, 422);
    assert.match(late.words, /Ada .* has written this section since you began, so yours was not kept/);
    assert.match(late.words, /What Ada .* kept meanwhile Second\./);
    assert.match(late.body, /<textarea[^>]*>Third, begun from the first\.<\/textarea>/);
    assert.equal((await write(path, 'vision', 'Second and third.')).status, 303);
    const history = await server.get('consultant', `${path}/history`);
    assert.match(history.words, /Vision by Ada .*Second.* and third.*Vision by Ada/);
    const long = await write(path, 'vision', 'x'.repeat(20_001));
    assert.match(long.words, /A section holds 20,000 characters at most/);
    const page = await server.get('consultant', path);
    assert.match(page.words, /Vision Second and third\./);
    await server.post('ada', `${path}/remove`);
  });

  it('lists actions and measures, and says at the field what is wrong with one', async () => {
    const path = await begin(2033);
    const wrong = await server.post('ada', `${path}/actions/add/recruitment`, {
      what: '',
      who: '',
      due: '31/2/2027',
      standing: '',
    });
    assert.match(
      wrong.words,
      /Enter what will be done.*Enter whose it is.*“31\/2\/2027” is not a date.*Choose how it stands/,
    );
    assert.equal((await server.get('ada', `${path}/actions/add/vision`)).status, 404);
    await act(path, 'recruitment', 'Hold a fair');
    const section = await server.get('ada', `${path}/sections/recruitment`);
    assert.match(section.words, /What will be done: 1 action Hold a fair The central team, by 31 March 2027\. Planned/);
    const action = /actions\/([0-9a-f-]{36})"/.exec(section.body)?.[1] ?? '';
    const fields = { what: 'Hold a fair twice', who: 'Employers', due: '2027-05-01', standing: 'under-way' };
    assert.equal((await server.post('ada', `${path}/actions/${action}`, fields)).status, 303);
    assert.match((await server.get('ada', path)).words, /Hold a fair twice Employers 1 May 2027 Under way/);
    assert.equal((await server.post('ada', `${path}/actions/${action}/remove`)).status, 303);
    assert.doesNotMatch((await server.get('ada', path)).words, /Hold a fair/);

    const none = await server.post('ada', `${path}/measures/choose`, { figure: 'no-such', aim: 'x' });
    assert.match(none.words, /Choose a figure/);
    await server.post('ada', `${path}/measures/choose`, { figure: 'children-vacancy', aim: '10% by 2030' });
    const again = await server.post('ada', `${path}/measures/choose`, { figure: 'children-vacancy', aim: '9%' });
    assert.match(again.words, /This figure is a measure already/);
    const own = { title: 'Students with 120 points', baseline: '52%', latest: '89%', aim: '90%', source: '' };
    await server.post('ada', `${path}/measures/add`, own);
    assert.match(await checklist(path), /The measure “Students with 120 points” has no source/);
    const list = await server.get('ada', `${path}/measures`);
    const [, second] = [...list.body.matchAll(/measures\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    const untitled = await server.post('ada', `${path}/measures/${second}`, { ...own, title: ' ' });
    assert.match(untitled.words, /Enter what is measured/);
    assert.equal(
      (await server.post('ada', `${path}/measures/${second}`, { ...own, source: 'Admissions, 2026' })).status,
      303,
    );
    assert.doesNotMatch(await checklist(path), /has no source/);
    const page = await server.get('ada', path);
    assert.match(page.words, /Students with 120 points 52% 89% 90% Admissions, 2026/);
    assert.match(page.words, /Vacancy rate, children’s services .*13\.4% \(2020-21\).* 10% by 2030 DfE/);
    await server.post('ada', `${path}/remove`);
  });

  it('does not go to the board with a missing source, a small number, template text, an unknown figure or old figures', async () => {
    const path = await whole(2034);
    assert.match(await checklist(path), /The plan can go to the board/);
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
      await write(path, 'context', body);
      assert.match(await checklist(path), said);
      assert.equal((await server.post('ada', `${path}/propose`)).status, 422);
    }
    await write(path, 'context', 'A third (33%) leave within a year (DfE, 2022).');
    await describeIt(path, { ageReason: '' });
    assert.match(await checklist(path), /end in 2020-21/);
    await describeIt(path, { scenario: '' });
    assert.match(await checklist(path), /No scenario is chosen whose projection the plan tells of/);
    const own = await server.postFiles('childrensLead', '/plan/scenarios/add', { name: 'Own', from: 'partnership' });
    assert.notEqual(own.status, 303);
    await describeIt(path);
    await server.post('ada', `/plan/scenarios/${scenario}/share`, { shared: 'no' });
    assert.match(await checklist(path), /“As we are” is not shared/);
    await server.post('ada', `/plan/scenarios/${scenario}/share`, { shared: 'yes' });
    assert.match(await checklist(path), /The plan can go to the board/);
    await server.post('ada', `${path}/remove`);
  });

  it('is seen by the central team as a draft, by the board once it is put to it, and by all who read plans once published', async () => {
    const path = await whole(2026);
    const sees = async (who: Parameters<TestServer['get']>[0]) => (await server.get(who, path)).status;
    const readers = ['board', 'evaluator', 'coordinator', 'trustLead', 'childrensLead'] as const;
    assert.equal(await sees('consultant'), 200);
    for (const who of readers) assert.equal(await sees(who), 404, who);
    for (const who of ['student', 'educator'] as const) assert.equal(await sees(who), 403, who);
    assert.equal((await server.post('consultant', `${path}/propose`)).status, 403);
    await propose(path);
    assert.equal(await sees('board'), 200);
    for (const who of readers.slice(1)) assert.equal(await sees(who), 404, who);
    assert.match(
      (await server.get('board', path)).words,
      /Put to the strategic board on .*; not agreed yet\. Its text and figures are locked/,
    );
    const closed = await server.post('ada', `${path}/sections/vision`, { body: 'Other', began: '' });
    assert.match(closed.words, /This plan is before the board, so nothing was changed\. Take it back first/);

    assert.equal((await server.post('ada', `${path}/take-back`)).status, 303);
    assert.equal(await sees('board'), 404);
    await propose(path);
    const future = await publish(path, { agreedOn: '1/1/2199' });
    assert.match(future.words, /The board’s vote must be today or in the past\. Nothing was published/);
    const published = await publish(path, { whatIsNew: 'A retention payment.' });
    assert.equal(published.status, 303, published.words);
    for (const who of readers) assert.equal(await sees(who), 200, who);
    assert.equal(await sees('otherLead'), 404);
    const page = await server.get('board', path);
    assert.match(
      page.words,
      /Agreed by the strategic board on 24 September 2026; published on .* What is new: A retention payment\./,
    );
    assert.doesNotMatch(page.words, /Write this section|Checklist/);
    assert.match((await server.get('board', `${path}/history`)).words, /Our plan : published/);
    assert.doesNotMatch((await server.get('board', `${path}/history`)).words, /Every text that was kept/);
    const word = await server.get('board', `${path}?as=docx`);
    assert.equal(word.body.slice(0, 2), 'PK');
    for (const part of ['settings', 'sections/vision', 'publish', 'checklist', 'measures', 'actions/add/recruitment']) {
      assert.equal((await server.get('board', `${path}/${part}`)).status, 403, part);
    }
    const changed = await server.post('ada', `${path}/settings`, { title: 'Other', scenario, ageReason });
    assert.match(changed.words, /This plan is published, so nothing was changed\. Begin its next version/);
    await assert.rejects(
      server.as('ada', (tx) => tx.updateTable('plan_document').set({ title: 'x' }).where('year', '=', 2026).execute()),
      { code: 'TD011' },
    );
    const scenarioPage = await server.post('ada', `/plan/scenarios/${scenario}/remove`);
    assert.match(scenarioPage.words, /kept, so it was not removed/);
  });

  it('keeps its numbers when a return is withdrawn after it was published, and says so', async () => {
    const [path] = await plansAt(2026);
    const before = await server.get('board', path ?? '');
    assert.doesNotMatch(before.words, /Since this plan was published/);
    const counted = /\d+ social workers in post/.exec(before.words)?.[0];
    assert.ok(counted);
    await endReturn(together, services[3] ?? '', year, 'withdrawn');
    const after = await server.get('board', path ?? '');
    assert.match(
      after.words,
      /Since this plan was published, 1 return that its figures of 2023-24 count was withdrawn, or is shared no more\. The plan keeps its numbers\./,
    );
    assert.equal(/\d+ social workers in post/.exec(after.words)?.[0], counted);
    const draft = await begin(2027, (path ?? '').split('/').at(-1));
    const word = await server.get('evaluator', `${path}?as=docx`);
    assert.equal(word.status, 200);
    assert.match((await server.get('ada', draft)).words, /What we say of vision: 13\.4%/);
  });

  it('is compared with last year’s: figures, actions and text', async () => {
    const [path = ''] = await plansAt(2027);
    await write(path, 'vision', 'What we say of vision, anew: {children-vacancy} in {children-vacancy:when}.');
    const page = await server.get('ada', `${path}/compare`);
    assert.match(page.words, /Labour market plan 2027 beside Our plan/);
    assert.match(page.words, /Of \d+ figures, \d+ went the better way and \d+ the worse/);
    assert.match(page.words, /1 section reads differently/);
    assert.match(page.words, /What we say of vision.*new: , anew.*end of new/);
    assert.match(page.words, /Do what recruitment takes \(The central team, by 31 March 2027\): planned the same/);
  });

  it('is not published over figures that changed since it was put to the board, unless it says why', async () => {
    const [path = ''] = await plansAt(2027);
    await describeIt(path, { title: 'Plan of 2027' });
    await propose(path);
    await endReturn(together, services[2] ?? '', year, 'withdrawn');
    const form = await server.get('ada', `${path}/publish`);
    assert.match(form.words, /Its figures have changed since it was put to the board:/);
    const refused = await publish(path);
    assert.equal(refused.status, 422);
    assert.match(refused.words, /was not published\. Take it back and put it to the board again, or say here why/);
    assert.equal((await publish(path, { although: 'The board knew of it.' })).status, 303);
    assert.match(
      (await server.get('board', path)).words,
      /though its figures had changed since: The board knew of it\./,
    );
  });

  it('has versions within a year', async () => {
    const [first = ''] = await plansAt(2026);
    const second = await begin(2026, first.split('/').at(-1));
    assert.match((await server.get('ada', second)).words, /Labour market plan 2026, version 2/);
    await describeIt(second);
    await propose(second);
    assert.equal((await publish(second, { whatIsNew: 'Corrected.' })).status, 303);
    assert.match((await server.get('board', first)).words, /Our plan, version 2 has taken its place/);
    const history = await server.get('board', `${second}/history`);
    assert.match(
      history.words,
      /Our plan, version 2 : published.*What is new: Corrected\..*Compare with version 1 Our plan : published/,
    );
  });

  /** The addresses of a year's plans, the newest first. */
  async function plansAt(ofYear: number): Promise<string[]> {
    const rows = await server.as('ada', (tx) =>
      tx.selectFrom('plan_document').select('id').where('year', '=', ofYear).orderBy('version', 'desc').execute(),
    );
    return rows.map(({ id }) => `/plan/documents/${id}`);
  }
});
