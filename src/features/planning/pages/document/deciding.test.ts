import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type PlanWriter, planWriter } from '../../../../../test/support/plan-writer.ts';
import type { TestServer } from '../../../../../test/support/server.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { today } from '../../../../platform/web/today.ts';
import { endReturn } from '../../../workforce/test-support/services-together.ts';

const voted = formatDate(today());
const editors = [
  'sections/vision',
  'settings',
  'actions/add/recruitment',
  'measures',
  'measures/add',
  'measures/choose',
];

describe('a plan that is decided', () => {
  let plans: PlanWriter;
  before(async () => {
    plans = await planWriter();
  });
  after(() => plans.server.close());

  it('is seen by the central team as a draft, by the board once it is put to it, and by all who read plans once published', async () => {
    const path = await plans.whole(2026);
    const sees = async (who: Parameters<TestServer['get']>[0]) => (await plans.server.get(who, path)).status;
    const readers = ['board', 'evaluator', 'coordinator', 'trustLead', 'childrensLead'] as const;
    assert.equal(await sees('consultant'), 200);
    for (const who of readers) assert.equal(await sees(who), 404, who);
    for (const who of ['student', 'educator'] as const) assert.equal(await sees(who), 403, who);
    assert.equal((await plans.server.post('consultant', `${path}/propose`)).status, 403);
    await plans.propose(path);
    assert.equal(await sees('board'), 200);
    for (const who of readers.slice(1)) assert.equal(await sees(who), 404, who);
    assert.match(
      (await plans.server.get('board', path)).words,
      /Put to the strategic board on .*; not agreed yet\. Its text and figures are locked/,
    );
    const closed = await plans.server.post('ada', `${path}/sections/vision`, { body: 'Other', began: '' });
    assert.match(closed.words, /This plan is before the board, so nothing was changed\. Take it back first/);

    assert.equal((await plans.server.post('ada', `${path}/take-back`)).status, 303);
    assert.equal(await sees('board'), 404);
    await plans.propose(path);
    const future = await plans.publish(path, { agreedOn: '1/1/2199' });
    assert.match(future.words, /The board’s vote must be today or in the past\. Nothing was published/);
    const early = await plans.publish(path, { agreedOn: '1/9/2026' });
    assert.equal(early.status, 422);
    assert.match(early.words, new RegExp(`The board’s vote cannot be before ${voted}, when the plan was put to it`));
    for (const [whatIsNew, said] of [
      ['TBC', /This holds words that are still to be written/],
      ['Two NQSWs left.', /This tells of fewer than 5 people/],
      ['{children-vacancy}', /Figures in braces are not put in here/],
    ] as const) {
      const unfit = await plans.publish(path, { whatIsNew });
      assert.equal(unfit.status, 422);
      assert.match(unfit.words, said);
    }
    const published = await plans.publish(path, { whatIsNew: 'A retention payment.' });
    assert.equal(published.status, 303, published.words);
    for (const who of readers) assert.equal(await sees(who), 200, who);
    assert.equal(await sees('otherLead'), 404);
    const page = await plans.server.get('board', path);
    assert.match(
      page.words,
      new RegExp(`Agreed by the strategic board on ${voted}; published on .* What is new: A retention payment\\.`),
    );
    assert.doesNotMatch(page.words, /Write this section|Checklist/);
    assert.match((await plans.server.get('board', `${path}/history`)).words, /Our plan : published/);
    assert.doesNotMatch((await plans.server.get('board', `${path}/history`)).words, /Every text that was kept/);
    const word = await plans.server.get('board', `${path}?as=docx`);
    assert.equal(word.body.slice(0, 2), 'PK');
    const file = await plans.server.get('board', `${path}?as=html`);
    assert.match(file.body, new RegExp(`^<!doctype html>[\\s\\S]*Agreed by the strategic board on ${voted}`));
    assert.match(String(file.headers['content-disposition']), /^attachment/);
    for (const part of ['settings', 'sections/vision', 'publish', 'checklist', 'measures', 'actions/add/recruitment']) {
      assert.equal((await plans.server.get('board', `${path}/${part}`)).status, 403, part);
    }
    const again = await plans.publish(path);
    assert.deepEqual(
      [again.status, again.location, again.notice],
      [303, path, 'This plan is published already, so nothing was changed.'],
    );
    for (const part of editors) {
      const led = await plans.server.get('ada', `${path}/${part}`);
      assert.deepEqual([led.status, led.location], [303, path], part);
      assert.match(led.notice ?? '', /^This plan is published, so nothing was changed/, part);
    }
    const changed = await plans.server.post('ada', `${path}/settings`, {
      title: 'Other',
      scenario: plans.scenario,
      ageReason: 'x',
    });
    assert.match(changed.words, /This plan is published, so nothing was changed\. Begin its next version/);
    await assert.rejects(
      plans.server.as('ada', (tx) =>
        tx.updateTable('plan_document').set({ title: 'x' }).where('year', '=', 2026).execute(),
      ),
      { code: 'TD011' },
    );
    const scenarioPage = await plans.server.post('ada', `/plan/scenarios/${plans.scenario}/remove`);
    assert.match(scenarioPage.words, /kept, so it was not removed/);
  });

  it('keeps its numbers when a return is withdrawn after it was published, and says so', async () => {
    const [path] = await plans.plansAt(2026);
    const before = await plans.server.get('board', path ?? '');
    assert.doesNotMatch(before.words, /Since this plan was published/);
    const counted = /\d+ social workers in post/.exec(before.words)?.[0];
    assert.ok(counted);
    await endReturn(plans.together, plans.services[3] ?? '', plans.year, 'withdrawn');
    const after = await plans.server.get('board', path ?? '');
    assert.match(
      after.words,
      /Since this plan was published, 1 return that its figures of 2023-24 count was withdrawn, or is shared no more\. The plan keeps its numbers\./,
    );
    assert.equal(/\d+ social workers in post/.exec(after.words)?.[0], counted);
    const draft = await plans.begin(2027, (path ?? '').split('/').at(-1));
    const word = await plans.server.get('evaluator', `${path}?as=docx`);
    assert.equal(word.status, 200);
    assert.match((await plans.server.get('ada', draft)).words, /What we say of vision: 13\.4%/);
  });

  it('is compared with last year’s: figures, actions and text', async () => {
    const [path = ''] = await plans.plansAt(2027);
    await plans.write(path, 'vision', 'What we say of vision, anew: {children-vacancy} in {children-vacancy:when}.');
    const page = await plans.server.get('ada', `${path}/compare`);
    assert.match(page.words, /Labour market plan 2027 beside Our plan/);
    assert.match(page.words, /Of \d+ figures, \d+ went the better way and \d+ the worse/);
    assert.match(page.words, /1 section reads differently/);
    assert.match(page.words, /What we say of vision.*new: , anew.*end of new/);
    assert.match(page.words, /Do what recruitment takes \(The central team, by 31 March 2036\): planned the same/);
  });

  it('is not published over figures that changed since it was put to the board, unless it says why', async () => {
    const [path = ''] = await plans.plansAt(2027);
    await plans.describe(path, { title: 'Plan of 2027' });
    await plans.propose(path);
    await endReturn(plans.together, plans.services[2] ?? '', plans.year, 'withdrawn');
    const form = await plans.server.get('ada', `${path}/publish`);
    assert.match(form.words, /Its figures have changed since it was put to the board:/);
    const refused = await plans.publish(path);
    assert.equal(refused.status, 422);
    assert.match(refused.words, /was not published\. Take it back and put it to the board again, or say here why/);
    assert.equal((await plans.publish(path, { although: 'The board knew of it.' })).status, 303);
    assert.match(
      (await plans.server.get('board', path)).words,
      /though its figures had changed since: The board knew of it\./,
    );
  });

  it('has versions within a year', async () => {
    const [first = ''] = await plans.plansAt(2026);
    const second = await plans.begin(2026, first.split('/').at(-1));
    assert.match((await plans.server.get('ada', second)).words, /Labour market plan 2026, version 2/);
    await plans.describe(second);
    await plans.propose(second);
    assert.equal((await plans.publish(second, { whatIsNew: 'Corrected.' })).status, 303);
    assert.match((await plans.server.get('board', first)).words, /Our plan, version 2 has taken its place/);
    const history = await plans.server.get('board', `${second}/history`);
    assert.match(
      history.words,
      /Our plan, version 2 : published.*What is new: Corrected\..*Compare with version 1 Our plan : published/,
    );
  });
});
