import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The PostgreSQL that the tests use: the one of `DATABASE_URL` when that is set, otherwise a server of their own, run as
 * an unprivileged user in a temporary folder that is removed afterwards. `url` is that of a superuser's database, in
 * which tests make and drop their own databases.
 */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) {
    delete process.env.DATABASE_URL;
    return { url: given, stop: async () => {} };
  }
  const bin = binaries();
  const folder = mkdtempSync(`${tmpdir()}/tandem-postgres-`);
  const who = unprivileged();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = `${folder}/data`;
  execFileSync(
    `${bin}initdb`,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'],
    {
      ...who,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const port = await freePort();
  const settings = { port, unix_socket_directories: folder, listen_addresses: '127.0.0.1', fsync: 'off' };
  const more = { synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB', max_connections: '200' };
  const args = Object.entries({ ...settings, ...more }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(`${bin}postgres`, ['-D', data, ...args], { ...who, cwd: folder, stdio: 'ignore' });
  const ended = once(server, 'exit');
  process.once('exit', () => server.kill('SIGQUIT'));
  for (let tries = 0; !accepts(bin, port); tries += 1) {
    if (tries > 150 || server.exitCode !== null) throw new Error('The tests could not start PostgreSQL.');
    await wait(100);
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accepts(bin: string, port: number): boolean {
  try {
    execFileSync(`${bin}pg_isready`, ['-h', '127.0.0.1', '-p', String(port), '-q']);
    return true;
  } catch {
    return false;
  }
}

/** Where the server's programs are: Debian keeps them out of PATH, one folder a version. */
function binaries(): string {
  const debian = '/usr/lib/postgresql';
  if (!existsSync(debian)) return '';
  const newest = readdirSync(debian).sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? '' : `${debian}/${newest}/bin/`;
}

/** PostgreSQL refuses to run as root: as root, the tests run it as the user that Debian's package made for it. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
