import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { personaNames } from '../../../../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { recentEvents } from '../../../../../platform/events/recent.ts';
import { partnershipRoutes } from '../../../index.ts';
import { readSettings } from '../../../settings.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ routes: partnershipRoutes });
});
after(() => server.close());

const path = '/partners/settings';
const fields = { currencyYears: '3', currencyOtherLearnerYears: '3', retentionMonths: '12' };

it('sets how long educators stay current and guarded data are kept, and the log says what it was before', async () => {
  assert.match((await server.get('ada', '/partners')).words, /Settings of the partnership/);
  const { body } = await server.get('ada', path);
  assert.match(body, /name="currencyYears"[^>]* value="2"/);
  assert.match(body, /name="retentionMonths"[^>]* value="6"/);
  await server.database.owner((client) => client.query(`update partnership set settings = '{"other": 1}'`));
  const done = await server.post('ada', path, fields);
  assert.deepEqual([done.status, done.location, done.notice], [303, '/partners', 'The settings are saved.']);
  await server.as('board', async (tx) => {
    assert.deepEqual(await readSettings(tx), { currencyYears: 3, currencyOtherLearnerYears: 3, retentionMonths: 12 });
  });
  const [event] = await server.as('ada', (tx) => recentEvents(tx, { limit: 1 }));
  assert.equal(
    event?.title,
    'The partnership’s settings: years for which one student keeps an educator current from 2 to 3 and months for which needs and declared interests are kept after a placement from 6 to 12',
  );
  const { rows } = await server.database.owner((client) =>
    client.query('select settings from partnership where id = $1', [server.world.partnershipId]),
  );
  assert.deepEqual(rows, [
    { settings: { other: 1, currencyYears: 3, currencyOtherLearnerYears: 3, retentionMonths: 12 } },
  ]);
  assert.equal((await server.post('ada', path, fields)).notice, undefined, 'the same again changes nothing');
  await server.as('otherLead', async (tx) => assert.equal((await readSettings(tx)).retentionMonths, 6));
});

it('says at the field what is wrong, and changes nothing', async () => {
  const wrong = await server.post('ada', path, { ...fields, currencyYears: '0', retentionMonths: 'a year' });
  assert.equal(wrong.status, 422);
  assert.match(
    wrong.words,
    /There is a problem Enter a whole number of years from 1 to 10 Enter a whole number of months/,
  );
  assert.match(wrong.body, /href="#retentionMonths"[\s\S]*name="retentionMonths"[^>]* value="a year"/);
  await server.as('ada', async (tx) => assert.equal((await readSettings(tx)).currencyYears, 3));
});

it('is for the lead alone', async () => {
  for (const who of personaNames) {
    if (who === 'ada' || who === 'otherLead') continue;
    assert.equal((await server.get(who, path)).status, 403, who);
    assert.equal((await server.post(who, path, fields)).status, 403, who);
    assert.doesNotMatch((await server.get(who, '/partners')).words, /Settings of the partnership/, who);
  }
});
