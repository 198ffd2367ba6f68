import assert from 'node:assert/strict';
import { it } from 'node:test';
import { latestCensusYear } from '../../../../engines/workforce/calendar.ts';
import { today } from '../../../../platform/web/today.ts';
import { from2023 } from '../../../workforce/test-support/published.ts';
import { threeYears } from '../../../workforce/test-support/three-years.ts';
import { scenarioJson } from '../../test-support/scenario.ts';
import { scenarioPages } from '../../test-support/scenario-pages.ts';

const { server, made, run } = scenarioPages(from2023);

it('scenarios of one’s own service start from its return, and nobody else sees them', async () => {
  const latest = latestCensusYear(today());
  const service = server().world.services.thornhamChildren;
  const none = await server().postFiles('childrensLead', '/plan/scenarios/add', {
    name: 'Ours',
    from: `service:${service}`,
  });
  assert.equal(none.status, 422);
  assert.match(none.words, /has sent no workforce return yet\. Nothing was made/);
  for (const { year, xml } of threeYears(latest)) {
    const read = await server().postFiles('childrensLead', `/workforce/services/${service}/send`, {
      files: { name: `${year}.xml`, content: xml },
    });
    assert.equal(read.status, 303, read.words);
    const page = await server().get('childrensLead', `/workforce/services/${service}/send`);
    const hidden = Object.fromEntries(
      [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    const sent = await server().post('childrensLead', `/workforce/services/${service}/send/keep`, hidden);
    assert.equal(sent.status, 303, sent.words);
  }
  const path = await made('childrensLead', { name: 'Ours', from: `service:${service}` });
  const page = await run('childrensLead', path);
  assert.match(page.words, /At today’s rates Thornham Council children’s services are \d+ posts? short/);
  assert.match(
    (await server().get('childrensLead', `${path}/rests-on`)).words,
    /Your return of .* left in .* years of people at risk/,
  );
  for (const who of ['ada', 'consultant', 'board', 'trustLead', 'coordinator'] as const) {
    assert.equal((await server().get(who, path)).status, 404, who);
    assert.doesNotMatch((await server().get(who, '/plan/scenarios')).words, /Ours/);
  }
  const refused = await server().post('childrensLead', `${path}/share`, { shared: 'yes' });
  assert.match(refused.words, /holds your own figures, so it was not shared/);
});

it('scenarios from a file are told everything that is wrong with them, in words and with the path', async () => {
  const json = scenarioJson();
  const good = await server().postFiles('ada', '/plan/scenarios/add', {
    name: 'From a file',
    from: 'file',
    file: { name: 'scenario.json', content: JSON.stringify(json) },
  });
  assert.equal(good.status, 303, good.words);
  const page = await run('ada', good.location ?? '');
  assert.match(page.words, /With “retention payment” Croydon children’s services are/);
  assert.match(page.words, /“retention payment” lowers the vacancy rate most|No lever brings/);
  assert.match(page.words, /What it costs/);
  assert.match(page.words, /60 students are admitted/);
  const [service] = json.services;
  const bad = {
    ...json,
    services: [
      {
        ...service,
        leave: { under2: 1.4, '2to5': 0.2, over5: 0.1 },
        posts: { ...service?.posts, nqsw: -3 },
        caps: { manager: 1 },
        staff: [],
        progress: [
          { from: 'nqsw', to: 'boss', afterMonths: 12, perYear: 0.9 },
          { from: 'social-worker', to: 'manager', afterMonths: 12, perYear: 0.9 },
          { from: 'manager', to: 'social-worker', afterMonths: 12, perYear: 0.9 },
        ],
      },
    ],
    targets: { ...json.targets, by: '2022-09-30' },
  };
  const refused = await server().postFiles('ada', '/plan/scenarios/add', {
    name: 'Bad',
    from: 'file',
    file: { name: 'bad.json', content: JSON.stringify(bad) },
  });
  assert.equal(refused.status, 422);
  for (const sentence of [
    'Croydon children’s services: leaving within a year, under 2 years of service (services[0].leave.under2): 1.4 is not a probability',
    'Croydon children’s services: posts, NQSW (services[0].posts.nqsw): -3',
    'Croydon children’s services: progression rule 1, to grade (services[0].progress[0].to): “boss” is not a grade',
    'goes round in a circle',
    'Croydon children’s services: staff in post (services[0].staff): nobody is there',
    'Date of the present staff (start): 2022-09-30 is not before the date of its target',
  ]) {
    assert.ok(refused.words.includes(sentence), `${sentence} is not in ${refused.words.slice(0, 2000)}`);
  }
  const unreadable = await server().postFiles('ada', '/plan/scenarios/add', {
    name: 'Bad',
    from: 'file',
    file: { name: 'bad.json', content: '{"a": 1,\n}' },
  });
  assert.match(unreadable.words, /bad\.json is not JSON: it cannot be read from line 2, column 1 on.*Nothing was made/);
});
