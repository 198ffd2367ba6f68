import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testServer } from '../../../../../test/support/server.ts';
import { from2023 } from '../../test-support/published.ts';
import { publishedRoutes, readyBenchmarks } from '../published/index.ts';

it('what was read before anybody asked is not read again', async () => {
  const server = await testServer({ routes: publishedRoutes });
  try {
    await readyBenchmarks(server.database);
    const files = { name: 'published.csv', content: from2023.replaceAll('Ashford Vale', 'Thornham') };
    assert.equal((await server.postFiles('ada', '/workforce/published', { files })).status, 303);
    await readyBenchmarks(server.database);
    // Whoever read it from now on would find nothing that could be shown.
    await server.database.as({ kind: 'system' }, (tx) =>
      tx.updateTable('published_edition').set({ content: '{}' }).execute(),
    );
    const page = await server.get('board', '/workforce/benchmark');
    assert.equal(page.status, 200);
    assert.match(page.words, /Thornham, against London and England/);
  } finally {
    await server.close();
  }
});
