/** Run by `memory.ts`: chooses and previews one list, `node memory-of-one.ts 10000`, and prints the most memory in use. */
import { chooseFiles, showImport } from '../../src/features/placements/imports/commands.ts';
import { roundOf } from '../../src/features/placements/rounds/store.ts';
import { makeRound } from '../../src/features/placements/test-support/round-world.ts';
import { uploaded } from '../../src/features/placements/test-support/uploaded.ts';
import { testDatabase } from '../../test/support/database.ts';
import { makeWorld } from '../../test/support/personas.ts';
import { asPersona } from '../../test/support/server.ts';
import { studentsList } from './students-list.ts';

const number = Number(process.argv[2]);
const database = await testDatabase('postgresql');
const world = await makeWorld(database);
const { roundId } = await makeRound(database, world);
{
  await using upload = await uploaded('students.csv', studentsList(number));
  const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);
  const before = megabytes();
  await asPersona(database, world.personas.ada, async (tx, me) =>
    chooseFiles(tx, me, await roundOf(tx, roundId), [{ kind: 'students', upload: upload.file }]),
  );
  const chosen = megabytes();
  const started = performance.now();
  const shown = await asPersona(database, world.personas.ada, async (tx, me) =>
    showImport(tx, me, await roundOf(tx, roundId), new Set()),
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${shown?.plan.changes} students: ${before} MB before, at most ${chosen} MB while choosing, ${megabytes()} MB by the end of the preview (${seconds.toFixed(1)} s)`,
  );
}
await database.close();
