import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import type { PersonaName } from '../../../../test/support/personas.ts';
import { type Answer, type TestServer, testServer } from '../../../../test/support/server.ts';
import { planningRoutes } from '../pages/index.ts';
import { pipelinePage as path } from '../pages/pipeline/paths.ts';
import type { PipelineKind } from '../pipeline/model.ts';
import { pipelineTotalsJob } from '../pipeline/totals/job.ts';
import { totalsNow } from './pipeline-tables.ts';

/** The plan's pages before the tests of a file and until their end; `first` prepares them. */
export function pipelinePages(first: () => Promise<void> = async () => {}) {
  let opened: TestServer | undefined;
  const server = (): TestServer => {
    assert.ok(opened);
    return opened;
  };
  before(async () => {
    opened = await testServer({ routes: planningRoutes, jobs: [pipelineTotalsJob] });
    await first();
  });
  after(() => opened?.close());

  const send = (who: PersonaName, content: string, name = 'table.csv'): Promise<Answer> =>
    server().postFiles(who, `${path}/send`, { file: { name, content } });
  const sendAndAccept = async (who: PersonaName, content: string): Promise<Answer> => {
    const read = await send(who, content);
    assert.equal(read.location, `${path}/send#changes`, read.words);
    return server().post(who, `${path}/send/accept`, { digest: digestOf(await server().get(who, `${path}/send`)) });
  };
  const totals = (kind: PipelineKind) => totalsNow(server().database, server().world.partnershipId, kind);

  /** Another council of the partnership, with a children's service. */
  const addCouncil = async (name: string): Promise<void> => {
    const [organisation, service] = [randomUUID(), randomUUID()];
    const { database, world } = server();
    await database.as({ kind: 'system' }, async (tx) => {
      await tx
        .insertInto('organisation')
        .values({ id: organisation, kind: 'local-authority', name: `${name} Council`, short_name: name, ukprn: null })
        .execute();
      await tx
        .insertInto('service')
        .values({ id: service, organisation_id: organisation, kind: 'children', name: 'Children' })
        .execute();
      await tx
        .insertInto('membership')
        .values({
          partnership_id: world.partnershipId,
          organisation_id: organisation,
          tier: 'primary',
          starts: '2020-09-01',
          ends: null,
          service_id: null,
        })
        .execute();
    });
  };
  return { server, send, sendAndAccept, totals, addCouncil };
}

/** What a page of changes was looked at by. */
export const digestOf = ({ body }: Answer): string => /name="digest" value="([^"]*)"/.exec(body)?.[1] ?? '';
