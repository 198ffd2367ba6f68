import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { it, type TestContext } from 'node:test';
import { browser } from '../../../../test/support/accounts.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import { noJobs } from '../../../../test/support/jobs.ts';
import { readConfig } from '../../../config.ts';
import { runCommandLine } from '../../../platform/command-line/index.ts';
import { loadSecret, openAccounts, signIn } from '../../../platform/identity/index.ts';
import type { Message } from '../../../platform/mail/index.ts';
import type { Services } from '../../../platform/services.ts';
import { findInvitation } from '../accept.ts';
import { linkIn } from '../test-support/server.ts';
import { accountCommands } from './index.ts';

const password = 'kingfisher in the rain';

/** The command line over an empty database; each run gives the exit code and what was written. */
async function commandLine(test: TestContext) {
  const database = await testDatabase();
  test.after(() => database.close());
  const secret = await loadSecret(database);
  const config = readConfig({ NODE_ENV: 'test', BASE_URL: 'http://tandem.test', SMTP_URL: 'smtp://127.0.0.1:1' });
  const sent: Message[] = [];
  const mail = { send: async (message: Message) => void sent.push(message), close: async () => {} };
  const accounts = openAccounts({ database, config, secret });
  const services: Services = { config, database, secret, accounts, mail, jobs: noJobs };
  const run = async (line: string[], typed = '') => {
    const [out, err]: [string[], string[]] = [[], []];
    const io = {
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
      watched: false,
      signal: new AbortController().signal,
    };
    const code = await runCommandLine(
      accountCommands((work) => work(services), Readable.from([typed])),
      line,
      io,
    );
    return { code, out: out.join(''), err: err.join('') };
  };
  const add = (more: string[], typed?: string) =>
    run(['user', 'add', '--name', 'Ada Fenwick', '--email', 'Ada@Croydon.example', ...more], typed);
  const rows = async (text: string) => (await database.owner((client) => client.query(text))).rows;
  const enter = (given = password) => signIn(accounts, browser(), { email: 'ada@croydon.example', password: given });
  return { run, add, rows, enter, sent, accounts };
}

const lead = ['--role', 'partnership-lead', '--partnership', 'Teaching Together'];

it('opens the first lead’s account, and makes the partnership', async (test) => {
  const { add, rows, enter, run } = await commandLine(test);
  const added = await add([...lead, '--password-stdin'], `${password}\n`);
  assert.deepEqual(added, {
    code: 0,
    out: 'The partnership “Teaching Together” was made.\nAda Fenwick can sign in with ada@croydon.example, as partnership lead of “Teaching Together”.\n',
    err: '',
  });
  assert.equal(await enter(), 'signed-in');
  const again = await add([...lead, '--password-stdin'], `${password}\n`);
  assert.deepEqual(
    [again.code, again.err],
    [1, 'This person is partnership lead there already. Nothing was changed.\n'],
  );
  const more = await add(
    ['--role', 'evaluator', '--partnership', 'teaching together', '--password-stdin'],
    'another good one\n',
  );
  assert.match(more.out, /had an account already and keeps its password/);
  assert.equal(await enter(), 'signed-in');
  assert.equal((await rows('select from partnership')).length, 1);
  assert.equal((await rows('select from person')).length, 1);
  assert.equal(
    (await run(['user', 'list'])).out,
    'ada@croydon.example\tAda Fenwick\tevaluator in Teaching Together, partnership-lead in Teaching Together\topen\n',
  );
});

it('refuses what will not do, and leaves nothing behind', async (test) => {
  const { add, rows, run } = await commandLine(test);
  const weak = await add([...lead, '--password-stdin'], 'password1234\n');
  assert.deepEqual([weak.code, /first that anybody would guess\. Nothing was changed/.test(weak.err)], [2, true]);
  assert.match((await add(lead)).err, /There is no terminal on which to ask for the password/);
  assert.match((await add([...lead, '--invite', '--password-stdin'])).err, /Give either --invite or --password-stdin/);
  assert.match(
    (await add(['--role', 'student', '--partnership', 'X', '--invite'])).err,
    /--role is one of partnership-lead/,
  );
  const nowhere = await add(['--role', 'evaluator', '--partnership', 'X', '--invite']);
  assert.deepEqual(
    [nowhere.code, nowhere.err],
    [1, 'There is no partnership called “X”. There is none yet: begin with its lead.\n'],
  );
  for (const table of ['partnership', 'person', 'account_user'])
    assert.equal((await rows(`select from ${table}`)).length, 0);
  assert.match((await run(['user', 'list'])).err, /Nobody can sign in yet/);
});

it('sends an invitation, of which the newest link works', async (test) => {
  const { add, sent, accounts } = await commandLine(test);
  assert.match(
    (await add([...lead, '--invite'])).out,
    /An invitation as partnership lead of “Teaching Together” went to ada@croydon\.example\.\n/,
  );
  await add([...lead, '--invite']);
  const [first = '', second = ''] = sent.map((message) => linkIn(message).replace('/invitation/', ''));
  assert.equal(sent[0]?.to, 'ada@croydon.example');
  assert.match(sent[0]?.text ?? '', /You are invited to Tandem/);
  assert.equal(await findInvitation(accounts, first), undefined);
  assert.equal((await findInvitation(accounts, second))?.name, 'Ada Fenwick');
});

it('closes an account and opens it again', async (test) => {
  const { add, run, enter } = await commandLine(test);
  await add([...lead, '--password-stdin'], password);
  const of = ['--email', 'ADA@croydon.example'];
  assert.match((await run(['user', 'disable', ...of])).out, /The account of ada@croydon\.example is closed/);
  await assert.rejects(enter(), /not right/);
  assert.match((await run(['user', 'list'])).out, /\tclosed\n$/);
  assert.match((await run(['user', 'enable', ...of])).out, /is open/);
  assert.equal(await enter(), 'signed-in');
  assert.match((await run(['user', 'two-step-off', ...of])).out, /was not on/);
  const unknown = await run(['user', 'disable', '--email', 'eve@nowhere.example']);
  assert.deepEqual(
    [unknown.code, /No account has the e-mail address eve@nowhere\.example\. Nothing was changed/.test(unknown.err)],
    [1, true],
  );
});
