import assert from 'node:assert/strict';
import { test } from 'node:test';
import { from2023, readText, until2022, withHeading } from '../../test-support/published.ts';

test('a new column is kept aside and named', async () => {
  const text = from2023.replace(/^(.+)$/gm, '$1,7').replace(',absence_rate_fte,7', ',absence_rate_fte,tea_breaks');
  const { warnings, problems } = await readText(text);
  assert.deepEqual(warnings, ['published.csv: columns we do not know were kept aside: tea_breaks.']);
  assert.deepEqual(problems, []);
});

test('a missing column leaves its figure unknown and is named', async () => {
  const { edition, warnings } = await readText(withHeading(from2023, 'leavers_fte', undefined));
  assert.deepEqual(warnings, ['published.csv does not have leavers_fte: what needs it is unknown in this edition.']);
  assert.equal(edition.rows[0]?.values.leaversFte, undefined);
  assert.equal(edition.rows[0]?.values.leaversHeadcount, 101);
});

test('a renamed column is named with the known one that it may be', async () => {
  const { warnings } = await readText(withHeading(from2023, 'turnover_rate_fte', 'turnover_fte_rate_pc'));
  assert.match(
    warnings[0] ?? '',
    /the column turnover_fte_rate_pc is not one we know and was kept aside\. It may be turnover_rate_fte, which is missing/,
  );
  assert.match(warnings[1] ?? '', /does not have turnover_rate_fte/);
  assert.equal(warnings.length, 2);
});

test('a file without a key column is refused, and a renamed one is told', async () => {
  await assert.rejects(readText(withHeading(until2022, 'old_la_code', undefined)), {
    name: 'Unreadable',
    message:
      /^published\.csv does not have the column old_la_code, without which nobody can tell whose figures its rows hold\. Download it again/,
  });
  await assert.rejects(
    readText(withHeading(until2022, 'la_name', 'name_of_la')),
    /Of the columns that it has, name_of_la may be la_name: rename it/,
  );
  await assert.rejects(
    readText(withHeading(until2022, 'cases', 'agency_fte')),
    /two columns for the same figure, one of them agency_fte/,
  );
  await assert.rejects(readText(until2022.split('\n')[0] ?? ''), /column headings but no row below them/);
});

test('a file that is something else is told what it looks like', async () => {
  const cases: [string, RegExp][] = [
    ['LOCALESTID,UNIQUEWORKERID,STATUS\n1,2,3\n', /looks like a worker file of the adults’ workforce data set/],
    ['LOCALESTID,STATUS,ESTNAME\n1,2,3\n', /looks like a workplace file/],
    ['student_id,name\n1,2\n', /looks like a list of students/],
    [
      'time_period,geographic_level,number_of_pupils\n2020,National,3\n',
      /looks like another publication of the Department for Education/,
    ],
    ['apples,pears\n1,2\n', /is a table of something else: its first row has apples and pears/],
    [
      '<?xml version="1.0"?><Message><Header><CollectionDetails><Collection>CSWW</Collection>',
      /looks like a children’s workforce census return/,
    ],
    ['<?xml version="1.0"?><other/>', /seems to be an XML file/],
    ['%PDF-1.7', /seems to be a PDF/],
    ['', /is empty/],
  ];
  for (const [text, sentence] of cases) await assert.rejects(readText(text), sentence);
});
