import assert from 'node:assert/strict';
import { test } from 'node:test';
import { censusXml, permanent } from '../test-support/census-file.ts';
import { commandFolder } from '../test-support/command-folder.ts';
import { check } from './check.ts';

const { run, file, path, text } = commandFolder();

test('check says each broken rule on a line, writes the same as CSV, and ends with 3', async () => {
  const given = await file('a.xml', censusXml([permanent(1, { FTE: 37 }), permanent(2)]));
  const { code, out: said } = await run(check, given, '--out', path('rules.csv'));
  assert.equal(code, 3);
  assert.match(said, /^a\.xml, worker 1, FTE, 37, is more than 1 and looks like hours a week/);
  assert.match(await text('rules.csv'), /^file,worker,field,value,rule\na\.xml,1,FTE,37,/);
});

test('check ends with 0 for a clean return and with 2 for no return', async () => {
  const clean = await file('clean.xml', censusXml([permanent(1)]));
  assert.equal((await run(check, clean)).code, 0);
  const lost = await file('lost.csv', 'LOCALESTID,UNIQUEWORKERID,EMPLSTATUS\nQ,a,1\n');
  assert.match(
    (await run(check, lost)).err,
    /looks like the worker file .*, and has no column MAINJOBROLE, without which/,
  );
  const none = await run(check, clean, await file('none.csv', 'a,b\n1,2\n'));
  assert.equal(none.code, 2);
  assert.match(none.err, /none\.csv is not a return that we know/);
});
