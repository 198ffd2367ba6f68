import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { sharedData, unlessShared } from '../../../../../test/support/shared-data.ts';
import { publishedRoutes } from '../published/index.ts';

const names = ['headline_measures_2017_to_2022', 'indicators_2017_to_2023', 'indicators_2017_to_2024'];
const files = names.map((name) => `csww-published/csww_${name}.csv`);

/** 2017-18 to 2020-21, as the edition of 2022 gives them. A partnership's plan prints 25.5 for the first of London's agency rates. */
const printed = {
  turnover: { London: [18.8, 17.7, 16.9, 18.3], England: [15.2, 15.1, 13.5, 15.4] },
  vacancy: { London: [25.6, 24.2, 23.8, 23.5], England: [16.5, 16.4, 16.1, 16.7] },
  agency: { London: [25.7, 23.8, 22.4, 22.0], England: [15.4, 15.8, 15.4, 15.5] },
} as const;

describe('the benchmark of what was really published', { skip: unlessShared(files[0] ?? '') }, () => {
  let server: TestServer;
  const path = '/workforce/benchmark?areas=306&areas=314/318&areas=315&areas=319&baseline=2018';
  before(async () => {
    server = await testServer({ routes: publishedRoutes });
    for (const name of files) {
      const content = readFileSync(sharedData(name));
      const sent = await server.postFiles('ada', '/workforce/published', { files: { name, content } });
      assert.equal(sent.status, 303, sent.words);
    }
  });
  after(() => server.close());

  it('shows the rates of England and London that a labour market plan prints from the 2022 edition', async () => {
    const { body } = await server.get('ada', `${path}&edition=2022`);
    for (const [measure, places] of Object.entries(printed)) {
      const table = new RegExp(`${measure} since 2017-18</caption>([^]*?)</table>`, 'i').exec(body)?.[1] ?? '';
      for (const [at, year] of ['2017-18', '2018-19', '2019-20', '2020-21'].entries()) {
        const row = table.split('<tr').find((one) => one.includes(`>${year}</th>`)) ?? '';
        const rates = [...row.matchAll(/<strong>([\d.]+)%<\/strong>/g)].map(([, rate]) => Number(rate));
        assert.deepEqual(rates.slice(1), [places.London[at], places.England[at]], `${measure} ${year}`);
      }
    }
  });

  it('counts Kingston and Richmond once, and says what later editions revised', async () => {
    const { words } = await server.get('ada', `${path}&edition=2022`);
    assert.match(words, /2017-18, England: 15\.2% here; edition 202[34] says 15\.1%/);
    assert.doesNotMatch(words, /NaN|undefined/);
    assert.match(words, /Richmond upon Thames has no figures of its own in edition 2022 and is not in the sum/);
    const file = await server.get('ada', `${path}&edition=2024&measures=turnover&as=csv`);
    assert.equal(file.body.match(/^2024,2023-24,turnover,.*(Kingston|Richmond)/gm)?.length, 1);
  });
});
