import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { from2023 } from '../../test-support/published.ts';
import { publishedRoutes } from '../published/index.ts';

const path = '/workforce/compare';

describe('areas beside each other', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({ routes: publishedRoutes });
    const sent = await server.postFiles('ada', '/workforce/published', {
      files: { name: 'later.csv', content: many() },
    });
    assert.equal(sent.status, 303, sent.words);
  });
  after(() => server.close());

  /** The small file with thirty more authorities in its last year. */
  function many(): string {
    const row = from2023.split('\n').find((line) => line.startsWith('2021') && line.includes('Ashford Vale')) ?? '';
    const more = Array.from({ length: 30 }, (_, at) =>
      row.replace('901,E06000901,Ashford Vale', `${910 + at},E06000${910 + at},Area ${at}`),
    );
    return `${from2023}${more.join('\n')}\n`;
  }

  it('asks for areas where none of the partners is in the file', async () => {
    const page = await server.get('ada', path);
    assert.match(page.words, /Choose the areas to compare None of your partners is called like an authority/);
    assert.doesNotMatch(page.words, /Download what you see/);
  });

  it('shows two years of each area, highest first, beside the region and England', async () => {
    const page = await server.get('ada', `${path}?areas=901&areas=902%2F903&measure=agency`);
    assert.match(page.words, /Agency fell in 2 of 2 areas between 2019-20 and 2020-21/);
    assert.match(
      page.words,
      /Agency in 2020-21 was highest in Beech, City of \/ Cedar \(20\.0%\) and lowest in Ashford Vale \(8\.3%\)/,
    );
    assert.match(page.words, /Ashford Vale 20\.0% 25 of 125 FTE 8\.3% 10 of 120 FTE down 11\.7/);
    assert.match(page.words, /London 13\.0% .* England 10\.0%/);
  });

  it('says of an area that is not there in one of the years that its change is not known', async () => {
    const { words } = await server.get('ada', `${path}?areas=910&areas=901`);
    assert.match(words, /Turnover did not change between 2019-20 and 2020-21/);
    assert.match(words, /Area 0 not in this edition for that year 10\.0% 11 of 110 FTE not known/);
  });

  it('holds 24 areas, and says how many are left out', async () => {
    const areas = Array.from({ length: 30 }, (_, at) => `areas=${910 + at}`).join('&');
    const page = await server.get('ada', `${path}?${areas}`);
    assert.match(page.words, /30 areas are chosen, and a chart holds 24\..*6 others are left out/);
    assert.equal(page.status, 200);
    const file = await server.get('ada', `${path}?${areas}&as=csv`);
    assert.equal(new Set(file.body.match(/Area \d+/g)).size, 24);
  });

  it('shows one year without speaking of two', async () => {
    const { words, body } = await server.get('ada', `${path}?areas=901&areas=902%2F903&baseline=2021&measure=agency`);
    assert.match(words, /Agency of each area in 2020-21/);
    assert.match(words, /against London and England, in 2020-21, as edition/);
    assert.doesNotMatch(words, /2020-21 (to|and) 2020-21|no change/);
    assert.equal(body.match(/tandem-chart__dot--baseline/g), null);
  });

  it('gives a document to hand on', async () => {
    const file = await server.get('ada', `${path}?areas=901&as=docx`);
    assert.match(String(file.headers['content-type']), /wordprocessingml/);
    assert.ok(file.body.startsWith('PK'));
    assert.match((await server.get('ada', `${path}?areas=901`)).body, /as=docx/);
  });

  it('gives every year as a file, with the reason where a rate is not there', async () => {
    const file = await server.get('ada', `${path}?areas=901&measure=absence&as=csv`);
    assert.match(file.body, /2021,2020-21,absence,Ashford Vale,278\.3,27830,1/);
    const low = await server.get('ada', `${path}?areas=902&measure=agencyCover&as=csv`);
    assert.match(low.body, /rounds to 0/);
  });
});
