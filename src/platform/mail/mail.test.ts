import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { text as whole } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { fileMail, keptMessages, smtpMail } from './index.ts';

interface Delivered {
  to: string[];
  content: string;
}

/** A mail server on this machine that keeps what it is given, and refuses recipients at `refused.example`. */
async function mailServer(): Promise<{ url: string; delivered: Delivered[]; stop: () => Promise<void> }> {
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(address.endsWith('@refused.example') ? new Error('No such mailbox') : undefined),
    onData: (stream, session, done) => {
      whole(stream).then((content) => {
        delivered.push({ to: session.envelope.rcptTo.map(({ address }) => address), content });
        done();
      }, done);
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  assert(address !== null && typeof address === 'object');
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${address.port}`, delivered, stop };
}

describe('mail by SMTP', () => {
  it('delivers one plain-text message to one recipient', async () => {
    const server = await mailServer();
    const mail = smtpMail(server.url, 'Tandem <tandem@partnership.example>');
    await mail.send({
      to: 'ada@croydon.example',
      subject: 'Your link – Tandem',
      text: 'Hello Ada,\n\nA link.\n\nTandem',
    });
    await mail.close();
    await server.stop();
    const [message] = server.delivered;
    assert.deepEqual(message?.to, ['ada@croydon.example']);
    assert.match(message?.content ?? '', /^From: Tandem <tandem@partnership\.example>\r$/m);
    assert.match(message?.content ?? '', /^Content-Type: text\/plain; charset=utf-8\r$/m);
    assert.match(message?.content ?? '', /^Auto-Submitted: auto-generated\r$/m);
    assert.match(message?.content ?? '', /\r\n\r\nHello Ada,\r\n\r\nA link\.\r\n\r\nTandem/);
  });

  it('never makes two recipients of one address, nor a header of a subject', async () => {
    const server = await mailServer();
    const mail = smtpMail(server.url, 'Tandem <tandem@partnership.example>');
    await mail
      .send({ to: 'ada@croydon.example, eve@elsewhere.example', subject: 'A\r\nBcc: eve@elsewhere.example', text: 'x' })
      .catch(() => {});
    await mail.close();
    await server.stop();
    for (const message of server.delivered) {
      assert(!message.to.includes('eve@elsewhere.example'));
      assert.doesNotMatch(message.content, /^Bcc:/m);
    }
  });

  it('fails when the server refuses, and when there is none', async () => {
    const server = await mailServer();
    const mail = smtpMail(server.url, 'Tandem <tandem@partnership.example>');
    await assert.rejects(mail.send({ to: 'ada@refused.example', subject: 'x', text: 'x' }), /No such mailbox/);
    await mail.close();
    await server.stop();
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const address = free.address();
    assert(address !== null && typeof address === 'object');
    free.close();
    const nowhere = smtpMail(`smtp://127.0.0.1:${address.port}`, 'Tandem <tandem@partnership.example>');
    await assert.rejects(nowhere.send({ to: 'ada@croydon.example', subject: 'x', text: 'x' }), /ECONNREFUSED/);
    await nowhere.close();
  });
});

describe('mail kept in files', () => {
  it('keeps what would be sent, newest first, for this user alone', async () => {
    const folder = `${await mkdtemp(`${tmpdir()}/tandem-mail-`)}/mail`;
    assert.deepEqual(await keptMessages(folder), []);
    const mail = fileMail(folder);
    await mail.send({ to: 'ada@croydon.example', subject: 'First', text: 'One\n\nTwo' });
    await new Promise((resolve) => setTimeout(resolve, 2));
    await mail.send({ to: 'bea@croydon.example', subject: 'Second\nTo: eve', text: 'Three' });
    const kept = await keptMessages(folder);
    assert.deepEqual(
      kept.map(({ to, subject, text }) => ({ to, subject, text })),
      [
        { to: 'bea@croydon.example', subject: 'Second To: eve', text: 'Three' },
        { to: 'ada@croydon.example', subject: 'First', text: 'One\n\nTwo' },
      ],
    );
    assert(Math.abs((kept[0]?.at.getTime() ?? 0) - Date.now()) < 60_000);
    for (const name of await readdir(folder)) assert.equal((await stat(`${folder}/${name}`)).mode & 0o077, 0);
    await rm(folder, { recursive: true });
  });
});
