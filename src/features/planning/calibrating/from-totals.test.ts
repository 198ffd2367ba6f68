import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { PersonaName } from '../../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { jobRoutes, underWay } from '../../../platform/jobs/index.ts';
import { totalsJob, workforceRoutes } from '../../workforce/index.ts';
import { from2023 } from '../../workforce/test-support/published.ts';
import { addService } from '../../workforce/test-support/services-together.ts';
import { planningJobs, planningRoutes } from '../index.ts';
import { planningProject } from '../scenarios/project-job.ts';
import { projectionOf } from '../scenarios/projections.ts';
import { conversionTable, programmesTable, totalsNow } from '../test-support/pipeline-tables.ts';
import { conversionFromTotals } from './from-totals.ts';
import { ownConversion } from './own-conversion.ts';

const published = from2023.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere, City of');

/** Of a year that two organisations alone have told, and of a step that all but three took: nobody else may know these numbers. */
const twoAlone = [
  ['Thornham', 'children', '2022-23', 7103, 4211, 4500],
  ['Aldermere', 'children', '2022-23', 6007, 3019, 3500],
] as const;
const hiddenStep = (took: number) => ['Kingsbridge', 'BA', '2023-24', 'progression-2', took, 1736] as const;
/** The counts, as they were and as they were put right, their sums, and the shares that follow from them. */
const hiddenNumbers =
  /7,?103|4,?211|4,?999|6,?007|3,?019|7,?230|8,?018|13,?110|1,?73[3-6]|0\.59[23]|0\.70[34]|0\.502|0\.551|99\.[89]|0\.99[89]/;

describe('a scenario of the partnership', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({
      routes: [...workforceRoutes, ...planningRoutes, ...jobRoutes],
      jobs: [...planningJobs, totalsJob],
    });
    const loaded = await server.postFiles('ada', '/workforce/published', {
      files: { name: 'later.csv', content: published },
    });
    assert.equal(loaded.status, 303, loaded.words);
  });
  after(() => server.close());

  const send = async (who: PersonaName, content: string): Promise<void> => {
    const path = '/plan/pipeline/send';
    const read = await server.postFiles(who, path, { file: { name: 'table.csv', content } });
    assert.equal(read.location, `${path}#changes`, read.words);
    const digest = /name="digest" value="([^"]*)"/.exec((await server.get(who, path)).body)?.[1] ?? '';
    assert.equal((await server.post(who, `${path}/accept`, { digest })).status, 303);
  };
  const totals = async (): Promise<void> => {
    for (const kind of ['conversion', 'programmes'] as const) {
      await totalsNow(server.services.database, server.world.partnershipId, kind);
    }
  };
  const made = async (): Promise<string> => {
    const answer = await server.postFiles('ada', '/plan/scenarios/add', { name: 'As we are', from: 'partnership' });
    assert.equal(answer.status, 303, answer.words);
    return answer.location ?? '';
  };
  const run = async (path: string): Promise<void> => {
    assert.equal((await server.post('ada', `${path}/run`)).status, 303);
    for (;;) {
      const id = path.split('/').at(-1) ?? '';
      const job = await server.as('ada', (tx) => server.services.jobs.latest(tx, id, planningProject));
      if (job && !underWay(job)) return assert.equal(job.state, 'done', job.message);
      await wait(50);
    }
  };

  it('says that nothing is shown where there are no totals, though its maker sees rows', async () => {
    await send('ada', conversionTable(...twoAlone));
    await totals();
    const path = await made();
    const page = await server.get('ada', path);
    assert.match(page.words, /The partnership’s totals show no conversion, so that of Kent and Medway stands here/);
    assert.match(page.words, /There are no totals of admissions and progression, so no programme is here/);
    assert.doesNotMatch((await server.get('ada', `${path}/file`)).body, hiddenNumbers);
  });

  it('is the same whatever the hidden numbers are', async () => {
    for (const name of ['Beacon', 'Coldwater', 'Dunmoor']) await addCouncil(name);
    await send(
      'ada',
      conversionTable(
        ...(['Thornham', 'Aldermere', 'Beacon', 'Coldwater', 'Dunmoor'] as const).map(
          (name, at) => [name, 'children', '2023-24', 40 + at, 15 + at, 30] as const,
        ),
      ),
    );
    await send(
      'coordinator',
      programmesTable(
        ['Kingsbridge', 'BA', '2023-24', 'admissions', 90, ''],
        ['Kingsbridge', 'BA', '2023-24', 'progression-1', 76, 90],
        hiddenStep(1733),
        ['Kingsbridge', 'BA', '2023-24', 'award', 60, 70],
        ['Kingsbridge', 'BA', '2023-24', 'placed', 40, 60],
        ['Kingsbridge', 'BA', '2023-24', 'employed', 20, 40],
      ),
    );
    await totals();
    const fileOf = async () =>
      (await server.get('ada', `${await made()}/file`)).body.replaceAll(/edition \d, made on [^"]*/g, 'an edition');
    const before = await fileOf();
    await send('coordinator', programmesTable(hiddenStep(1735)));
    await send('ada', conversionTable(['Thornham', 'children', '2022-23', 7103, 4999, 5500]));
    await send('ada', conversionTable(['Thornham', 'adults', '2022-23', 9, 4, 6]));
    await totals();
    assert.ok((await fileOf()) === before);
  });

  it('holds no number that the totals hide: not in its file, what it rests on, its projection, nor its answers', async () => {
    const path = await made();
    await server.services.jobs.work(server.services);
    await run(path);
    assert.equal((await server.post('ada', `${path}/share`, { shared: 'yes' })).status, 303);
    const id = path.split('/').at(-1) ?? '';
    const answers = await server.as('board', (tx) => projectionOf(tx, id));
    assert.equal(answers?.answers.pipeline.length, 5, 'the programme is followed');
    assert.equal(answers?.answers.admissionsVersusNeed[0]?.admissions, 90);
    const seen = {
      page: (await server.get('board', path)).words,
      rests: (await server.get('board', `${path}/rests-on`)).words,
      file: (await server.get('board', `${path}/file`)).body,
      projection: JSON.stringify(
        JSON.parse((await server.get('board', `${path}/projection?as=json`)).body).parameters ?? 'missing',
      ),
      answers: JSON.stringify(answers?.answers),
    };
    for (const [where, text] of Object.entries(seen)) assert.doesNotMatch(text, hiddenNumbers, where);
    assert.match(seen.projection, /progression/);
    assert.match(
      seen.rests,
      /40\.5% 210 85 of 210 students on placement: recruited in 2023-24 \(2022-23: hidden or not known\): the partnership’s totals of placements and NQSWs, edition \d, made on \d+ \w+ 20\d\d/,
    );
    assert.match(
      seen.rests,
      /56\.7% 150 85 of 150 NQSWs had been on placement with the service: recruited in 2023-24 \(2022-23: hidden/,
    );
    assert.match(
      seen.rests,
      /84\.4% 90 Of BA it is hidden or not known\. All years of programmes that show them, together: 76 of 90 in 2023-24: the partnership’s totals of admissions and progression, edition \d/,
    );
    assert.match(
      seen.page,
      /taken from what they show of others: BA, through the second year\. .* assumed: BA, awarded the degree/,
    );
  });

  it('of one’s own takes its own rows and no other’s, even where more are seen; else the totals', async () => {
    const { thornhamChildren, aldermereChildren } = server.world.services;
    const source = 'placement register (2026-10-31)';
    const own = {
      ofPlaced: { n: 4999 + 15, of: 7103 + 40, source },
      ofNqsws: { n: 4999 + 15, of: 5500 + 30, source },
    };
    for (const who of ['childrensLead', 'ada'] as const) {
      assert.deepEqual(await server.as(who, (tx) => ownConversion(tx, thornhamChildren)), own, who);
    }
    assert.deepEqual(await server.as('childrensLead', (tx) => ownConversion(tx, aldermereChildren)), {
      ofPlaced: undefined,
      ofNqsws: undefined,
    });
    const shown = await server.as('childrensLead', (tx) => conversionFromTotals(tx));
    assert.deepEqual([shown.ofPlaced?.n, shown.ofPlaced?.of], [85, 210]);
    assert.deepEqual([shown.ofNqsws?.n, shown.ofNqsws?.of], [85, 150]);
    assert.deepEqual(await server.as('ada', (tx) => conversionFromTotals(tx)), shown);
  });

  const addCouncil = async (name: string): Promise<void> => {
    const { database, partnershipId } = { database: server.services.database, ...server.world };
    await addService(
      { database, partnershipId, sentBy: server.world.personas.childrensLead.personId },
      'children',
      name,
    );
  };
});
