// Runs before `npm start` and `npm test`, on whatever Node the machine has: installs what is missing, says so, and
// does nothing when nothing is. With the word `test` it also sees to the browser and the database that tests use.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const forTests = process.argv.includes('test');

function run(command, args, why) {
  console.log(`${why} (${[command, ...args].join(' ')})`);
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) {
    console.error(`"${[command, ...args].join(' ')}" did not succeed. Run it by hand to see why, then try again.`);
    process.exit(1);
  }
}

/** The packages are current when npm's own record of what it installed is not older than the lock file. */
function packagesAreCurrent() {
  const installed = `${root}node_modules/.package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

function debianPackage(name, isThere, use) {
  if (isThere()) return;
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.error(
      `The tests need ${use}. Please install it (on Debian, as root: apt-get install ${name}) and try again.`,
    );
    process.exit(1);
  }
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  run('apt-get', ['update', '-qq'], 'Reading the list of Debian packages');
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], `Installing ${use}`);
}

const onPath = (name) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`));
const postgresServer = () =>
  onPath('initdb') ||
  (existsSync('/usr/lib/postgresql') &&
    readdirSync('/usr/lib/postgresql').some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`)));

if (!packagesAreCurrent()) run('npm', ['ci'], 'Installing the packages');
if (forTests) {
  if (!process.env.CHROMIUM) debianPackage('chromium', () => onPath('chromium'), 'the browser Chromium');
  if (!process.env.DATABASE_URL) debianPackage('postgresql', postgresServer, 'a PostgreSQL server');
}
