import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type Answer, type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { makeRound, type RoundWorld } from '../../../test-support/round-world.ts';
import { roundRoutes } from '../../index.ts';

const students = `student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives,needs
ST-1,Stefan Learner,Kingsbridge,MSW,final,safeguarding;hospital,KT2,no,step-free
ST-2,Nia Okoye,10099001,BA,first,hospital,KT1,yes,
`;
const offers = `offer_id,organisation,service,team,area,statutory,places,stages,outcode,driver_required,educator_id,on_site_supervisor
OF-1,Thornham,children,First Response,safeguarding,yes,1,final,KT1,no,PE-1,yes
OF-7,Aldermere Children's Trust,children,Duty,safeguarding,yes,2,first;final,SM1,no,PE-9,yes
`;
const educators = `educator_id,name,organisation,service,outcode,peps,last_student_ended,capacity,off_site
PE-1,Edie Practice,Thornham Council,children,KT1,2,2026-05-01,2,no
PE-9,Ola New,Aldermere,children,SM1,1,,1,no
`;

const csv = (text: string, name = 'file.csv') => ({ name, content: text });

describe('an import', () => {
  let server: TestServer;
  let round: RoundWorld;
  before(async () => {
    server = await testServer({ routes: roundRoutes });
  });
  after(() => server.close());
  beforeEach(async () => {
    await server.database.as({ kind: 'system' }, async (tx) => {
      await tx
        .deleteFrom('round')
        .execute()
        .catch(() => undefined);
    });
    round = await makeRound(server.database, server.world);
  });

  const address = () => `/rounds/${round.roundId}/import`;
  const choose = async (
    files: Parameters<TestServer['postFiles']>[2],
    who: 'ada' | 'coordinator' | 'childrensLead' = 'ada',
  ): Promise<Answer> => {
    const sent = await server.postFiles(who, address(), files);
    assert.equal(sent.status, 303, sent.words);
    return server.get(who, address());
  };

  it('shows', async () => {
    const page = await choose({
      students: csv(students, 'students.csv'),
      offers: csv(offers, 'offers.csv'),
      educators: csv(educators, 'educators.csv'),
    });
    console.log(page.status, page.words);
  });
});
