import assert from 'node:assert/strict';
import { it } from 'node:test';
import { goodPassword } from '../../../../../test/support/accounts.ts';
import { emailOf, linkIn, partnershipServer } from '../../test-support/server.ts';

const password = 'kingfisher in the rain';

it('sets a new password by a link in an e-mail, and answers the same for an unknown address', async (test) => {
  const server = await partnershipServer(test);
  await server.signedIn('ada');
  const visitor = server.visitor();
  const known = await visitor.send('/forgotten-password', { email: emailOf('ada') });
  const unknown = await visitor.send('/forgotten-password', { email: 'nobody@example.org' });
  assert.deepEqual([known.status, known.location, known.notice], [unknown.status, unknown.location, unknown.notice]);
  assert.match((await visitor.get('/forgotten-password/sent')).words, /^Look into your e-mail If an account belongs/);
  const mail = await server.mailed(1);
  assert.equal(mail.to, emailOf('ada'));
  assert.match(mail.text, /If you did not ask for it, do nothing/);
  const link = linkIn(mail);
  assert.match((await visitor.send(link, { password: 'short' })).words, /Enter a password of 12 characters or more/);
  assert.match((await visitor.send(link, { password: 'Password12345' })).words, /first that anybody would guess/);
  const set = await visitor.send(link, { password });
  assert.deepEqual([set.location, set.notice], ['/sign-in', 'Your new password is set. Sign in with it.']);
  const again = await visitor.get(link);
  assert.equal(again.status, 410);
  assert.match(again.words, /This link no longer works/);
  assert.equal((await visitor.send('/sign-in', { email: emailOf('ada'), password: goodPassword })).status, 422);
  assert.equal((await visitor.send('/sign-in', { email: emailOf('ada'), password })).status, 303);
  assert.equal(server.sent.length, 1, 'nothing went to the unknown address');
});

it('answers as always when the mail server is down', async (test) => {
  const told = test.mock.method(console, 'error', () => {});
  const send = async () => Promise.reject(new Error('550 no such mailbox ada@example.org'));
  const server = await partnershipServer(test, { mail: { send, close: async () => {} } });
  await server.signedIn('ada');
  assert.equal(
    (await server.visitor().send('/forgotten-password', { email: emailOf('ada') })).location,
    '/forgotten-password/sent',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(told.mock.callCount(), 1);
  assert.doesNotMatch(JSON.stringify(told.mock.calls[0]?.arguments), /ada@/);
});

it('changes one’s own password', async (test) => {
  const server = await partnershipServer(test);
  const ada = await server.signedIn('ada');
  const change = (fields: Record<string, string>) => ada.send('/account/password', fields);
  const empty = await change({});
  assert.match(empty.words, /Enter your password Enter a password/);
  assert.match(
    (await change({ current: 'not my password', password })).words,
    /This is not your password\. Nothing was changed/,
  );
  const changed = await change({ current: goodPassword, password });
  assert.deepEqual([changed.location, changed.notice], ['/account', 'Your password is changed.']);
  assert.equal((await ada.get('/account')).status, 200);
});
