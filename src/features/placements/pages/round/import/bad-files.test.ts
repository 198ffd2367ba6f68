import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type Answer, type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { makeRound } from '../../../test-support/round-world.ts';
import { roundRoutes } from '../../index.ts';

const heading = 'student_id,name,provider,programme,stage,home_outcode,drives';
const good = 'ST-2,Nia Okoye,Kingsbridge,BA,first,KT1,yes';
const educatorHeading = 'educator_id,name,organisation,service,outcode,peps,last_student_ended,capacity,off_site';

describe('a file that is not what it should be', () => {
  let server: TestServer;
  let path = '';
  before(async () => {
    server = await testServer({ routes: roundRoutes });
    const { roundId } = await makeRound(server.database, server.world);
    path = `/rounds/${roundId}/import`;
  });
  after(() => server.close());

  /** Chooses one file, in the students' place unless told, and looks at the preview. */
  async function preview(content: string | Uint8Array, name = 'list.csv', kind = 'students'): Promise<Answer> {
    await server.post('ada', `${path}/discard`);
    const sent = await server.postFiles('ada', path, { [kind]: { name, content } });
    assert.equal(sent.status, 303, sent.words);
    const page = await server.get('ada', path);
    assert.equal(page.status, 200);
    return page;
  }

  async function says(content: string | Uint8Array, sentence: RegExp, name?: string, kind?: string): Promise<void> {
    const page = await preview(content, name, kind);
    assert.match(page.words, /Nothing of this file can be used as it is/);
    assert.match(page.words, sentence);
    assert.doesNotMatch(page.words, /Make (this|these)/);
  }

  it('is asked for where none was chosen', async () => {
    const sent = await server.postFiles('ada', path, {});
    assert.equal(sent.status, 422);
    assert.match(sent.words, /There is a problem Choose at least one file/);
  });

  it('is empty, or has headings only', async () => {
    await says('', /list\.csv is empty/);
    await says(`${heading}\n`, /list\.csv has column headings but no rows/);
  });

  it('is in another’s place', async () => {
    await says(`${educatorHeading}\n`, /looks like the educators file: .*Choose it as educators instead/);
    await says(`${heading}\n${good}\n`, /looks like the students file/, 'list.csv', 'offers');
  });

  it('is a PDF called .xlsx, noise, a picture, or a workbook cut short', async () => {
    await says('%PDF-1.7\n%âãÏÓ\n1 0 obj', /seems to be a PDF, not a table/, 'students.xlsx');
    await says(randomBytes(20 * 1024 * 1024), /seems to be neither a spreadsheet nor text/, 'noise.csv');
    await says(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /seems to be a picture/, 'x.csv');
    await says(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4]), /x\.xlsx/, 'x.xlsx');
  });

  it('has an id twice, so that nobody can tell which is meant', async () => {
    const page = await preview(`${heading}\n${good}\n${good.replace('Nia', 'Mia')}\n`);
    assert.match(page.words, /2 cannot be read/);
    assert.match(page.words, /student_id ST-2 .* each only once in the file/);
    assert.match(page.words, /There is nothing to change/);
  });

  it('has rows that are wrong in one cell', async () => {
    const page = await preview(`${heading}\n${good.replace('KT1', 'QQ1')}\n`);
    assert.match(page.words, /2 home_outcode QQ1 is of no postcode area/);
    const row = (last: string, capacity: string) => `PE-5,Ann Bell,Thornham,children,KT1,2,${last},${capacity},no`;
    const educators = await preview(`${educatorHeading}\n${row('31/02/2026', '1')}\n`, 'e.csv', 'educators');
    assert.match(educators.words, /last_student_ended 31\/02\/2026 is a date that does not exist/);
    assert.match(
      (await preview(`${educatorHeading}\n${row('', '-1')}\n`, 'e.csv', 'educators')).words,
      /capacity -1 is less than 0/,
    );
    const future = await preview(`${educatorHeading}\n${row('2199-01-01', '1')}\n`, 'e.csv', 'educators');
    assert.match(future.words, /last_student_ended 2199-01-01 is after/);
  });

  it('has names that are long, right to left, pictures, or formulas: they are names', async () => {
    const names = ['é'.repeat(200), '👩🏽‍🎓 Ada', 'שרה כהן', "=HYPERLINK('x')", '<script>alert(1)</script>'];
    const rows = names.map((name, index) => `N-${index},"${name}",Kingsbridge,BA,first,KT1,no`);
    const page = await preview(`${heading}\n${rows.join('\n')}\n`);
    assert.match(page.words, /Students: 5 new/);
    assert.doesNotMatch(page.body, /<script>alert/);
    const digest = /name="digest" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    assert.equal((await server.post('ada', `${path}/accept`, { digest })).notice, '5 changes were made.');
    const list = await server.get('ada', path.replace('import', 'students'));
    for (const name of names) assert.ok(list.words.includes(name), name);
    const file = await server.get('ada', `${path.replace('import', 'students')}?as=csv`);
    assert.match(file.body, /'=HYPERLINK/, 'what a spreadsheet would run is neutralised on the way out');
    const long = await preview(`${heading}\n${good.replace('Nia Okoye', 'x'.repeat(201))}\n`);
    assert.match(long.words, /is 201 characters long text of at most 200 characters/);
  });

  it('is separated by semicolons, or written in Windows-1252: it is read', async () => {
    const french = Buffer.from(`${heading}\r\n${good.replace('Okoye', 'Café')}\r\n`.replaceAll(',', ';'), 'latin1');
    assert.match((await preview(french)).words, /Students to be added Reference Name ST-2 Nia Café/);
  });

  it('leaves no names of people or files in the log', async () => {
    await preview(`${heading}\n${good}\n`);
    const { rows } = await server.database.as({ kind: 'system' }, (tx) =>
      sql<{ payloads: string }>`select string_agg(payload::text, ' ') as payloads from event`.execute(tx),
    );
    assert.match(rows[0]?.payloads ?? '', /students/);
    assert.doesNotMatch(rows[0]?.payloads ?? '', /Nia|list\.csv|ST-2/);
  });
});
