import assert from 'node:assert/strict';
import { it } from 'node:test';
import { from2023, until2022, withHeading } from '../../src/features/workforce/test-support/published.ts';
import type { Visitor } from '../support/browser.ts';
import type { Stage } from './stage.ts';

/** As if the invented partners were in the published files. */
const ours = (text: string) => text.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere');
const earlier = ours(until2022);
const later = ours(from2023);

/** The lead loads what the DfE published, and sees how the partnership stands. */
export function published(stage: () => Stage): void {
  it('says before anything is loaded that nothing is there', async () => {
    const board = await stage().as('board', { keyboard: true });
    await board.follow('Workforce');
    await board.follow('Benchmark');
    await board.sees('No published figures are here yet. The partnership’s lead loads the files');
    await board.leave();
  });

  for (const scripts of [false, true]) {
    it(`loads editions and benchmarks the partnership with them${scripts ? '' : ', without scripts'}`, async () => {
      const ada = await stage().as('ada', { scripts });
      await ada.follow('Workforce');
      await ada.follow('Published figures');
      await ada.pressWrongly('Load the figures', 'Choose a file that the DfE published, or a table of adults’ figures');
      await choose(ada, ['people.csv', 'name,age\nAda,36\n']);
      await ada.press('Load the figures', 422);
      await ada.sees('There is a problem', 'Nothing was loaded');
      await choose(ada, ['renamed.csv', withHeading(earlier, 'geographic_level', 'geographical_level')]);
      await ada.press('Load the figures', 422);
      await ada.sees('geographical_level may be geographic_level');
      await choose(ada, ['later.csv', later], ['earlier.csv', earlier]);
      await ada.press('Load the figures');
      await ada.sees(scripts ? 'are here already and the same' : 'Editions 2020 and 2021 were loaded: 17 rows.');
      await ada.unfold(/rates? of England and none of regions/);
      await ada.picture('published');
      // The same edition with one figure changed: only where it is told to take the other's place.
      const changed = earlier.replace('900,90,10,', `900,91,${scripts ? '10.2' : '10.3'},`);
      await choose(ada, ['changed.csv', changed]);
      await ada.press('Load the figures', 422);
      await ada.sees('Edition 2020 is here already', 'differs from it in 1 row. Nothing was loaded');
      await ada.tick('Replace editions that are here already');
      await choose(ada, ['changed.csv', changed]);
      await ada.press('Load the figures');
      await ada.tick('Replace editions that are here already');
      await choose(ada, ['earlier.csv', earlier]);
      await ada.press('Load the figures');
      await ada.sees('Edition 2020 was loaded: 9 rows.');

      await ada.unfold('The table of adults’ figures');
      const table = await ada.download(ada.link('Download the empty table (CSV)'));
      const rows =
        '2019-20,England,13.6,8.3,7,,A plan\n2020-21,England,13.6,7.5,8,64.7,A plan\n2020-21,London,18.5,10.9,26,,A plan\n';
      await choose(ada, ['adults.csv', `${table.bytes.toString().trim()}\n${rows}`]);
      await ada.press('Load the figures');
      await ada.sees(
        scripts ? 'is here already and the same' : 'Edition 2021 was loaded: 3 rows.',
        'Edition 2021 of adults’ figures',
      );
      await ada.follow('Compare your areas with them');
      await ada.sees(
        'Adults’ services',
        'no total yet',
        'In no year are both the partnership’s rates and those of its region known',
      );
      const adults = await ada.download(ada.link('the benchmark of adults’ services as CSV'));
      assert.match(adults.bytes.toString(), /2021,2020-21,turnover,London,18\.5,/);
      await ada.sees(
        'In 2020-21 vacancy was below London; turnover and agency were above it',
        'Amber improved, above London',
      );
      await ada.picture('benchmark');
      const file = await ada.download(ada.link('the benchmark as CSV'));
      assert.match(file.bytes.toString(), /2021,2020-21,turnover,together,27,174,15\.5,down,amber/);
      await ada.unfold('Change areas, region, years or measures');
      await ada.unfold('Outer London: 1 of 1 chosen');
      await ada.page.getByRole('checkbox', { name: 'Aldermere / Cedar' }).uncheck();
      await ada.tick('Average caseload');
      await ada.picture('benchmark-choice');
      await ada.press('Show the benchmark');
      await ada.sees('Thornham, against London and England', '800 cases, 50 FTE');
      await ada.follow('Compare these areas with each other');
      await ada.unfold('Change the measure, areas, region or years');
      await ada.unfold('Outer London: 1 area');
      await ada.tick('Aldermere / Cedar');
      await ada.page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('Agency');
      await ada.press('Compare');
      await ada.sees('Agency fell in 2 of 2 areas between 2019-20 and 2020-21');
      await ada.picture('compare');
      await ada.leave();
    });
  }
}

async function choose(who: Visitor, ...files: [name: string, content: string][]): Promise<void> {
  await who.page
    .locator('input[type=file]')
    .setInputFiles(files.map(([name, content]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })));
}
