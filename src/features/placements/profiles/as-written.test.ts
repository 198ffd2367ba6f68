import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import fc from 'fast-check';
import { bothDatabases, testDatabase } from '../../../../test/support/database.ts';
import { makeWorld, type World } from '../../../../test/support/personas.ts';
import { asPersona } from '../../../../test/support/server.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { makeRound } from '../test-support/round-world.ts';
import { profilesAsWritten, writing } from './as-written.ts';
import { keepProfiles } from './commands.ts';
import { profileRecords, setWithdrawn } from './store.ts';

// Whatever a database can hold: no zero characters.
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((any) => any.replaceAll('\0', '0'));
const texts = fc.uniqueArray(text, { maxLength: 3 });
const optional = fc.option(text, { nil: undefined });
const details = fc.record({
  stage: fc.constantFrom('first', 'final', 'contrasting'),
  preferredAreas: texts,
  homeOutcode: text,
  drives: fc.boolean(),
  maxTravelKm: fc.option(fc.double({ min: 1, max: 500, noNaN: true }), { nil: undefined }),
  earlierService: fc.constantFrom('children', 'adults', undefined),
  earlierStatutory: fc.constantFrom(true, false, undefined),
  earlierOrganisation: optional,
  requiredOrganisation: optional,
  needs: texts,
  excluded: texts,
});

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  let roundId: string;
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
    ({ roundId } = await makeRound(database, world));
  });
  after(() => database.close());

  const as = <T>(work: (tx: Tx, me: Me) => Promise<T>) => asPersona(database, world.personas.ada, work);
  const known = async (tx: Tx) => {
    const [record] = await profileRecords(tx, roundId, { references: ['ST-1'] });
    assert.ok(record);
    return record;
  };
  const written = async (tx: Tx) => (await profilesAsWritten(tx, roundId, ['ST-1', 'none'], [])).get('ST-1');

  it('a row that says what is there is written the same, whatever it says; one that says anything else is not', async () => {
    await fc.assert(
      fc.asyncProperty(details, async (given) => {
        const there = await as(async (tx, me) => {
          const before = await known(tx);
          await keepProfiles(tx, me, roundId, [{ ...before, ...given }]);
          return { record: { ...before, ...given }, written: await written(tx) };
        });
        assert.equal(there.written, writing([])(there.record));
        for (const other of [{ name: 'x' }, { drives: !given.drives }, { needs: [...given.needs, 'more'] }])
          assert.notEqual(there.written, writing([])({ ...there.record, ...other }));
      }),
      { numRuns: 40 },
    );
  });

  it('fields that do not count are left out of both', async () => {
    const [record, texts] = await as(async (tx) => [
      await known(tx),
      await profilesAsWritten(tx, roundId, ['ST-1'], ['needs', 'drives']),
    ]);
    const other = { ...record, drives: !record.drives, needs: ['another'] };
    assert.equal(texts.get('ST-1'), writing(['needs', 'drives'])(other));
  });

  it('nothing is written like a profile that was withdrawn', async () => {
    const seen = await as(async (tx) => {
      await setWithdrawn(tx, [(await known(tx)).id], true);
      return written(tx);
    });
    assert.equal(seen, '');
  });
});
