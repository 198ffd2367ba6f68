import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { from2023 } from '../../test-support/published.ts';
import { threeYears } from '../../test-support/three-years.ts';
import { totalsJob } from '../../totals/job.ts';
import { serviceRoutes } from '../services/index.ts';
import { publishedBeside, publishedRoutes } from './index.ts';

describe('published rates beside one’s own', () => {
  let server: TestServer;
  let path = '';
  before(async () => {
    server = await testServer({
      routes: [...serviceRoutes([], publishedBeside), ...publishedRoutes],
      jobs: [totalsJob],
    });
    path = `/workforce/services/${server.world.services.thornhamChildren}`;
    for (const { year, xml } of threeYears(2022).slice(1)) {
      await server.postFiles('childrensLead', `${path}/send`, { files: { name: `${year}.xml`, content: xml } });
      const draft = /name="draft" value="([^"]*)"/.exec((await server.get('childrensLead', `${path}/send`)).body)?.[1];
      const kept = await server.post('childrensLead', `${path}/send/keep`, { draft: draft ?? '' });
      assert.equal(kept.status, 303, kept.words);
    }
  });
  after(() => server.close());

  const load = (content: string) =>
    server.postFiles('ada', '/workforce/published', { files: { name: 'published.csv', content } });

  it('are not there before an edition is', async () => {
    assert.doesNotMatch((await server.get('childrensLead', `${path}?year=2021`)).words, /London|England:/);
  });

  it('are England’s alone where none of the partners is in the edition', async () => {
    await load(from2023);
    const { words } = await server.get('childrensLead', `${path}?year=2021`);
    assert.match(words, /England: 10\.0%/);
    assert.doesNotMatch(words, /London/);
  });

  it('are the region’s and England’s of the same year, with their source, and gaps for years without any', async () => {
    await server.database.as({ kind: 'system' }, (tx) => tx.deleteFrom('published_edition').execute());
    await load(from2023.replaceAll('Ashford Vale', 'Thornham'));
    const { words } = await server.get('childrensLead', `${path}?year=2021`);
    assert.match(words, /social workers left in 2020-21; in London it was one in ten/);
    assert.match(words, /London: 14\.6% \(70 of 480 FTE\) England: 9\.9% \(100 of 1,010 FTE\)/);
    assert.match(words, /DfE, children’s social work workforce, edition 2021 \(published\.csv, loaded on/);
    const later = await server.get('childrensLead', `${path}?year=2022`);
    assert.match(later.words, /social workers left in 2021-22; the year before it was/);
    assert.match(later.words, /not available/);
  });

  it('and are not spoken of where they tell of none of the years', async () => {
    await server.database.as({ kind: 'system' }, (tx) => tx.deleteFrom('published_edition').execute());
    await load(from2023.replaceAll(/^2021,/gm, '2016,').replaceAll(/^2020,/gm, '2015,'));
    const { words } = await server.get('childrensLead', `${path}?year=2022`);
    assert.doesNotMatch(words, /England:|drawn for England|edition 2016/);
  });
});
