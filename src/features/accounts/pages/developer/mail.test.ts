import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { it } from 'node:test';
import { fileMail } from '../../../../platform/mail/index.ts';
import { accountsServer } from '../../test-support/server.ts';

const own = 'http://127.0.0.1:3000';

it('shows e-mails that were kept, where there is no mail server', async (test) => {
  const folder = await mkdtemp(`${tmpdir()}/tandem-mail-`);
  test.after(() => rm(folder, { recursive: true }));
  const server = await accountsServer(test, { environment: { TANDEM_DATA: folder, BASE_URL: own } });
  assert.match((await server.visitor('127.0.0.1').get('/developer/mail')).words, /There are none yet/);
  await fileMail(`${folder}/mail`).send({
    to: 'ada@croydon.example',
    subject: 'A <b>link</b>',
    text: 'Hello,\n\nhttp://127.0.0.1:3000/invitation/x\n',
  });
  const { body, words } = await server.visitor('::1').get('/developer/mail');
  assert.match(words, /A <b>link<\/b> To ada@croydon\.example When \d/);
  assert.match(body, /<a class="govuk-link" href="http:\/\/127\.0\.0\.1:3000\/invitation\/x">/);
});

it('is not there in production, nor where there is a mail server, nor where others can reach it', async (test) => {
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://example', BASE_URL: own };
  for (const environment of [
    production,
    { SMTP_URL: 'smtp://127.0.0.1:25', BASE_URL: own },
    { BASE_URL: 'https://tandem.example.org' },
  ]) {
    const server = await accountsServer(test, { environment });
    assert.equal((await server.visitor('127.0.0.1').get('/developer/mail')).status, 404);
  }
});

it('is not there for another machine, nor through a proxy on this one', async (test) => {
  for (const TRUST_PROXY of ['no', 'yes']) {
    const server = await accountsServer(test, { environment: { BASE_URL: own, TRUST_PROXY } });
    const status = async (address: string, added = {}) =>
      (await server.visitor(address, added).get('/developer/mail')).status;
    assert.equal(await status('127.0.0.1'), 200);
    assert.equal(await status('192.0.2.1'), 404);
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
      assert.equal(await status('127.0.0.1', { [header]: '127.0.0.1' }), 404, header);
      assert.equal(await status('192.0.2.1', { [header]: '127.0.0.1' }), 404, header);
    }
  }
});
