import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Visitor } from '../support/browser.ts';
import type { Stage } from './stage.ts';

const header = {
  students: 'student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives',
  offers:
    'offer_id,organisation,service,team,area,statutory,places,stages,outcode,driver_required,provides,educator_id,on_site_supervisor',
  educators: 'educator_id,name,organisation,service,outcode,peps,capacity,off_site',
};

/** Three lists with what people do to lists: eleven rows that cannot be read, and the same with those put right. */
const messy = {
  students: `${header.students}
ST-60,Ines Farrow,Kingsbridge,BA,first,hospital,KT1,yes
ST-61,Jude Marsh,Kingsbridge,BA,penultimate,hospital,KT1,yes
ST-62,Kofi Dale,Kingsbridge,BA,first,hospital,ZZ99,no
ST-63,Lena Holt,Kingsbridge,BA,first,hospital,KT1,sometimes
ST-64,Moss Ward,Nowhere University,BA,first,hospital,KT1,no
`,
  offers: `${header.offers}
OF-60,Thornham,children,First Response,safeguarding,yes,1,first,KT1,no,,,yes
OF-61,Thornham,children,First Response,safeguarding,yes,several,first,KT1,no,,,yes
OF-62,Atlantis Council,children,First Response,safeguarding,yes,1,first,KT1,no,,,yes
OF-63,Thornham,children,First Response,safeguarding,perhaps,1,first,KT1,no,,,yes
`,
  educators: `${header.educators}
PE-60,Nell Archer,Thornham,children,KT1,2,1,no
PE-61,Olu Reyes,Thornham,children,KT1,Stage 2,1,no
PE-62,Pip Stone,Thornham,children,KT1,2,one,no
PE-63,Quin Vale,Thornham,childrens and adults,KT1,2,1,no
PE-64,Rosa Finch,Thornham,children,KT1,2,1,now and then
`,
};
const kinds = ['students', 'offers', 'educators'] as const;
const right = {
  students: messy.students
    .replace('penultimate', 'first')
    .replace('ZZ99', 'KT2')
    .replace('sometimes', 'yes')
    .replace('Nowhere University', 'Kingsbridge'),
  offers: messy.offers.replace('several', '2').replace('Atlantis Council', 'Thornham').replace('perhaps', 'no'),
  educators: messy.educators
    .replace('Stage 2', '2')
    .replace('one,no', '1,no')
    .replace('childrens and adults', 'children')
    .replace('now and then', 'yes'),
};

/** Files as they come, to a round as it should be. */
export function imports(stage: () => Stage): void {
  for (const manner of [{}, { scripts: false }]) {
    const scripts = manner.scripts !== false;
    it(`imports three messy lists${scripts ? '' : ', without scripts'}`, async () => {
      // The second time with people and offers of its own.
      const [lists, corrected] = scripts ? [messy, right] : [renamed(messy), renamed(right)];
      const somebody = await stage().as('ada', manner);
      await somebody.open(`/rounds/${stage().round.roundId}/import`);
      await somebody.picture('import');
      await somebody.pressWrongly('Read the files', 'Choose at least one file');
      await choose(somebody, lists);
      await somebody.sees('1 new, 4 cannot be read', '1 new, 3 cannot be read');
      await somebody.sees('is neither yes nor no', 'Atlantis Council');
      await somebody.picture('import-preview');
      const problems = await somebody.download(somebody.link('problems as CSV'));
      assert.match(problems.bytes.toString(), /sometimes|ZZ99|Stage 2/);
      const rows = await somebody.download(somebody.link('rows as CSV'));
      assert.match(rows.bytes.toString(), /what is wrong/);
      await choose(somebody, corrected);
      await somebody.press('Make these 14 changes');
      await somebody.sees(/14 changes were made/);
      await somebody.tab('Import');
      await choose(somebody, corrected);
      await somebody.sees('There is nothing to change');
      await somebody.press('Discard these files');
      await somebody.leave();
    });
  }

  it('tells the second of two who import the same rows at once what the first did', async () => {
    const { roundId } = stage().round;
    const [ada, kamala] = [await stage().as('ada'), await stage().as('coordinator')];
    const list = (name: string) => ({
      students: `${header.students}\nST-80,${name},Kingsbridge,BA,first,hospital,KT1,yes\n`,
    });
    for (const [who, name] of [
      [ada, 'Tam Early'],
      [kamala, 'Tam Late'],
    ] as const) {
      await who.open(`/rounds/${roundId}/import`);
      await choose(who, list(name));
    }
    await ada.press('Make this change');
    await kamala.pressWrongly('Make this change');
    await kamala.sees('Somebody else changed 1 of these rows since you looked', 'Tam Early → Tam Late');
    await kamala.press('Make this change');
    await ada.leave();
    await kamala.leave();
  });
}

async function choose(who: Visitor, lists: Partial<typeof messy>): Promise<void> {
  for (const kind of kinds) {
    const text = lists[kind];
    if (text === undefined) continue;
    const file = { name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await who.page.locator(`input[type=file][name=${kind}]`).setInputFiles(file);
  }
  await who.press('Read the files');
}

const renamed = (lists: typeof messy): typeof messy => ({
  students: lists.students.replaceAll('ST-6', 'ST-7'),
  offers: lists.offers.replaceAll('OF-6', 'OF-7'),
  educators: lists.educators.replaceAll('PE-6', 'PE-7'),
});
