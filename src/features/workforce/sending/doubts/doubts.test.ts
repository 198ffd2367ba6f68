import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../../../test/support/personas.ts';
import { asPersona } from '../../../../../test/support/server.ts';
import type { Database, Tx } from '../../../../platform/database/index.ts';
import { loadPublished } from '../../published/commands.ts';
import { censusXml, type Fields, leaver, permanent } from '../../test-support/census-file.ts';
import { until2022 } from '../../test-support/published.ts';
import { keepDraft, ownService, readDraft, withdrawReturn } from '../commands.ts';
import { returnsOf } from '../store/returns.ts';

describe('what is doubted of a return before it is sent', () => {
  let database: Database;
  let world: World;
  const jobs = { send: async () => 'job' };
  before(async () => {
    database = await testDatabase('embedded');
    world = await makeWorld(database);
  });
  after(() => database.close());

  const as = <T>(who: PersonaName, work: (tx: Tx) => Promise<T>) => asPersona(database, world.personas[who], work);
  const thornham = () => world.services.thornhamChildren;
  let files = 0;
  async function warnings(
    workers: readonly Fields[],
    { year = 2025, authority = '801' } = {},
    who: PersonaName = 'childrensLead',
    service = thornham(),
  ): Promise<string> {
    files += 1;
    const path = `${tmpdir()}/tandem-doubts-${process.pid}-${files}`;
    await writeFile(path, censusXml(workers, { year, authority }));
    return as(who, async (tx) => {
      await readDraft(tx, await ownService(tx, service), [{ name: 'census.xml', path }], { latest: 2025 });
      return (await returnsOf(tx, service, ['draft']))[0]?.warnings.join(' ') ?? '';
    });
  }
  const keep = () => as('childrensLead', async (tx) => keepDraft(tx, jobs, await ownService(tx, thornham())));
  const somebody = (year: number) => [
    ...Array.from({ length: 30 }, (_, at) => permanent(at)),
    ...[91, 92, 93].map((one) => leaver(one, { RoleEndDate: `${year}-03-31` })),
  ];

  it('an authority is not doubted where nothing is known to compare it with', async () => {
    assert.doesNotMatch(await warnings(somebody(2024), { year: 2024 }), /authority/);
    await keep();
  });

  it('another authority than one’s own returns have, also when they count no more', async () => {
    const words =
      /It says that it is of authority 314, and your return of 2023-24 is of 801\. Look whether it is yours/;
    assert.match(await warnings([permanent(1)], { authority: '314' }), words);
    await as('childrensLead', async (tx) => {
      const service = await ownService(tx, thornham());
      const [sent] = await returnsOf(tx, thornham(), ['kept']);
      await withdrawReturn(tx, jobs, service, sent?.id ?? '');
    });
    assert.match(await warnings([permanent(1)], { authority: '314' }), words);
    assert.doesNotMatch(await warnings([permanent(1)]), /authority/);
  });

  it('last year’s workers under this year’s header', async () => {
    await warnings(somebody(2024), { year: 2024 });
    await keep();
    const again = await warnings([...somebody(2024), permanent(60)]);
    assert.match(
      again,
      /33 of its 34 workers stand in your return of 2023-24 just so, with the same role, start and end/,
    );
    assert.match(again, /says that it is of 2025-09-30, and looks like the year before: of its workers 3 left/);
    const next = [...somebody(2025).slice(2), permanent(61, { RoleStartDate: '2024-11-01' })];
    assert.doesNotMatch(await warnings(next), /just so|looks like/);
  });

  it('an authority of which another service has sent returns, without saying whose', async () => {
    const other = world.services.aldermereChildren;
    const words = await warnings([permanent(1)], {}, 'trustLead', other);
    assert.match(words, /authority 801, of which another service of the partnership has sent returns\. Look/);
    assert.doesNotMatch(words, /Thornham/);
    assert.doesNotMatch(await warnings([permanent(1)], { authority: '999' }, 'trustLead', other), /authority/);
  });

  it('by name, where published figures are there', async () => {
    const other = world.services.aldermereChildren;
    const path = `${tmpdir()}/tandem-published-${process.pid}.csv`;
    await writeFile(path, until2022.replaceAll('Cedar', 'Aldermere'));
    await as('ada', (tx) => loadPublished(tx, [{ name: 'published.csv', path }], false));
    const beech = await warnings([permanent(1)], { authority: '902' }, 'trustLead', other);
    assert.match(beech, /authority 902 \(Beech, City of\), and .* is 903 \(Aldermere\)\. Look whether it is yours/);
    assert.doesNotMatch(await warnings([permanent(1)], { authority: '903' }, 'trustLead', other), /authority/);
  });
});
