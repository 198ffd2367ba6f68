import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { from2023, until2022 } from '../../test-support/published.ts';
import { publishedRoutes } from '../published/index.ts';

const path = '/workforce/benchmark';
/** As if the invented partners were in the file. */
const ours = (text: string) =>
  text.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere, City of');

describe('the benchmark', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({ routes: publishedRoutes });
    for (const [name, text] of [
      ['earlier.csv', until2022],
      ['later.csv', from2023],
    ] as const) {
      const sent = await server.postFiles('ada', '/workforce/published', { files: { name, content: ours(text) } });
      assert.equal(sent.status, 303, sent.words);
    }
  });
  after(() => server.close());

  it('compares the partnership’s own authorities with their region in the latest edition', async () => {
    const page = await server.get('ada', path);
    assert.equal(page.status, 200);
    assert.match(page.words, /In 2020-21 vacancy was below London; turnover and agency were above it/);
    assert.match(
      page.words,
      /Thornham; Aldermere, City of \/ Cedar, against London and England, 2019-20 to 2020-21, as edition 2021 has them/,
    );
    assert.match(page.words, /These are your partnership’s own, found by name/);
    // 11 + 16 leavers of 110 + 64 in post; the mean of the two rates would be 17.5.
    assert.match(page.words, /2020-21 15\.5% ↓ down 0\.1 on 2019-20 27 of 174 FTE Amber improved, above London/);
  });

  it('prints the rule, the definition, the source and what is not loaded', async () => {
    const { words } = await server.get('board', path);
    assert.match(
      words,
      /Lower is better; rates are compared to one decimal\. Red: worse than in 2019-20, and above London/,
    );
    assert.match(words, /Source: DfE, children’s social work workforce, edition 2021 \(later\.csv, loaded on/);
    assert.match(
      words,
      /Nothing that is published of adults’ social workers is loaded here\. There are no totals of adults’ services yet/,
    );
  });

  it('shows the areas, years, measures and edition that are asked for', async () => {
    const page = await server.get(
      'ada',
      `${path}?areas=901&edition=2020&baseline=2020&measures=caseload&measures=absence`,
    );
    assert.match(page.words, /Thornham, against London and England, 2019-20 to 2019-20, as edition 2020 has them/);
    assert.match(page.words, /800 cases, 50 FTE/);
    assert.doesNotMatch(page.words, /Turnover since/);
    const both = await server.get('ada', `${path}?areas=901&areas=902&edition=2020`);
    assert.match(
      both.words,
      /2019-20: without Thornham \(not available\); the year before or the baseline year does not count the same areas/,
    );
  });

  it('says in words what other editions say', async () => {
    const earlier = await server.get('ada', `${path}?edition=2020&areas=901`);
    assert.match(
      earlier.words,
      /revised between editions \(2021 besides 2020\).*2019-20, England: 10\.0% here; edition 2021 says 10\.1%/,
    );
    const later = await server.get('ada', `${path}?edition=2021&areas=901`);
    assert.match(later.words, /2019-20, England: 10\.1% here; edition 2020 said 10\.0%/);
  });

  it('rates nothing where a figure is missing, and shows why it is', async () => {
    const { words } = await server.get('ada', `${path}?edition=2020&areas=901&measures=agency`);
    assert.match(words, /2019-20 not available Not rated change not known, not comparable with London/);
  });

  it('leaves out what an address should not say', async () => {
    for (const query of [
      'areas=zzz&region=Atlantis&baseline=1066&edition=abc&measures=luck',
      'areas=%3Cscript%3E',
      'baseline=99999999999',
    ]) {
      const page = await server.get('ada', `${path}?${query}`);
      assert.equal(page.status, 200);
      assert.match(page.words, /These are your partnership’s own/);
      assert.doesNotMatch(page.body, /<script>|NaN|undefined/);
    }
  });

  it('gives the rows as files, with what is to be said of them', async () => {
    const file = await server.get('ada', `${path}?as=csv&areas=901&areas=902&measures=turnover`);
    assert.match(file.body, /edition,year,measure,geography,n,d,rate,change,rag,note/);
    assert.match(file.body, /2021,2020-21,turnover,together,27,174,15\.5,down,amber/);
    assert.match(file.body, /2021,2019-20,turnover,England,91,900,10\.1,,,10\.0 in edition 2020/);
    assert.equal((await server.get('ada', `${path}?as=xlsx`)).status, 200);
  });

  it('is for those who see the partnership’s totals', async () => {
    for (const who of ['consultant', 'childrensLead', 'board', 'evaluator'] as const) {
      assert.equal((await server.get(who, path)).status, 200, who);
    }
    for (const who of ['coordinator', 'educator', 'student'] as const) {
      assert.equal((await server.get(who, path)).status, 403, who);
    }
  });
});
