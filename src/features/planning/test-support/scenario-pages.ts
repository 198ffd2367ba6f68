import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type TestServer, testServer } from '../../../../test/support/server.ts';
import { jobRoutes, underWay } from '../../../platform/jobs/index.ts';
import { totalsJob, workforceRoutes } from '../../workforce/index.ts';
import { planningJobs, planningRoutes } from '../index.ts';
import { planningProject } from '../scenarios/project-job.ts';

type Maker = 'ada' | 'childrensLead';

/**
 * The plan's pages before the tests of a file and until their end, with jobs at work.
 * @param figures a published file, of which two areas are taken for the invented partners
 */
export function scenarioPages(figures: string) {
  const published = figures.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere, City of');
  let opened: TestServer | undefined;
  const server = (): TestServer => {
    assert.ok(opened);
    return opened;
  };
  before(async () => {
    opened = await testServer({
      routes: [...workforceRoutes, ...planningRoutes, ...jobRoutes],
      jobs: [...planningJobs, totalsJob],
    });
    await opened.services.jobs.work(opened.services);
    const loaded = await opened.postFiles('ada', '/workforce/published', {
      files: { name: 'later.csv', content: published },
    });
    assert.equal(loaded.status, 303, loaded.words);
  });
  after(() => opened?.close());

  /** Makes a scenario; its address. */
  const made = async (who: Maker, fields: Record<string, string>): Promise<string> => {
    const answer = await server().postFiles(who, '/plan/scenarios/add', fields);
    assert.equal(answer.status, 303, answer.words);
    return answer.location ?? '';
  };

  /** Runs it and waits for the end. */
  const run = async (who: Maker, path: string): Promise<Answer> => {
    const asked = await server().post(who, `${path}/run`);
    assert.equal(asked.status, 303, asked.words);
    return ended(who, path);
  };

  const ended = async (who: Maker, path: string): Promise<Answer> => {
    for (;;) {
      const job = await server().as(who, (tx) =>
        server().services.jobs.latest(tx, path.split('/').at(-1) ?? '', planningProject),
      );
      if (job && !underWay(job)) assert.equal(job.state, 'done', job.message);
      if (job?.state === 'done') return server().get(who, path);
      await wait(50);
    }
  };
  return { server, made, run, ended };
}

/** What the fields of a form hold, by name. */
export function fieldsIn(body: string): Record<string, string> {
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
