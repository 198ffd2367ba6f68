import assert from 'node:assert/strict';
import { it } from 'node:test';
import { yearName } from '../../src/engines/workforce/calendar.ts';
import { latest, sendReturns } from './returns.ts';
import type { Stage } from './stage.ts';

/** The partnership looks at its services together, asks for what is not in, and hands the figures on. */
export function together(stage: () => Stage): void {
  it('shows totals of services that sent, and asks one that did not', async () => {
    const ada = await stage().as('ada');
    await ada.follow('Workforce');
    await ada.follow('The partnership together');
    await ada.follow('Adults’ services');
    await ada.sees('No totals of adults’ services yet', 'Counts of 1 to 4 people are hidden');
    await ada.picture('together-none');
    await sendReturns(stage());
    await ada.follow('Children’s services');
    await ada.sees(
      /Across 5 children’s services, .* social workers left in .*; the year before it was/,
      /Edition 1 of the totals of .* from the returns of 5 services/,
      'What is hidden, and by which rule',
    );
    await ada.picture('together');
    await ada.unfold('How it is worked out');
    const ages = await ada.download(ada.link(/as CSV.*Social workers in post by age/));
    assert.match(ages.bytes.toString(), /Social workers in post by age/);
    for (const [link, name] of [
      ['as Excel', /\.xlsx$/],
      ['as Word', /\.docx$/],
    ] as const) {
      const file = await ada.download(ada.link(link));
      assert.match(file.name, name);
      assert.equal(file.bytes.subarray(0, 2).toString(), 'PK');
    }
    await ada.press(/^Ask for .* from Aldermere Children’s Trust: Children’s social care$/);
    await ada.sees('An e-mail goes to 1 employer lead of Aldermere Children’s Trust', 'Asked on ');
    await ada.follow(yearName(latest - 1));
    await ada.sees(`left in ${yearName(latest - 1)}`);
    await ada.leave();
  });

  for (const who of ['board', 'trustLead'] as const) {
    it(`shows ${who} the totals without scripts, and not whose data is in`, async () => {
      const visitor = await stage().as(who, { scripts: false });
      await visitor.follow('Workforce');
      await visitor.follow('The partnership together');
      await visitor.sees(/Across 5 children’s services/);
      await visitor.seesNothingOf('Whose data is in', 'Upper', 'Ask for');
      await visitor.leave();
    });
  }

  it('gives a service its own figures as Word', async () => {
    const tessa = await stage().as('childrensLead', { keyboard: true });
    await tessa.follow('Workforce');
    await tessa.follow('Thornham Council: Children and families');
    const file = await tessa.download(tessa.link('as Word'));
    assert.match(file.name, /^workforce figures .*\.docx$/);
    await tessa.leave();
  });
}
