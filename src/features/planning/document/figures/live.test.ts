import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PersonaName } from '../../../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { jobRoutes, underWay } from '../../../../platform/jobs/index.ts';
import { totalsJob, workforceRoutes } from '../../../workforce/index.ts';
import { from2023 } from '../../../workforce/test-support/published.ts';
import {
  addService,
  endReturn,
  figuresOf,
  keepReturn,
  type Together,
  totalsOf,
} from '../../../workforce/test-support/services-together.ts';
import { planningJobs, planningRoutes } from '../../index.ts';
import { planningProject } from '../../scenarios/project-job.ts';
import { conversionTable, totalsNow } from '../../test-support/pipeline-tables.ts';
import { liveFigures } from './live.ts';
import type { LiveFigures } from './model.ts';
import { changedSince, withdrawnSince } from './since.ts';

const published = from2023.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere, City of');
const year = 2024;

describe('the live figures of a plan', () => {
  let server: TestServer;
  let together: Together;
  const services: string[] = [];
  before(async () => {
    server = await testServer({
      routes: [...workforceRoutes, ...planningRoutes, ...jobRoutes],
      jobs: [...planningJobs, totalsJob],
    });
    await server.services.jobs.work(server.services);
    const { world } = server;
    together = {
      database: server.services.database,
      partnershipId: world.partnershipId,
      sentBy: world.personas.childrensLead.personId,
    };
    services.push(world.services.thornhamChildren, world.services.aldermereChildren);
    services.push(await addService(together, 'children', 'Upper'), await addService(together, 'children', 'Lower'));
  });
  after(() => server.close());

  const live = (who: PersonaName, scenario?: string) => server.as(who, (tx) => liveFigures(tx, scenario));
  const keep = (at: number, inPost: number) =>
    keepReturn(
      together,
      services[at] ?? '',
      year,
      figuresOf('children', year, { inPost, leavers: 30, starters: 20, agency: 12 }),
    );
  const notices = ({ parts }: LiveFigures): string[] =>
    Object.values(parts).flatMap((blocks) => blocks.flatMap((block) => (block.kind === 'notice' ? [block.text] : [])));
  const figure = ({ key }: LiveFigures, name: string) => key.find((one) => one.key === name);

  const scenario = async (who: 'ada' | 'childrensLead', fields: Record<string, string>): Promise<string> => {
    const made = await server.postFiles(who, '/plan/scenarios/add', fields);
    assert.equal(made.status, 303, made.words);
    return made.location?.split('/').at(-1) ?? '';
  };
  const run = async (id: string): Promise<void> => {
    assert.equal((await server.post('ada', `/plan/scenarios/${id}/run`)).status, 303);
    for (;;) {
      const job = await server.as('ada', (tx) => server.services.jobs.latest(tx, id, planningProject));
      if (job && !underWay(job)) return assert.equal(job.state, 'done', job.message);
      await wait(50);
    }
  };

  /** The same scenario with its projection as a service's own. */
  const copied = (id: string, service: string): Promise<string> =>
    server.database.as({ kind: 'system', partnershipId: together.partnershipId }, async (tx) => {
      const { rows } = await sql<{
        id: string;
      }>`insert into plan_scenario (partnership_id, service_id, name, scenario, digest, runs, seed, made_by)
        select partnership_id, ${service}, 'Own', scenario, digest, runs, seed, made_by from plan_scenario where id = ${id}
        returning id`.execute(tx);
      await sql`insert into plan_projection (scenario_id, digest, engine, runs, seed, rows, together, answers, outcome_digest)
        select ${rows[0]?.id}, digest, engine, runs, seed, rows, together, answers, outcome_digest
        from plan_projection where scenario_id = ${id}`.execute(tx);
      return rows[0]?.id ?? '';
    });

  /** What only whoever edits the plan, or a scenario, is told. */
  const toEditors =
    /\byours?\b|\b(choose|load|put|run|ask|give|name) (it|them|one|your|the|those|an?)\b|under (Plan|Workforce)/i;
  const readByAll = ({ parts }: LiveFigures): void => {
    for (const [part, blocks] of Object.entries(parts)) assert.doesNotMatch(JSON.stringify(blocks), toEditors, part);
  };

  it('say of everything that is not there what is missing, and name no figure', async () => {
    const figures = await live('ada');
    readByAll(figures);
    assert.deepEqual([figures.key, figures.sources], [[], []]);
    const said = notices(figures).join('\n');
    for (const missing of [
      /No published figures of children’s services are loaded/,
      /Nothing that is published of adults’ social workers is loaded/,
      /There are no totals of children’s services to tell from: no children’s services have sent theirs/,
      /No scenario of the partnership is chosen/,
      /There is no total of admissions and progression/,
      /There is no total of placements and NQSWs/,
    ])
      assert.match(said, missing);
  });

  it('are what is published, and the totals that are shown, each with its source', async () => {
    const loaded = await server.postFiles('ada', '/workforce/published', {
      files: { name: 'later.csv', content: published },
    });
    assert.equal(loaded.status, 303, loaded.words);
    for (const at of [0, 1, 2]) await keep(at, 120 + 30 * at);
    await totalsOf(together, 'children', year);
    const figures = await live('ada');
    assert.deepEqual(
      ['children-vacancy', 'children-vacancy-region', 'children-vacancy-england', 'children-in-post', 'in-post'].map(
        (name) => {
          const one = figure(figures, name);
          return [one?.words, one?.of, one?.source];
        },
      ),
      [
        ['13.4%', '2020-21', 'children-published-2021'],
        ['14.6%', '2020-21', 'children-published-2021'],
        ['9.9%', '2020-21', 'children-published-2021'],
        ['450', '30 September 2024', 'children-totals-2024'],
        ['450', '30 September 2024', 'children-totals-2024'],
      ],
    );
    assert.deepEqual(figures.rests.totals, [{ service: 'children', year, edition: 1 }]);
    assert.deepEqual(figures.rests.children?.edition, 2021);
    const tables = figures.parts.workforce.filter((block) => block.kind === 'table');
    assert.match(JSON.stringify(tables), /"tag":\{"colour":"(green|amber|red)","text":"(Green|Amber|Red)"\}/);
  });

  it('hold nothing that only rows would tell, though the lead reads them', async () => {
    const content = conversionTable(
      ['Thornham', 'children', '2025-26', 19, 5, 12],
      ['Aldermere', 'children', '2025-26', 9, 2, 8],
    );
    const path = '/plan/pipeline/send';
    const read = await server.postFiles('ada', path, { file: { name: 'table.csv', content } });
    assert.equal(read.location, `${path}#changes`, read.words);
    const digest = /name="digest" value="([^"]*)"/.exec((await server.get('ada', path)).body)?.[1] ?? '';
    assert.equal((await server.post('ada', `${path}/accept`, { digest })).status, 303);
    assert.match((await server.get('ada', '/plan/pipeline')).words, /Of 28 students on placement/);
    await totalsNow(server.services.database, together.partnershipId, 'conversion');
    const figures = await live('ada');
    assert.equal(figure(figures, 'conversion-of-placed'), undefined);
    assert.doesNotMatch(JSON.stringify(figures.parts.recruitment), /\b28\b|\b19\b/);
    const board = await live('board');
    assert.deepEqual(board.parts, figures.parts);
    assert.deepEqual(board.key, figures.key);
  });

  it('take the projection of the partnership’s own scenario, never of a service’s own, nor an outdated one', async () => {
    const id = await scenario('ada', { name: 'As we are', from: 'partnership' });
    const unrun = await live('ada', id);
    assert.match(notices(unrun).join(), /“As we are” is not run yet/);
    readByAll(unrun);
    await run(id);
    const figures = await live('ada', id);
    readByAll(figures);
    assert.match(figure(figures, 'vacant-posts')?.counts ?? '', /^8 in 10 chance of between \d+ and \d+$/);
    assert.equal(figure(figures, 'vacant-posts')?.source, `scenario-${id}`);
    assert.equal(figures.parts.projections.filter(({ kind }) => kind === 'fan').length, 2);
    assert.deepEqual([figures.rests.scenario?.id, figures.rests.scenario?.current], [id, true]);
    const named = new Set(figures.sources.map((source) => source.id));
    assert.equal(named.size, figures.sources.length);
    for (const [, source = ''] of JSON.stringify([figures.parts, figures.key]).matchAll(/"source":"([^"]*)"/g))
      assert.ok(named.has(source), `${source} is among the sources`);
    assert.deepEqual(await server.as('ada', (tx) => changedSince(tx, figures.rests)), []);
    const gone = await live('board', id);
    assert.equal(gone.rests.scenario, undefined, 'it is not shared');
    const own = await copied(id, services[0] ?? '');
    const seen = await live('childrensLead', own);
    assert.equal(seen.rests.scenario, undefined, 'a service’s own is none, even for those who see it');
    assert.match(notices(seen).join(), /No scenario of the partnership is chosen/);
    const { scenario: rests } = figures.rests;
    const other = { ...figures.rests, scenario: rests && { ...rests, outcomeDigest: 'other' } };
    assert.match(
      (await server.as('ada', (tx) => changedSince(tx, other))).join(),
      /was run again on .*, and came to something else/,
    );
    await server.database.as({ kind: 'system', partnershipId: together.partnershipId }, (tx) =>
      tx.updateTable('plan_scenario').set({ runs: 7 }).where('id', '=', id).execute(),
    );
    const later = await live('ada', id);
    assert.equal(figure(later, 'vacant-posts'), undefined);
    assert.match(notices(later).join(), /“As we are” was changed after it was run/);
    readByAll(later);
    assert.match(
      (await server.as('ada', (tx) => changedSince(tx, figures.rests))).join(),
      /“As we are” was changed after the figures were taken/,
    );
  });

  it('tell that a return that they count was withdrawn, to whoever reads the plan, and never whose', async () => {
    const { rests } = await live('ada');
    const before = new Date();
    const said = (who: PersonaName, after?: Date) => server.as(who, (tx) => withdrawnSince(tx, rests, after));
    assert.deepEqual(await said('ada'), []);
    await endReturn(together, services[2] ?? '', year, 'withdrawn');
    await totalsOf(together, 'children', year);
    const sentence =
      'Since this plan was published, 1 return that its figures of 2023-24 count was withdrawn, or is shared no more. The plan keeps its numbers.';
    for (const who of ['ada', 'consultant', 'board', 'evaluator', 'coordinator'] as const) {
      assert.deepEqual(await said(who), [sentence], who);
      assert.deepEqual(await said(who, before), [sentence], who);
    }
    assert.deepEqual(await said('ada', new Date(Date.now() + 60_000)), [], 'nothing since then');
    for (const who of ['student', 'educator', 'otherLead'] as const) assert.deepEqual(await said(who), [], who);
    assert.deepEqual(await server.as('ada', (tx) => changedSince(tx, rests)), [
      '1 return that the totals of children’s services of 2023-24 count was withdrawn, or is shared no more.',
    ]);
    await keep(0, 121);
    await keep(3, 90);
    assert.match(
      (await server.as('board', (tx) => changedSince(tx, rests, before))).join(' '),
      /^1 service has sent a return and 1 service has sent a new one, which the totals of children’s services of 2023-24 do not hold/,
    );
  });

  it('tell of newer editions of what is published', async () => {
    const { rests } = await live('ada');
    const changed = (with_: Partial<typeof rests>) =>
      server.as('ada', (tx) => changedSince(tx, { ...rests, totals: [], ...with_ }));
    assert.deepEqual(await changed({}), []);
    assert.match(
      (await changed({ children: undefined })).join(),
      /Edition 2021 of published figures of children’s services was loaded on .*; the figures were taken without any/,
    );
    const { children } = rests;
    assert.match(
      (await changed({ children: children && { ...children, edition: 2020 } })).join(),
      /; the figures are of edition 2020\./,
    );
    assert.match(
      (await changed({ children: children && { ...children, loadedAt: '2020-01-01T00:00:00.000Z' } })).join(),
      /was loaded anew on/,
    );
  });
});
