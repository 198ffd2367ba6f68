import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { loadPublished } from '../../published/commands.ts';
import { from2023, until2022, withHeading } from '../../test-support/published.ts';
import { publishedRoutes } from './index.ts';

const path = '/workforce/published';

describe('loading what the DfE published', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({ routes: publishedRoutes });
  });
  after(() => server.close());
  beforeEach(() => server.database.as({ kind: 'system' }, (tx) => tx.deleteFrom('published_edition').execute()));

  const load = (content: string | Uint8Array, name = 'published.csv') =>
    server.postFiles('ada', path, { files: { name, content } });
  const editions = async () => {
    const rows = await server.as('ada', (tx) =>
      tx.selectFrom('published_edition').select(['edition', 'file']).orderBy('edition').execute(),
    );
    return rows.map(({ edition, file }) => `${edition} ${file}`);
  };
  const refuses = async (content: string | Uint8Array, sentence: RegExp, name?: string) => {
    const sent = await load(content, name);
    assert.equal(sent.status, 422, sent.words);
    assert.match(sent.words, /There is a problem/);
    assert.match(sent.words, sentence);
  };

  it('says that nothing is there, and fills in nothing', async () => {
    assert.match((await server.get('ada', path)).words, /No edition is here yet.*nothing is filled in for it/);
    assert.match((await server.get('ada', '/workforce/benchmark')).words, /No published figures are here yet. Load/);
    assert.match(
      (await server.get('trustLead', '/workforce/compare')).words,
      /No published figures are here yet. The partnership’s lead loads/,
    );
  });

  it('keeps an edition, tells what it holds, and writes it into the log', async () => {
    const sent = await load(until2022);
    assert.equal(sent.status, 303, sent.words);
    assert.equal(sent.notice, 'Edition 2020 was loaded: 9 rows.');
    const page = await server.get('ada', path);
    assert.match(page.words, /1 edition is here Edition 2020 2018-19 to 2019-20, 3 authorities, 1 region, 9 rows/);
    assert.match(page.words, /published\.csv, loaded on/);
    const [event] = await server.as('ada', (tx) =>
      tx.selectFrom('event').select('payload').where('kind', '=', 'workforce.published-loaded').execute(),
    );
    assert.deepEqual(event?.payload, { service: 'children', edition: 2020, rows: 9, replaced: false });
  });

  it('takes editions out of order, and tells what the later one revised', async () => {
    await load(from2023, 'later.csv');
    await load(until2022, 'earlier.csv');
    assert.deepEqual(await editions(), ['2020 earlier.csv', '2021 later.csv']);
    const { words } = await server.get('ada', path);
    assert.match(words, /2 editions are here Edition 2021 .* Edition 2020/);
    assert.match(
      words,
      /2 rates of England and none of regions were revised by edition 2021 .*Turnover of 2019-20: 10\.0 became 10\.1/,
    );
  });

  it('replaces an edition only when told, after saying in what they differ', async () => {
    await load(until2022);
    assert.match(
      (await load(until2022, 'again.csv')).notice ?? '',
      /Edition 2020 is here already and the same: nothing was changed/,
    );
    assert.deepEqual(await editions(), ['2020 published.csv']);
    const revised = until2022.replace('900,90,10,', '900,91,10.1,');
    await refuses(
      revised,
      /Edition 2020 is here already \(published\.csv, loaded on .*differs from it in 1 row\. Nothing was loaded/,
    );
    assert.deepEqual(await editions(), ['2020 published.csv']);
    const folder = await mkdtemp(`${tmpdir()}/published-`);
    await writeFile(`${folder}/1`, revised);
    const chosen = [{ name: 'revised.csv', path: `${folder}/1` }];
    const done = await server.as('ada', (tx) => loadPublished(tx, chosen, true));
    await rm(folder, { recursive: true });
    assert.deepEqual(
      done.loaded.map(({ edition }) => edition),
      [2020],
    );
    assert.deepEqual(await editions(), ['2020 revised.csv']);
    assert.match((await server.get('ada', '/workforce/benchmark?areas=901')).words, /10\.1% .* 91 of 900 FTE/);
  });

  it('refuses what is no such file, and keeps what was there', async () => {
    await load(until2022);
    await refuses('', /published\.csv is empty. Choose the file that holds the table/);
    await refuses('%PDF-1.7\n%âãÏÓ\n1 0 obj', /seems to be a PDF, not a table/);
    await refuses('a,b\n1,2\n', /published\.csv/);
    await refuses(
      withHeading(until2022, 'old_la_code', undefined),
      /does not have the column old_la_code.*Nothing was loaded/,
    );
    await refuses(
      withHeading(until2022, 'geographic_level', 'geographical_level'),
      /geographical_level may be geographic_level/,
    );
    assert.deepEqual(await editions(), ['2020 published.csv']);
    const none = await server.postFiles('ada', path, {});
    assert.match(none.words, /There is a problem Choose a file that the DfE published/);
  });

  it('takes a file whose columns are renamed or missing, and says what is unknown for it', async () => {
    const sent = await load(withHeading(until2022, 'vacancy_fte', 'vacancy_ftes'));
    assert.match(sent.notice ?? '', /There are 2 things to know about what was read/);
    const page = await server.get('ada', path);
    assert.match(page.words, /vacancy_ftes is not one we know and was kept aside. It may be vacancy_fte/);
    assert.match(
      (await server.get('ada', '/workforce/benchmark?areas=901')).words,
      /16\.7% numbers: not a column of this edition/,
    );
  });

  it('is the lead’s alone, and stays in the partnership', async () => {
    await load(until2022);
    for (const who of ['consultant', 'childrensLead', 'board', 'student'] as const) {
      assert.equal((await server.get(who, path)).status, 403, who);
      assert.equal(
        (await server.postFiles(who, path, { files: { name: 'x.csv', content: from2023 } })).status,
        403,
        who,
      );
    }
    assert.match((await server.get('otherLead', path)).words, /No edition is here yet/);
    assert.match((await server.get('otherLead', '/workforce/benchmark')).words, /No published figures are here yet/);
  });
});
