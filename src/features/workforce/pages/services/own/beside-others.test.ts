import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { censusXml, leaver, permanent } from '../../../test-support/census-file.ts';
import { totalsJob } from '../../../totals/job.ts';
import type { CompareWith } from '../../comparison.ts';
import { serviceRoutes } from '../index.ts';

/** London is worse in turnover, England's figure is withheld, and nobody tells of agency workers. */
const compareWith: CompareWith = async () => [
  {
    label: 'London',
    source: 'DfE, edition 2022',
    rates: {
      turnover: new Map([[2021, { value: 20, n: 40, d: 200, counts: '40 of 200 FTE' }]]),
      vacancy: new Map([[2021, { value: 23.5 }]]),
    },
  },
  { label: 'England', source: 'DfE, edition 2022', rates: { turnover: new Map([[2021, { missing: 'suppressed' }]]) } },
  {
    label: 'the South',
    source: 'DfE, edition 2020',
    rates: {
      turnover: new Map<number, { value: number } | { missing: string }>([
        [2018, { value: 12 }],
        [2019, { value: 14 }],
        [2020, { missing: 'confidential' }],
      ]),
    },
  },
];

describe('one’s own figures beside others', () => {
  let server: TestServer;
  let path = '';
  before(async () => {
    server = await testServer({ routes: serviceRoutes([], compareWith), jobs: [totalsJob] });
    path = `/workforce/services/${server.world.services.thornhamChildren}`;
    for (const year of [2019, 2021]) {
      const there = Array.from({ length: 30 }, (_, index) => permanent(index));
      const gone = [91, 92, 93].map((one) => leaver(one, { RoleEndDate: `${year}-03-31` }));
      const content = censusXml([...there, ...gone], { year });
      await server.postFiles('childrensLead', `${path}/send`, { files: { name: 'census.xml', content } });
      await server.post('childrensLead', `${path}/send/keep`);
    }
  });
  after(() => server.close());

  it('name those who stand beside them in the title, at each rate and in the lines, with their sources', async () => {
    const { words } = await server.get('childrensLead', path);
    assert.match(words, /One in ten children’s social workers left in 2020-21; in London it was one in five/);
    assert.match(
      words,
      /Turnover 10\.0% 3\.0 of 30\.0 full-time equivalents 2019-20 : no return here London: 20\.0% \(40 of 200 FTE\)/,
    );
    assert.match(words, /England: suppressed/);
    assert.match(words, /South in 2018-19: 14\.0%/, 'the latest year of which there is a rate');
    assert.match(words, /South: DfE, edition 2020/);
    assert.match(words, /30 social workers in post, 3 left in the year, nobody started, no agency workers/);
    assert.match(words, /Source: your own returns and DfE, edition 2022 /);
  });

  it('draw an interval where few are counted, and nothing for a year without a return', async () => {
    const { words } = await server.get('childrensLead', path);
    assert.match(words, /2018-19 10\.0% \(3\.5% to 25\.6%\), 3\.0 of 30\.0 full-time equivalents not available/);
    assert.match(words, /2019-20 no return here not available not available/);
    assert.match(words, /The shaded band is the 95% interval \(Wilson\)/);
  });
});
