import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sharedData, unlessShared } from '../../../test/support/shared-data.ts';
import { readGeography } from './read-geography.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-geography-'));
});
after(() => rm(folder, { recursive: true }));

const read = async (content: string | Buffer) => {
  const path = join(folder, 'places.csv');
  await writeFile(path, content);
  return readGeography(path);
};

test('a list of outcodes is read, other columns are ignored', async () => {
  const { outcodes, problems } = await read(
    '\uFEFFtown;Outcode;LON;LAT\r\nKingston;kt1;-0.3;51.41\r\nLeeds;LS1;-1.55;53.8\r\n',
  );
  assert.deepEqual(
    [...outcodes],
    [
      ['KT1', { lat: 51.41, lon: -0.3 }],
      ['LS1', { lat: 53.8, lon: -1.55 }],
    ],
  );
  assert.deepEqual(problems, []);
});

test('postcodes are averaged to outcodes, and those without a location passed over', async () => {
  const { outcodes, warnings } = await read(
    'pcd,pcds,lat,long\nKT1 1AA,KT1 1AA,51.4,-0.3\nKT1 2EE,KT1 2EE,51.6,-0.1\nIM1 1AA,IM1 1AA,99.999999,0.000000\nKT9,KT9 1AA,0,0\n',
  );
  assert.deepEqual([...outcodes.keys()], ['KT1']);
  assert.equal(outcodes.get('KT1')?.lat.toFixed(6), '51.500000');
  assert.equal(outcodes.get('KT1')?.lon.toFixed(6), '-0.200000');
  assert.deepEqual(warnings, ['places.csv: 2 rows without a location were passed over.']);
});

test('wrong rows are reported and the others used', async () => {
  const { outcodes, problems, rejectedRows } = await read(
    'outcode,lat,lon\nKT1,51.4,-0.3\nnowhere,51,0\nKT2,-0.3,51.4\nKT3,51.4,east\n',
  );
  assert.deepEqual([...outcodes.keys()], ['KT1']);
  assert.deepEqual(
    problems.map(({ row, column, value }) => [row, column, value]),
    [
      [3, 'outcode', 'nowhere'],
      [4, 'lat', '-0.3'],
      [5, 'lon', 'east'],
    ],
  );
  assert.equal(rejectedRows, 3);
});

test('what is not such a table is refused', async () => {
  await assert.rejects(read('a,b\n1,2\n'), { name: 'Unreadable', message: /no column outcode \(or pcds\)/ });
  await assert.rejects(read('outcode,lat\nKT1,51\n'), { name: 'Unreadable', message: /no column lon/ });
  await assert.rejects(read('outcode,lat,lon\n'), { name: 'Unreadable', message: /no outcode with a place/ });
  await assert.rejects(read(Buffer.alloc(100)), { name: 'Unreadable', message: /not a CSV/ });
  await assert.rejects(read(''), { name: 'Unreadable', message: /no outcode with a place/ });
  await assert.rejects(readGeography(join(folder, 'none.csv')), { name: 'Unreadable', message: /no file/ });
});

test('the outcodes of England are read whole', { skip: unlessShared('geo/outcodes_england.csv') }, async () => {
  const { outcodes, problems } = await readGeography(sharedData('geo/outcodes_england.csv'));
  assert.deepEqual(problems, []);
  assert.equal(outcodes.size, 2123);
});
