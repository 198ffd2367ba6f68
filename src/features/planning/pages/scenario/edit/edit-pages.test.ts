import assert from 'node:assert/strict';
import { it } from 'node:test';
import { from2023 } from '../../../../workforce/test-support/published.ts';
import { scenarioOf } from '../../../scenarios/store.ts';
import { fieldsIn, scenarioPages } from '../../../test-support/scenario-pages.ts';

const { server, made, ended } = scenarioPages(from2023);

it('scenarios are changed by plain controls and value by value, each change marked; what is wrong is told at its field', async () => {
  const path = await made('ada', { name: 'To change', from: 'partnership' });
  const page = await server().get('ada', `${path}/edit`);
  assert.match(page.words, /so many percentage points fewer leave in a year Now [\d.]+% to [\d.]+% in \d services/);
  const fields = fieldsIn(page.body);
  assert.ok(Number(fields['services-0-leave-under2']) > 5, fields['services-0-leave-under2']);
  const unchanged = await server().post('ada', `${path}/edit`, fields);
  assert.equal(unchanged.status, 303, unchanged.words);
  const id = path.split('/').at(-1) ?? '';
  const digest = () => server().as('ada', async (tx) => (await scenarioOf(tx, id)).digest);
  const same = await digest();
  await server().post('ada', `${path}/edit`, { ...fields, note: 'As before' });
  assert.equal(await digest(), same, 'nothing typed, nothing changed');
  const wrong = await server().post('ada', `${path}/edit`, {
    ...fields,
    'services-0-leave-under2': '140',
    'services-0-posts-nqsw': 'many',
    'lever-retention-under2': '90',
    'lever-others-points': 'x',
  });
  assert.equal(wrong.status, 422);
  for (const sentence of [
    'Thornham children’s services: leaving within a year, under 2 years of service: 1.4 is not a probability',
    'Thornham children’s services: posts, NQSW: “many” is not a number',
    'Recruitment of others: enter how many percentage points',
    'Lever “Retention”: leaving within a year',
  ]) {
    assert.ok(wrong.words.includes(sentence), `${sentence} is not in ${wrong.words.slice(0, 3000)}`);
  }
  assert.match(wrong.body, /href="#services-0-leave-under2"/);
  const costly = await server().post('ada', `${path}/edit`, { ...fields, runs: '10000000' });
  assert.match(
    costly.words,
    /Runs: 10000000 would take about \d+ (seconds|minutes|hours) of a processor and \d+ GB of memory/,
  );
  const none = await server().post('ada', `${path}/edit`, { ...fields, runs: '0' });
  assert.match(none.words, /Runs: 0 is not a number of runs/);
  const changed = await server().post('ada', `${path}/edit`, {
    ...fields,
    next: 'run',
    'services-0-leave-under2': '10',
    'lever-retention-over5': '3',
    'lever-retention-name': 'Retention payment',
    'lever-nqsw-how': 'over',
    'lever-nqsw-amount': '10',
    'costs-agencyPremium': '£18,000',
  });
  assert.equal(changed.status, 303, changed.words);
  const result = await ended('ada', path);
  assert.match(result.words, /With “Retention payment” and “NQSW recruitment” all services/);
  assert.match(result.words, /Which lever moves the vacancy rate most/);
  const rests = await server().get('ada', `${path}/rests-on`);
  assert.match(rests.words, /10% \(changed; was [\d.]+%\)/);
  const again = await server().get('ada', `${path}/edit`);
  assert.match(again.words, /under 2 years of service – changed Changed: was [\d.]+%/);
  const back = await server().post('ada', `${path}/edit`, {
    ...fieldsIn(again.body),
    'services-0-leave-under2': fields['services-0-leave-under2'] ?? '',
    'lever-retention-over5': '',
    'lever-nqsw-how': '',
    'costs-agencyPremium': '',
  });
  assert.equal(back.status, 303, back.words);
  assert.doesNotMatch((await server().get('ada', `${path}/rests-on`)).words, /changed; was/);
});

it('the share of NQSWs from one’s own placements can be said where the scenario does not, and is marked', async () => {
  const path = await made('ada', { name: 'All counted', from: 'partnership' });
  const page = await server().get('ada', `${path}/edit`);
  const fields = fieldsIn(page.body);
  assert.equal(fields['conversion-ofNqsws'], '100');
  assert.match(page.words, /own placements Unless somebody puts in a share, all NQSWs are counted, n = 0\./);
  assert.equal((await server().post('ada', `${path}/edit`, fields)).status, 303);
  const rests = async () => (await server().get('ada', `${path}/rests-on`)).words;
  assert.doesNotMatch(await rests(), /NQSWs who are to come/, 'nothing typed, nothing put in');
  const said = await server().post('ada', `${path}/edit`, { ...fields, 'conversion-ofNqsws': '40' });
  assert.equal(said.status, 303, said.words);
  assert.match(await rests(), /NQSWs who are to come from one’s own placements 40% \(changed; was 100%\) 0 Unless/);
  const again = await server().get('ada', `${path}/edit`);
  assert.match(again.words, /own placements – changed Changed: was 100%/);
  await server().post('ada', `${path}/edit`, { ...fieldsIn(again.body), 'conversion-ofNqsws': '100' });
  assert.doesNotMatch(await rests(), /changed; was/);
});
