import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bothDatabases } from '../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { locate } from '../../engines/geography/index.ts';
import { runCommandLine } from '../../platform/command-line/index.ts';
import { geographyCommands } from './commands.ts';
import { loadedGeography } from './store.ts';

bothDatabases((kind) => {
  let server: TestServer;
  let folder: string;
  before(async () => {
    server = await testServer({ routes: [], kind });
    folder = await mkdtemp(join(tmpdir(), 'tandem-geography-'));
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const load = async (content: string) => {
    const path = join(folder, 'places.csv');
    await writeFile(path, content);
    const said: Record<'out' | 'err', string[]> = { out: [], err: [] };
    const io = {
      out: (text: string) => said.out.push(text),
      err: (text: string) => said.err.push(text),
      watched: false,
      signal: new AbortController().signal,
    };
    const commands = geographyCommands((work) => work(server.services));
    const code = await runCommandLine(commands, ['geography', 'load', path], io);
    return { code, out: said.out.join(''), err: said.err.join('') };
  };

  test('what is loaded is where journeys are measured from, until something else is loaded', async () => {
    const first = await load('outcode,lat,lon\nKT1,51.41,-0.3\nKT2,51.42,-0.29\n');
    assert.deepEqual([first.code, first.out], [0, 'Loaded the places of 2 outcodes.\n']);
    await load('outcode,lat,lon\nKT1,51.5,-0.25\nnonsense,51,0\n').then(({ out, err }) => {
      assert.equal(out, 'Loaded the places of 1 outcode. 1 row could not be used.\n');
      assert.match(err, /nonsense/);
    });
    const geography = await server.as('coordinator', loadedGeography);
    assert.deepEqual(locate('KT1', geography), { outcode: 'KT1', lat: 51.5, lon: -0.25, approximate: false });
    const elsewhere = locate('KT2', geography);
    assert.ok(typeof elsewhere !== 'string' && elsewhere.approximate);
  });

  test('a file that is no such table changes nothing', async () => {
    const { code, err } = await load('student_id,name\nS1,Ann\n');
    assert.equal(code, 2);
    assert.match(err, /has no column outcode/);
    assert.equal((await server.as('ada', loadedGeography)).outcodes.size, 1);
  });
});
