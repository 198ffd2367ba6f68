import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { record } from '../../../platform/events/event.ts';
import { passwordChanged, signedIn, signedOut } from '../../../platform/identity/index.ts';
import { auditRoutes } from '../../audit/index.ts';
import { homeRoutes } from './home.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ routes: [...homeRoutes([]), ...auditRoutes] });
});
after(() => server.close());

it('tells what changed and not who came and went, which the log keeps', async () => {
  await server.as('ada', (tx) => record(tx, passwordChanged, { by: 'person' }));
  for (let times = 0; times < 10; times += 1) {
    await server.as('coordinator', (tx) => record(tx, signedIn, { with: 'demonstration' }));
    await server.as('coordinator', (tx) => record(tx, signedOut, {}));
  }
  const { words } = await server.get('ada', '/');
  assert.match(words, /What changed Password changed/);
  assert.doesNotMatch(words, /Signed/);
  assert.match(
    (await server.get('ada', '/events')).words,
    /Signed out .* Signed in with a button of the demonstration/,
  );
  assert.match((await server.get('coordinator', '/')).words, /Nothing has changed yet that concerns you/);
});
