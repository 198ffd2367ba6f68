import assert from 'node:assert/strict';
import { it } from 'node:test';
import { goodPassword } from '../../../../../test/support/accounts.ts';
import { codeAt } from '../../../../platform/identity/totp.ts';
import { emailOf, partnershipServer } from '../../test-support/server.ts';

it('turns two-step sign-in on with a picture and a key, asks for the code, and turns it off', async (test) => {
  const server = await partnershipServer(test);
  const ada = await server.signedIn('ada');
  assert.match((await ada.get('/account')).words, /Two-step sign-in Off: the password is enough Turn on/);
  assert.match(
    (await ada.send('/account/two-step', { password: 'wrong password' })).words,
    /This is not your password/,
  );
  const begun = await ada.send('/account/two-step', { password: goodPassword });
  assert.equal(begun.location, '/account/two-step/app');
  const page = await ada.get('/account/two-step/app');
  assert.match(page.body, /<svg [^>]*role="img"[^>]*aria-label="The key as a picture/);
  const key = /<strong>((?:[A-Z2-7]{4} ?)+)<\/strong>/.exec(page.body)?.[1] ?? '';
  const [backup = '', old = ''] = [...page.body.matchAll(/<code>([\w-]{11})<\/code>/g)].map(([, code]) => code);
  const began = Math.floor(Date.now() / 30_000);
  const app = (later: number) => codeAt(decoded(key), began + later);
  assert.match(
    (await ada.send('/account/two-step/app', { code: 'abc' })).words,
    /Enter the 6 digits that the app shows/,
  );
  const on = await ada.send('/account/two-step/app', { code: `${app(0).slice(0, 3)} ${app(0).slice(3)}` });
  assert.deepEqual([on.location, /is on/.test(on.notice ?? '')], ['/account', true]);
  assert.match((await ada.get('/account')).words, /Two-step sign-in On: a code from your app is needed/);
  assert.equal((await ada.get('/account/two-step/app')).location, '/account', 'the key is not shown again');

  const given = { email: emailOf('ada'), password: goodPassword };
  const later = server.visitor();
  assert.equal((await later.send('/sign-in?next=%2Faccount', given)).location, '/sign-in/code?next=%2Faccount');
  assert.equal((await later.get('/')).location, '/sign-in', 'not in yet');
  assert.match((await later.send('/sign-in/code?next=%2Faccount', { code: '000000' })).words, /This is not the code/);
  assert.equal((await later.send('/sign-in/code?next=%2Faccount', { code: app(1) })).location, '/account');
  assert.equal((await later.get('/account')).status, 200);

  const lost = server.visitor();
  await lost.send('/sign-in', given);
  assert.equal((await lost.send('/sign-in/backup-code', { code: backup })).location, '/');
  assert.match((await lost.get('/')).words, /Ada Fenwick/);

  const renew = '/account/two-step/backup-codes';
  assert.match((await lost.get('/account')).words, /Backup codes Each lets you in once .* Make new ones/);
  assert.match((await lost.send(renew, { password: 'wrong password' })).words, /This is not your password/);
  const renewed = await lost.send(renew, { password: goodPassword });
  const codes = [...renewed.body.matchAll(/<code>([\w-]{11})<\/code>/g)].map(([, code = '']) => code);
  assert.deepEqual([renewed.status, codes.length, new Set(codes).size, codes.includes(backup)], [200, 10, 10, false]);
  assert.doesNotMatch((await lost.get(renew)).body, /<code>/, 'they are not shown again');
  const withCode = async (code: string) => {
    const visitor = server.visitor();
    await visitor.send('/sign-in', given);
    return visitor.send('/sign-in/backup-code', { code });
  };
  assert.match((await withCode(old)).words, /This is not one of your backup codes/);
  assert.equal((await withCode(codes[0] ?? '')).location, '/');
  const log = await server.database.as({ kind: 'system' }, (tx) =>
    tx.selectFrom('event').select('actor_id').where('kind', '=', 'account.backup-codes-renewed').execute(),
  );
  assert.deepEqual(log, [{ actor_id: server.world.personas.ada.personId }]);

  const off = await lost.send('/account/two-step', { password: goodPassword });
  assert.equal(off.notice, 'Two-step sign-in is off.');
  assert.equal((await lost.get(renew)).location, '/account');
  assert.equal((await server.visitor().send('/sign-in', given)).location, '/');
});

it('begins signing in again where no password was given before the code', async (test) => {
  const server = await partnershipServer(test);
  const visitor = server.visitor();
  assert.equal((await visitor.get('/sign-in/code')).location, '/sign-in');
  assert.equal((await visitor.get('/sign-in/backup-code?next=%2Faccount')).location, '/sign-in?next=%2Faccount');
  assert.match((await visitor.get('/sign-in')).words, /Sign in again\./);
});

it('says who one is, as what and for whom', async (test) => {
  const server = await partnershipServer(test);
  const visitor = await server.signedIn('childrensLead');
  const { words } = await visitor.get('/account');
  assert.match(words, /Name Tessa Thorn Partnership Rivermouth .* Roles employer lead of Thornham Council/);
  assert.doesNotMatch(words, /Change the partnership/);
  assert.equal((await server.visitor().get('/account')).location, '/sign-in?next=%2Faccount');
});

function decoded(key: string): string {
  const values = [...key.replaceAll(' ', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return String.fromCharCode(...(bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
