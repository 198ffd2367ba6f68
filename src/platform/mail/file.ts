import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { Mail, Message } from './mail.ts';

/** An e-mail that was kept instead of sent. */
export interface KeptMessage extends Message {
  /** The name of its file, which sorts by time. */
  name: string;
  at: Date;
}

const named = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)-[0-9a-f]{8}\.txt$/;

/** Keeps e-mails as text files in `folder`, which is made when needed, for installations without a mail server. */
export function fileMail(folder: string): Mail {
  return {
    async send({ to, subject, text }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.txt`;
      const oneLine = (value: string) => value.replaceAll(/[\r\n]+/g, ' ');
      await writeFile(`${folder}/${name}`, `To: ${oneLine(to)}\nSubject: ${oneLine(subject)}\n\n${text}`, {
        mode: 0o600,
      });
    },
    async close() {},
  };
}

/** The e-mails kept in `folder`, newest first; none where there is no such folder. */
export async function keptMessages(folder: string, most = 50): Promise<KeptMessage[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => named.test(name))
    .sort()
    .reverse()
    .slice(0, most);
  return Promise.all(newest.map(async (name) => read(name, await readFile(`${folder}/${name}`, 'utf8'))));
}

function read(name: string, content: string): KeptMessage {
  const [, to = '', subject = '', text = ''] = /^To: (.*)\nSubject: (.*)\n\n([\s\S]*)$/.exec(content) ?? [];
  return { name, at: new Date(name.replace(named, '$1:$2:$3')), to, subject, text };
}
