import assert from 'node:assert/strict';
import { it } from 'node:test';
import { goodPassword } from '../../../../../test/support/accounts.ts';
import { bothDatabases } from '../../../../../test/support/database.ts';
import { perAddress } from '../../../../platform/identity/throttle.ts';
import { accountsServer, emailOf, partnershipServer } from '../../test-support/server.ts';

bothDatabases((kind) => {
  it('signs in, shows who one is, and signs out', async (test) => {
    const server = await partnershipServer(test, { kind });
    const ada = await server.signedIn('ada');
    assert.equal((await ada.get('/')).words, 'Ada Fenwick in Rivermouth Social Work Teaching Partnership');
    const thief = ada.copy();
    const out = await ada.send('/sign-out');
    assert.deepEqual([out.status, out.location, out.notice], [303, '/sign-in', 'You are signed out.']);
    assert.equal((await ada.get('/')).location, '/sign-in');
    assert.equal((await thief.get('/')).location, '/sign-in');
  });

  it('says on an empty installation how the first administrator is made', async (test) => {
    const visitor = (await accountsServer(test, { kind })).visitor();
    assert.equal((await visitor.get('/')).location, '/sign-in');
    const { words, status } = await visitor.get('/sign-in');
    assert.equal(status, 200);
    assert.match(words, /^Nobody can sign in yet/);
    assert.match(words, /npx tandem user add --name .* --role partnership-lead --partnership/);
    assert.match(words, /npx tandem demo/);
    assert.equal((await visitor.send('/sign-in', { email: 'a@b.example', password: 'x' })).status, 403);
  });
});

it('goes where somebody was going, but never off the site', async (test) => {
  const server = await partnershipServer(test);
  await server.signedIn('ada');
  const given = { email: emailOf('ada'), password: goodPassword };
  const asked = await server.visitor().get('/account?x=1');
  assert.equal(asked.location, '/sign-in?next=%2Faccount%3Fx%3D1');
  assert.equal((await server.visitor().send('/sign-in?next=%2Faccount%3Fx%3D1', given)).location, '/account?x=1');
  for (const elsewhere of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example\t',
    'javascript:x',
    '//[',
    '\\\\evil.example',
    '/.//evil.example',
    '/caf\u0119\r\nset-cookie: a=b',
  ]) {
    const { location } = await server.visitor().send(`/sign-in?next=${encodeURIComponent(elsewhere)}`, given);
    assert(
      location !== undefined && new URL(location, 'http://tandem.test').origin === 'http://tandem.test',
      elsewhere,
    );
    assert.doesNotMatch(location, /^\/[/\\]/);
  }
});

it('counts tries by the address that the proxy in front saw, whatever was claimed before it', async (test) => {
  const tries = perAddress.free + 1;
  const server = await partnershipServer(test, { environment: { TRUST_PROXY: 'yes' } });
  await server.signedIn('ada');
  let words = '';
  for (let each = 0; each < tries; each += 1) {
    const visitor = server.visitor('127.0.0.1', { 'x-forwarded-for': `203.0.113.${each}, 198.51.100.7` });
    words = (await visitor.send('/sign-in', { email: `nobody${each}@example.org`, password: 'x' })).words;
  }
  assert.match(words, /too many tries that failed/);
  const another = server.visitor('127.0.0.1', { 'x-forwarded-for': '198.51.100.8' });
  assert.doesNotMatch(
    (await another.send('/sign-in', { email: 'nobody@example.org', password: 'x' })).words,
    /too many tries/,
  );
});

it('says what is wrong at the field, keeps the address, and never shows the password again', async (test) => {
  const server = await partnershipServer(test);
  await server.signedIn('ada');
  const visitor = server.visitor();
  const empty = await visitor.send('/sign-in', { email: 'nobody', password: '' });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /<title>Error: Sign in/);
  assert.match(
    empty.words,
    /There is a problem Enter an e-mail address, such as name@example\.org Enter your password/,
  );
  const wrong = await visitor.send('/sign-in', { email: emailOf('ada'), password: 'a secret of hers' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.words, /The e-mail address or the password is not right/);
  assert.match(wrong.body, /value="ada@example\.org"/);
  assert.doesNotMatch(wrong.body, /a secret of hers/);
});

it('takes no form without the token of this browser', async (test) => {
  const server = await partnershipServer(test);
  await server.signedIn('ada');
  const visitor = server.visitor();
  const other = server.visitor();
  const token = /name="token" value="([^"]*)"/.exec((await other.get('/sign-in')).body)?.[1] ?? '';
  assert(token !== '');
  const sent = await visitor.send('/sign-in', { token, email: emailOf('ada'), password: goodPassword });
  assert.equal(sent.status, 403);
  assert.equal(visitor.cookie('tandem-session'), undefined);
});
