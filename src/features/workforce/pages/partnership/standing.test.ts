import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { PersonaName } from '../../../../../test/support/personas.ts';
import { latestCensusYear, yearName } from '../../../../engines/workforce/calendar.ts';
import { today } from '../../../../platform/web/today.ts';
import { partnershipPages } from '../../test-support/partnership-pages.ts';

const path = '/workforce/partnership';
const year = latestCensusYear(today());
const { all, keepAll } = partnershipPages();

it('tells the central team alone whose data is in', async () => {
  const { server } = all();
  await keepAll(year, 22);
  for (const who of ['ada', 'consultant'] as const) {
    const { words } = await server.get(who, path);
    assert.match(words, new RegExp(`Whose data is in 4 returns of ${yearName(year)} from 6 services\\.`));
    assert.match(words, new RegExp(`Upper: Children ${yearName(year)}, sent on .*, today Yes, in edition 1`));
    assert.match(
      words,
      /Aldermere Children’s Trust: Children’s social care None yet.* No: nothing was sent of that year/,
    );
  }
  for (const who of ['childrensLead', 'board', 'evaluator'] as const) {
    assert.doesNotMatch((await server.get(who, path)).words, /Whose data is in|Upper/);
  }
  assert.match((await server.get('ada', path)).body, /action="\/workforce\/partnership\/nudge"/);
  assert.doesNotMatch((await server.get('consultant', path)).body, /nudge/);
});

it('asks a service’s employer leads for its return by e-mail, and not twice within a week', async () => {
  const { server, services, outer } = all();
  const ask = (who: PersonaName, service: string) => server.post(who, `${path}/nudge`, { service });
  const aldermere = server.world.services.aldermereChildren;
  const answer = await ask('ada', aldermere);
  assert.equal(answer.location, `${path}?service=children`);
  assert.match(answer.notice ?? '', /An e-mail goes to 1 employer lead of Aldermere Children’s Trust/);
  for (let tries = 0; tries < 200 && server.sent.length === 0; tries += 1) await wait(50);
  const [mail, another] = server.sent;
  assert.equal(another, undefined);
  assert.equal(mail?.to, 'trustlead@example.org');
  assert.match(mail?.text ?? '', new RegExp(`workforce return of ${yearName(year)} of Aldermere Children’s Trust`));
  assert.ok(mail?.text.includes(`/workforce/services/${aldermere}/send`));

  const again = await ask('ada', aldermere);
  assert.equal(again.status, 422);
  assert.match(again.words, /was asked on .* a week must go by/);
  assert.match((await server.get('ada', path)).words, /None yet Asked on /);
  await server.database.owner((client) => client.query(`update event set at = at - interval '8 days'`));
  assert.equal((await ask('ada', aldermere)).status, 303);

  assert.match(
    (await server.get('ada', path)).words,
    /Outer: Children None yet Nobody with an e-mail address answers for it/,
  );
  assert.match((await ask('ada', services[0] ?? '')).words, /is here already\. Nobody was asked/);
  assert.match((await ask('ada', outer)).words, /Nobody with an e-mail address answers for Outer: Children/);
  assert.equal((await ask('ada', server.world.services.farawayAdults)).status, 404);
  for (const who of ['consultant', 'childrensLead', 'board'] as const) {
    assert.equal((await ask(who, aldermere)).status, 403, who);
  }
});
