import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';

/**
 * Sends through a mail server; each message has one recipient and plain text only.
 * @param url `smtp://user:password@host:587`, or `smtps://` where the server speaks TLS from the start
 * @param from who the e-mails are from: `Tandem <tandem@example.org>`
 */
export function smtpMail(url: string, from: string): Mail {
  const waits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
  const server = createTransport({ url, pool: true, maxConnections: 2, ...waits });
  return {
    async send({ to, subject, text }) {
      const recipient = { name: '', address: to };
      await server.sendMail({
        from,
        to: recipient,
        subject,
        text,
        disableFileAccess: true,
        disableUrlAccess: true,
        // Nobody's out-of-office should answer a program.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    async close() {
      server.close();
    },
  };
}
