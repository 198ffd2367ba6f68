import assert from 'node:assert/strict';
import { it } from 'node:test';
import { latestCensusYear, yearName } from '../../src/engines/workforce/calendar.ts';
import { threeYears } from '../../src/features/workforce/test-support/three-years.ts';
import { today } from '../../src/platform/web/today.ts';
import type { Visitor } from '../support/browser.ts';
import type { Stage } from './stage.ts';

const latest = latestCensusYear(today());
const censuses = threeYears(latest);

/** An employer's lead sends the returns of three years, sees what they say, and decides who else does. */
export function workforce(stage: () => Stage): void {
  it('takes in three censuses and tells what they say', async () => {
    const tessa = await stage().as('childrensLead');
    await tessa.sees(`Send the workforce return of ${yearName(latest)}: there is none yet`);
    await tessa.follow('Workforce');
    await tessa.picture('workforce-empty');
    await tessa.follow(`send the return of ${yearName(latest)}`);
    await tessa.unfold('You make neither return');
    const template = await tessa.download(tessa.link('plain template (CSV)'));
    assert.match(template.bytes.toString(), /year,service,employment/);
    await tessa.unfold('What is kept, what is not, and who sees what');
    await tessa.picture('workforce-send');
    await tessa.pressWrongly('Read the return', 'Choose the file of your return');
    await choose(tessa, 'name,age\nAda,36\n', 'people.csv');
    await tessa.press('Read the return', 422);
    await tessa.sees('There is a problem', 'people.csv is not a return that we know');
    for (const { year, xml } of censuses) {
      await choose(tessa, xml, `census-${year}.xml`);
      if (year === latest) await tessa.tick('Keep a copy of the file for us');
      await tessa.press('Read the return');
      await tessa.sees('What was read', 'Rules that the return breaks (4)');
      if (year === latest) await tessa.picture('workforce-draft');
      const rules = await tessa.download(tessa.link('4 broken rules as CSV'));
      assert.match(rules.bytes.toString(), /Ethnicity,XXXX/);
      await tessa.press('Send this return');
      await tessa.sees(`The workforce return of ${yearName(year)} was sent.`, `The rates of ${yearName(year)}`);
      if (year < latest) await tessa.follow('Send a return');
    }
    await tessa.sees(/social workers left in .*; the year before it was about one in five/);
    await tessa.picture('workforce-own');
    assert.equal(await sidesOf(tessa), 2, 'it prints on two sides of A4');
    await tessa.unfold('How it is worked out');
    const figures = await tessa.download(tessa.link('as CSV'));
    assert.match(figures.bytes.toString(), /Turnover/);
    await tessa.follow(yearName(latest - 1));
    await tessa.sees(`The rates of ${yearName(latest - 1)}`);
    await tessa.follow('Returns and sharing');
    const copy = await tessa.download(tessa.link(`census-${latest}.xml`));
    assert.equal(copy.bytes.toString(), censuses.find(({ year }) => year === latest)?.xml);
    await tessa.leave();
  });

  it('sends, withdraws and shares without scripts', async () => {
    const tessa = await stage().as('childrensLead', { scripts: false });
    await tessa.follow('Workforce');
    await tessa.follow('Thornham Council: Children and families');
    await tessa.follow('Send a return');
    const [first] = censuses;
    assert.ok(first);
    await choose(tessa, first.xml, 'again.xml');
    await tessa.press('Read the return');
    await tessa.sees('Look at this before you send', 'This is the same return that you sent on');
    await tessa.press('Discard');
    await tessa.sees('The return was discarded. Nothing of it is kept.');
    await tessa.follow('Returns and sharing');
    await tessa.sees('Returns that were sent', 'Rules that are broken, and how often', 'Who looked');
    await tessa.picture('workforce-returns');
    await tessa.press(`Delete the file, keep the figures of ${yearName(latest)}`);
    await tessa.sees(`The copy of the return of ${yearName(latest)} was deleted. Its figures stay.`);
    await tessa.tick('Nothing');
    await tessa.press('Save');
    await tessa.sees('Your returns no longer count in the partnership’s totals');
    await tessa.tick('They count in the partnership’s totals');
    await tessa.press('Save');
    await tessa.follow(`Withdraw the return of ${yearName(first.year)}`);
    await tessa.picture('workforce-withdraw');
    await tessa.press('Withdraw this return');
    await tessa.sees(`The return of ${yearName(first.year)} was withdrawn.`, 'Withdrawn');
    await tessa.leave();
  });

  it('sends nothing that was not looked at: files read in another window', async () => {
    const tessa = await stage().as('childrensLead', { keyboard: true });
    await tessa.open(`/workforce/services/${stage().world.services.thornhamChildren}/send`);
    const [first, second] = censuses;
    assert.ok(first && second);
    await choose(tessa, first.xml, 'first.xml');
    await tessa.press('Read the return');
    const window = await tessa.another();
    await window.open(`/workforce/services/${stage().world.services.thornhamChildren}/send`);
    await choose(window, second.xml, 'second.xml');
    await window.press('Read the return');
    await tessa.pressWrongly(
      'Send this return',
      'You have read other files since this page was opened. Nothing was sent. Look at what they hold, below.',
    );
    await tessa.sees('second.xml');
    await tessa.press('Discard');
    await tessa.leave();
  });
}

async function choose(who: Visitor, content: string, name: string): Promise<void> {
  await who.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** How many sides of A4 the page takes on paper. */
async function sidesOf(who: Visitor): Promise<number> {
  const margin = '10mm';
  const paper = await who.page.pdf({
    format: 'A4',
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  });
  return [...paper.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
