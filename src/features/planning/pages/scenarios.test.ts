import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { PersonaName } from '../../../../test/support/personas.ts';
import { type Answer, type TestServer, testServer } from '../../../../test/support/server.ts';
import { latestCensusYear } from '../../../engines/workforce/calendar.ts';
import { jobRoutes, underWay } from '../../../platform/jobs/index.ts';
import { today } from '../../../platform/web/today.ts';
import { totalsJob, workforceRoutes } from '../../workforce/index.ts';
import { from2023 } from '../../workforce/test-support/published.ts';
import { threeYears } from '../../workforce/test-support/three-years.ts';
import { latestHindcast } from '../forecasting/record.ts';
import { planningJobs, planningRoutes } from '../index.ts';
import { planningProject } from '../scenarios/project-job.ts';
import { projectionOf } from '../scenarios/projections.ts';
import { scenarioOf } from '../scenarios/store.ts';
import { scenarioJson } from '../test-support/scenario.ts';

/** As if the invented partners were in the published file. */
const published = from2023.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere, City of');

describe('scenarios on pages', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({
      routes: [...workforceRoutes, ...planningRoutes, ...jobRoutes],
      jobs: [...planningJobs, totalsJob],
    });
    await server.services.jobs.work(server.services);
    const loaded = await server.postFiles('ada', '/workforce/published', {
      files: { name: 'later.csv', content: published },
    });
    assert.equal(loaded.status, 303, loaded.words);
  });
  after(() => server.close());

  const made = async (who: 'ada' | 'childrensLead', fields: Record<string, string>): Promise<string> => {
    const answer = await server.postFiles(who, '/plan/scenarios/add', fields);
    assert.equal(answer.status, 303, answer.words);
    return answer.location ?? '';
  };

  /** Runs it and waits for the end. */
  const run = async (who: 'ada' | 'childrensLead', path: string): Promise<Answer> => {
    const asked = await server.post(who, `${path}/run`);
    assert.equal(asked.status, 303, asked.words);
    return ended(who, path);
  };

  const ended = async (who: 'ada' | 'childrensLead', path: string): Promise<Answer> => {
    for (;;) {
      const job = await server.as(who, (tx) =>
        server.services.jobs.latest(tx, path.split('/').at(-1) ?? '', planningProject),
      );
      if (job && !underWay(job)) assert.equal(job.state, 'done', job.message);
      if (job?.state === 'done') return server.get(who, path);
      await wait(50);
    }
  };

  it('start from what is published of the partnership’s authorities, and say what they come to', async () => {
    const path = await made('ada', { name: 'As we are', from: 'partnership' });
    const before = await server.get('ada', path);
    assert.match(before.words, /As we are As we are: not run yet/);
    const page = await run('ada', path);
    assert.match(
      page.words,
      /At today’s rates all services are \d+ posts short in 20\d\d; 8 in 10 chance of between \d+ and \d+/,
    );
    assert.match(page.words, /How good such forecasts have been/);
    assert.match(page.words, /Thornham children’s services need \d+ NQSWs? in the year to 30 September|cannot have/);
    assert.match(page.words, /students? placed are recruited/);
    const one = await server.get('ada', `${path}?place=0&measure=turnover`);
    assert.match(one.words, /At today’s rates .* children’s services are \d+ posts? short/);
    assert.match(one.words, /Turnover, .* children’s services/);
    const rests = await server.get('ada', `${path}/rests-on`);
    assert.match(rests.words, /leaving within a year, under 2 years of service/);
    assert.match(rests.words, /which weighs \d+%, pulled towards/);
    const list = await server.get('ada', '/plan/scenarios');
    assert.match(list.words, /As we are At today’s rates all services are/);
    const csv = await server.get('ada', `${path}/projection?as=csv`);
    assert.match(csv.body, /organisation,service,grade,date,measure,mean,p10,p50,p90/);
    assert.equal((await server.get('ada', `${path}/projection?as=xlsx`)).status, 200);
    assert.match((await server.get('ada', `${path}/file`)).body, /"source"/);
  });

  it('are seen by the central team, and by others once they are shared', async () => {
    const path = await made('ada', { name: 'Shared later', from: 'partnership' });
    assert.equal((await server.get('board', path)).status, 404);
    assert.equal((await server.get('coordinator', path)).status, 404);
    assert.equal((await server.get('consultant', path)).status, 200);
    assert.equal((await server.post('ada', `${path}/share`, { shared: 'yes' })).status, 303);
    for (const who of ['board', 'evaluator', 'coordinator', 'trustLead'] as const) {
      assert.equal((await server.get(who, path)).status, 200, who);
    }
    const edition = async (who: PersonaName) => (await server.as(who, latestHindcast))?.edition;
    for (const who of ['ada', 'board', 'coordinator'] as const) assert.equal(await edition(who), 2021, who);
    for (const who of ['student', 'educator'] as const) {
      assert.equal((await server.get(who, path)).status, 403, who);
      assert.equal(await edition(who), undefined, who);
    }
    assert.equal((await server.get('otherLead', path)).status, 404);
    assert.equal((await server.post('trustLead', `${path}/run`)).status, 403);
    await server.post('ada', `${path}/share`, { shared: 'no' });
    assert.equal((await server.get('board', path)).status, 404);
  });

  it('stay as they are once frozen, and come to the same bytes when worked out again', async () => {
    const path = await made('ada', { name: 'To be frozen', from: 'partnership' });
    const id = path.split('/').at(-1) ?? '';
    const early = await server.post('ada', `${path}/freeze`);
    assert.match(early.words, /has no projection as it is now, so it was not frozen/);
    await run('ada', path);
    const first = await server.as('ada', (tx) => projectionOf(tx, id));
    assert.equal((await server.post('ada', `${path}/freeze`)).status, 303);
    const removed = await server.post('ada', `${path}/remove`);
    assert.match(removed.words, /A frozen scenario is kept/);
    await assert.rejects(
      server.as('ada', (tx) => tx.updateTable('plan_scenario').set({ name: 'x' }).where('id', '=', id).execute()),
      { code: 'TD010' },
    );
    const page = await run('ada', path);
    assert.match(page.words, /Frozen: it cannot be changed\..*the same, byte for byte/);
    const second = await server.as('ada', (tx) => projectionOf(tx, id));
    assert.equal(second?.outcomeDigest, first?.outcomeDigest);
    assert.ok(second?.sameAgainAt && second.differedAt === undefined);
    const copy = await made('ada', { name: 'A copy', from: id });
    assert.match((await server.get('ada', copy)).words, /A copy: not run yet/);
    assert.equal((await server.post('ada', `${copy}/remove`)).status, 303);
    assert.equal((await server.get('ada', copy)).status, 404);
  });

  it('are changed by plain controls and value by value, each change marked; what is wrong is told at its field', async () => {
    const path = await made('ada', { name: 'To change', from: 'partnership' });
    const page = await server.get('ada', `${path}/edit`);
    assert.match(page.words, /so many percentage points fewer leave in a year Now [\d.]+% to [\d.]+% in \d services/);
    const fields = fieldsIn(page.body);
    assert.ok(Number(fields['services-0-leave-under2']) > 5, fields['services-0-leave-under2']);
    const unchanged = await server.post('ada', `${path}/edit`, fields);
    assert.equal(unchanged.status, 303, unchanged.words);
    const id = path.split('/').at(-1) ?? '';
    const digest = () => server.as('ada', async (tx) => (await scenarioOf(tx, id)).digest);
    const same = await digest();
    await server.post('ada', `${path}/edit`, { ...fields, note: 'As before' });
    assert.equal(await digest(), same, 'nothing typed, nothing changed');
    const wrong = await server.post('ada', `${path}/edit`, {
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
    const costly = await server.post('ada', `${path}/edit`, { ...fields, runs: '10000000' });
    assert.match(
      costly.words,
      /Runs: 10000000 would take about \d+ (seconds|minutes|hours) of a processor and \d+ GB of memory/,
    );
    const none = await server.post('ada', `${path}/edit`, { ...fields, runs: '0' });
    assert.match(none.words, /Runs: 0 is not a number of runs/);
    const changed = await server.post('ada', `${path}/edit`, {
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
    const rests = await server.get('ada', `${path}/rests-on`);
    assert.match(rests.words, /10% \(changed; was [\d.]+%\)/);
    const again = await server.get('ada', `${path}/edit`);
    assert.match(again.words, /under 2 years of service – changed Changed: was [\d.]+%/);
    const back = await server.post('ada', `${path}/edit`, {
      ...fieldsIn(again.body),
      'services-0-leave-under2': fields['services-0-leave-under2'] ?? '',
      'lever-retention-over5': '',
      'lever-nqsw-how': '',
      'costs-agencyPremium': '',
    });
    assert.equal(back.status, 303, back.words);
    assert.doesNotMatch((await server.get('ada', `${path}/rests-on`)).words, /changed; was/);
  });

  it('stand beside each other, up to four', async () => {
    const { body } = await server.get('ada', '/plan/compare');
    const ids = [...body.matchAll(/name="scenario"[^>]* value="([^"]+)"/g)].map(([, id = '']) => id);
    assert.ok(ids.length >= 2, body);
    const query = ids
      .slice(0, 4)
      .map((id) => `scenario=${id}`)
      .join('&');
    const page = await server.get('ada', `/plan/compare?${query}`);
    assert.match(page.words, /leaves the fewest posts vacant in 20\d\d: \d+ posts?, against \d+ in/);
    assert.match(page.words, /Vacant posts at each 30 September, in the middle run/);
    const one = await server.get('ada', `/plan/compare?scenario=${ids[0]}&scenario=nonsense`);
    assert.match(one.words, /Choose another one to compare it with/);
    assert.match((await server.get('board', '/plan/compare')).words, /Fewer than two scenarios that you see/);
  });

  it('can be stopped while they are worked out: nothing is kept, and it can be asked for again', async () => {
    const path = await made('ada', { name: 'Long', from: 'partnership' });
    const { body } = await server.get('ada', `${path}/edit`);
    const asked = await server.post('ada', `${path}/edit`, { ...fieldsIn(body), runs: '100000', next: 'run' });
    assert.equal(asked.status, 303, asked.words);
    const again = await server.post('ada', `${path}/run`);
    assert.match(again.words, /This is already under way/);
    const waiting = await server.get('ada', path);
    assert.match(waiting.words, /Working out the projection .*You can leave this page: the work goes on without it/);
    const job = /\/jobs\/([0-9a-f-]+)\/cancel/.exec(waiting.body)?.[1];
    const stopped = await server.post('ada', `/jobs/${job}/cancel`);
    assert.equal(stopped.status, 303, stopped.words);
    const after = await server.get('ada', path);
    assert.match(after.words, /Long: not run yet Working out the projection This was cancelled\..*Ask for it again/);
    const id = path.split('/').at(-1) ?? '';
    assert.equal(await server.as('ada', (tx) => projectionOf(tx, id)), undefined);
  });

  it('of one’s own service start from its return, and nobody else sees them', async () => {
    const latest = latestCensusYear(today());
    const service = server.world.services.thornhamChildren;
    const none = await server.postFiles('childrensLead', '/plan/scenarios/add', {
      name: 'Ours',
      from: `service:${service}`,
    });
    assert.equal(none.status, 422);
    assert.match(none.words, /has sent no workforce return yet\. Nothing was made/);
    for (const { year, xml } of threeYears(latest)) {
      const read = await server.postFiles('childrensLead', `/workforce/services/${service}/send`, {
        files: { name: `${year}.xml`, content: xml },
      });
      assert.equal(read.status, 303, read.words);
      const page = await server.get('childrensLead', `/workforce/services/${service}/send`);
      const hidden = Object.fromEntries(
        [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
          ([, name = '', value = '']) => [name, value],
        ),
      );
      const sent = await server.post('childrensLead', `/workforce/services/${service}/send/keep`, hidden);
      assert.equal(sent.status, 303, sent.words);
    }
    const path = await made('childrensLead', { name: 'Ours', from: `service:${service}` });
    const page = await run('childrensLead', path);
    assert.match(page.words, /At today’s rates Thornham Council children’s services are \d+ posts? short/);
    assert.match(
      (await server.get('childrensLead', `${path}/rests-on`)).words,
      /Your return of .* left in .* years of people at risk/,
    );
    for (const who of ['ada', 'consultant', 'board', 'trustLead', 'coordinator'] as const) {
      assert.equal((await server.get(who, path)).status, 404, who);
      assert.doesNotMatch((await server.get(who, '/plan/scenarios')).words, /Ours/);
    }
    const refused = await server.post('childrensLead', `${path}/share`, { shared: 'yes' });
    assert.match(refused.words, /holds your own figures, so it was not shared/);
  });

  it('from a file are told everything that is wrong with them, in words and with the path', async () => {
    const json = scenarioJson();
    const good = await server.postFiles('ada', '/plan/scenarios/add', {
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
    const refused = await server.postFiles('ada', '/plan/scenarios/add', {
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
    const unreadable = await server.postFiles('ada', '/plan/scenarios/add', {
      name: 'Bad',
      from: 'file',
      file: { name: 'bad.json', content: '{"a": 1,\n}' },
    });
    assert.match(
      unreadable.words,
      /bad\.json is not JSON: it cannot be read from line 2, column 1 on.*Nothing was made/,
    );
  });
});

/** What the fields of a form hold, by name. */
function fieldsIn(body: string): Record<string, string> {
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const inputs = [...body.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name');
    return name === undefined || name === 'token' || tag.includes('type="checkbox"')
      ? []
      : [[name, attribute(tag, 'value') ?? '']];
  });
  const selects = [...body.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)].map(
    ([, name = '', options = '']) => [
      name,
      /<option value="([^"]*)" selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? '',
    ],
  );
  return Object.fromEntries([...inputs, ...selects]);
}
