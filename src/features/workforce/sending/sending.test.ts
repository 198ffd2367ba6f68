import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../../test/support/personas.ts';
import { asPersona } from '../../../../test/support/server.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { NotFound, Refused } from '../../../platform/web/reply.ts';
import { agency, censusXml, type Fields, leaver, permanent } from '../test-support/census-file.ts';
import { discardDraft, keepDraft, ownService, readDraft, withdrawReturn } from './commands.ts';
import { setSharing, sharesOf } from './sharing.ts';
import { faultsOf } from './store/faults.ts';
import { linkedReturns } from './store/records.ts';
import { returnsOf } from './store/returns.ts';
import { ownServices } from './store/services.ts';

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  const asked: unknown[] = [];
  const jobs: Pick<Jobs, 'send'> = {
    send: async (_tx, _job, input) => {
      asked.push(input);
      return 'job';
    },
  };
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
  });
  after(() => database.close());

  const as = <T>(who: PersonaName, work: (tx: Tx) => Promise<T>) => asPersona(database, world.personas[who], work);
  const children = () => world.services.thornhamChildren;
  let files = 0;
  async function read(workers: readonly Fields[], year = 2025): Promise<void> {
    files += 1;
    const path = `${tmpdir()}/tandem-census-${process.pid}-${kind}-${files}`;
    await writeFile(path, censusXml(workers, { year }));
    await as('childrensLead', async (tx) =>
      readDraft(tx, await ownService(tx, children()), [{ name: 'census.xml', path }], 2025),
    );
  }
  const kept = () => as('childrensLead', (tx) => returnsOf(tx, children(), ['kept']));

  it('a draft counts nowhere until it is kept, and is one for whoever reads it', async () => {
    await read([permanent(1, { FTE: 37 }), agency(2)]);
    await read([permanent(1, { FTE: 37 }), permanent(3), agency(2)]);
    const [draft, another] = await as('childrensLead', (tx) => returnsOf(tx, children(), ['draft']));
    assert.equal(another, undefined);
    assert.equal(draft?.workers, 3);
    assert.equal(draft?.figures.inPost.headcount, 2);
    assert.deepEqual(await kept(), []);
    const faults = await as('childrensLead', (tx) => faultsOf(tx, draft?.id ?? ''));
    assert.equal(faults[0]?.value, '37');
  });

  it('kept, it forgets the values of broken rules, and its totals are worked out anew', async () => {
    await as('childrensLead', async (tx) => keepDraft(tx, jobs, await ownService(tx, children())));
    const [first] = await kept();
    assert.equal(first?.year, 2025);
    assert.deepEqual(asked.at(-1), { service: 'children', year: 2025 });
    const faults = await as('childrensLead', (tx) => faultsOf(tx, first?.id ?? ''));
    assert.deepEqual(
      faults.map(({ value }) => value),
      [''],
    );
  });

  it('links people over the years by a pseudonym, and keeps no number of theirs', async () => {
    await read([permanent(1), leaver(3, { RoleEndDate: '2024-03-31' })], 2024);
    await as('childrensLead', async (tx) => keepDraft(tx, jobs, await ownService(tx, children())));
    const returns = await kept();
    const linked = await as('childrensLead', (tx) => linkedReturns(tx, returns));
    const people = linked.map(({ workers }) => workers.map(({ person }) => person));
    assert.equal(people[0]?.[0], people[1]?.[0]);
    assert.match(people[0]?.[0] ?? '', /^[0-9a-f]{32}$/);
    assert.doesNotMatch(JSON.stringify([returns, linked]), /SW100/);
  });

  it('a second return of a year takes the place of the first', async () => {
    await read([permanent(1), permanent(2), permanent(3)]);
    const [draft] = await as('childrensLead', (tx) => returnsOf(tx, children(), ['draft']));
    assert.match(draft?.warnings.join(' ') ?? '', /take the place of the return of 2024-25/);
    await as('childrensLead', async (tx) => keepDraft(tx, jobs, await ownService(tx, children())));
    assert.deepEqual(
      (await kept()).map(({ year, workers }) => [year, workers]),
      [
        [2025, 3],
        [2024, 2],
      ],
    );
    await read([permanent(1), permanent(2), permanent(3)]);
    const [again] = await as('childrensLead', (tx) => returnsOf(tx, children(), ['draft']));
    assert.match(again?.warnings.join(' ') ?? '', /This is the same return that you sent on/);
    assert.equal(await as('childrensLead', async (tx) => discardDraft(tx, await ownService(tx, children()))), true);
  });

  it('nobody else sees it: not the lead, not another employer, not the same council’s other service', async () => {
    for (const who of ['ada', 'trustLead', 'consultant', 'coordinator', 'board'] as const) {
      assert.deepEqual(await as(who, (tx) => returnsOf(tx, children(), ['kept', 'draft', 'replaced'])), []);
      await assert.rejects(
        as(who, (tx) => ownService(tx, children())),
        NotFound,
      );
    }
    assert.deepEqual(
      (await as('childrensLead', ownServices)).map(({ id }) => id),
      [children()],
    );
  });

  it('a return of the other service, or none, is refused with what to do', async () => {
    const path = `${tmpdir()}/tandem-census-${process.pid}-${kind}-none`;
    await writeFile(path, 'name,age\nAda,36\n');
    const refused = as('childrensLead', async (tx) =>
      readDraft(tx, await ownService(tx, children()), [{ name: 'people.csv', path }], 2025),
    );
    await assert.rejects(
      refused,
      (error) => error instanceof Refused && /people\.csv is not a return/.test(error.message),
    );
  });

  it('what is withdrawn is gone with its records, and totals are worked out anew', async () => {
    const [latest] = await kept();
    await as('childrensLead', async (tx) =>
      withdrawReturn(tx, jobs, await ownService(tx, children()), latest?.id ?? ''),
    );
    assert.deepEqual(
      (await kept()).map(({ year }) => year),
      [2024],
    );
    const [withdrawn] = await as('childrensLead', (tx) => returnsOf(tx, children(), ['withdrawn']));
    assert.ok(withdrawn);
    const [linked] = await as('childrensLead', (tx) => linkedReturns(tx, [withdrawn]));
    assert.deepEqual(linked?.workers, []);
  });

  it('a service says what it shares', async () => {
    assert.equal(await as('childrensLead', (tx) => sharesOf(tx, children())), 'totals');
    const set = (shares: 'totals' | 'nothing') =>
      as('childrensLead', async (tx) => setSharing(tx, jobs, await ownService(tx, children()), shares));
    assert.equal(await set('nothing'), true);
    assert.equal(await set('nothing'), false);
    assert.equal(await as('ada', (tx) => sharesOf(tx, children())), 'nothing');
  });
});
