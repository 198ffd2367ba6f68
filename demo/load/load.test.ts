import assert from 'node:assert/strict';
import { it } from 'node:test';
import { latestCensusYear, yearName } from '../../src/engines/workforce/calendar.ts';
import { daysAfter, today } from '../../src/platform/web/today.ts';
import { bothDatabases } from '../../test/support/database.ts';
import { loaded } from '../test-support/loaded.ts';
import { lastVote } from './plans.ts';

bothDatabases((kind) => {
  it('loads a partnership in which something waits for everybody', async (test) => {
    const demonstration = await loaded(kind);
    test.after(() => demonstration.close());
    const { services, said, personas } = demonstration;
    assert.deepEqual(
      said.map((line) => line.replaceAll(/\d+/g, 'N')),
      [
        'Larkmoor Vale Social Work Teaching Partnership: N partners',
        'N practice educators',
        'N students and N places for final placements',
        'allocated: N placed, N waiting; accepted',
        'N students and N places for first and contrasting placements',
        'allocated: N placed, N waiting; not accepted yet',
        'a list of educators, of which N rows cannot be read',
        'N workforce returns of the years before its vote, published figures, and last year’s labour market plan',
        'N workforce returns of the years since',
        'N rows of placements, progression and destinations over three years',
        'N scenarios, and this year’s labour market plan as a draft',
      ],
    );
    const latest = latestCensusYear(today());
    // From 30 September there have been two censuses since last year's vote.
    const [before, since] = latestCensusYear(lastVote(today())) === latest - 1 ? [30, 14] : [15, 29];
    assert.deepEqual(said.slice(6, 10), [
      'a list of educators, of which 11 rows cannot be read',
      `${before} workforce returns of the years before its vote, published figures, and last year’s labour market plan`,
      `${since} workforce returns of the years since`,
      '94 rows of placements, progression and destinations over three years',
    ]);
    assert.equal(personas.length, 10);

    const counted = await services.database.owner(async (client) => {
      const { rows } = await client.query<Record<string, number>>(`
        select (select count(*)::int from student) as students, (select count(*)::int from placement) as placements,
          (select count(*)::int from educator where left_at is not null) as gone, (select count(*)::int from pin) as pins,
          (select count(*)::int from offer where withdrawn_at is not null) as withdrawn,
          (select count(*)::int from run where state = 'done') as runs, (select count(*)::int from account_user) as accounts,
          (select count(distinct actor_id)::int from event where actor_id is not null) as actors`);
      return rows[0];
    });
    const placed = Number(/(\d+) placed/.exec(said[3] ?? '')?.[1]);
    assert.deepEqual(counted, {
      students: 150,
      placements: placed,
      gone: 1,
      pins: 3,
      withdrawn: 1,
      runs: 3,
      accounts: 0,
      actors: 13,
    });
    assert.ok(placed >= 65 && placed <= 68, `${placed} final placements`);

    const workforce = await services.database.owner(async (client) => {
      const { rows: returns } = await client.query<{ kind: string; state: string; year: number; services: number }>(`
        select kind, state, year, count(*)::int as services from workforce_return r join service s on s.id = r.service_id
          group by 1, 2, 3 order by 1 desc, 2 desc, 3`);
      const { rows: totals } = await client.query<{ kind: string; year: number; services: number }>(`
        select service_kind as kind, year, cardinality(services) as services from workforce_total order by 1 desc, 2, edition`);
      return { returns: returns.map((row) => Object.values(row)), totals: totals.map((row) => Object.values(row)) };
    });
    assert.deepEqual(workforce, {
      returns: [
        ['children', 'kept', latest - 2, 8],
        ['children', 'kept', latest - 1, 8],
        ['children', 'kept', latest, 8],
        ['children', 'draft', latest, 1],
        ['adults', 'kept', latest - 2, 7],
        ['adults', 'kept', latest - 1, 7],
        ['adults', 'kept', latest, 6],
      ],
      // One shares nothing, and one came after the latest.
      totals: [
        ['children', latest - 2, 7],
        ['children', latest - 1, 7],
        ['children', latest, 6],
        ['adults', latest - 2, 7],
        ['adults', latest - 1, 7],
        ['adults', latest, 6],
      ],
    });
  });
});

it('tells on the pages what it was made to tell', async (test) => {
  const demonstration = await loaded('postgresql');
  test.after(() => demonstration.close());
  const [lead, , , , ravensholt] = demonstration.personas;
  assert.deepEqual([lead?.name, ravensholt?.name], ['Philippa Adeyemi', 'Denise Mensah']);
  const [, , , thornmere] = demonstration.personas;

  const asLead = await demonstration.visit(lead?.personId ?? '');
  const home = await asLead.get('/');
  assert.match(home.words, /11 rows of Thornmere practice educators\.csv could not be read/);
  assert.match(
    home.words,
    /Allocation day of First and contrasting placements, \w+ \d{4} is in 9 days: 3 services have not answered/,
  );
  const rounds = await asLead.get('/rounds');
  assert.match(rounds.words, /Final placements, \w+ \d{4}/);
  const { rows } = await demonstration.services.database.owner((client) =>
    client.query<{ round: string; run: string; accepted: boolean; helps: string[] }>(
      `select round_id as round, id as run, accepted_at is not null as accepted, summary -> 'helps' as helps from run order by accepted_at, number`,
    ),
  );
  const [accepted] = rows;
  assert.match(
    accepted?.helps[0] ?? '',
    /^Three more PEPS 2 educators in Ravensholt County Council children’s services would place 3 more students; two would place 2 and one would place 1\.$/,
  );
  assert.match(rows.at(-1)?.helps[0] ?? '', /educators in Northmarsh Council children’s services would place/);
  const result = await asLead.get(`/rounds/${accepted?.round}/runs/${accepted?.run}`);
  assert.match(result.words, /66 of 71 students are placed\. No allocation can place 67\./);

  const latest = yearName(latestCensusYear(today()));
  const asThornmere = await demonstration.visit(thornmere?.personId ?? '');
  const { words: due } = await asThornmere.get('/');
  assert.match(
    due,
    new RegExp(`The workforce return of ${latest} for Children and families was read and is not sent yet`),
  );
  assert.match(due, new RegExp(`Send the workforce return of ${latest} for Adult social care: the last is of `));

  const pipeline = await asLead.get('/plan/pipeline');
  assert.match(pipeline.words, /Of \d{3} students on placement, \d{2,3} were recruited: 4\d\.\d%/);
  assert.match(pipeline.words, /1 row is not in it, as one of the counts is not known/);
  const asBoard = await demonstration.visit(demonstration.personas[8]?.personId ?? '');
  const { words: totals } = await asBoard.get('/plan/pipeline');
  assert.match(totals, /Of \d{3} students on placement, \d{2,3} were recruited: 4\d\.\d%/);
  assert.match(totals, /Answered those asked/);
  assert.match(totals, /BA Through the first year/);

  const year = Number(today().slice(0, 4));
  const plans = await asBoard.get('/plan/documents');
  assert.match(plans.words, new RegExp(`Labour market plan ${year - 1} Published 24 September ${year - 1}`));
  assert.doesNotMatch(plans.words, new RegExp(`Labour market plan ${year}`));
  const [published] = await planIds(demonstration, year - 1);
  const plan = await asBoard.get(`/plan/documents/${published}`);
  assert.match(plan.words, /One in four posts of our children’s services stands empty: \d\d\.\d%/);
  assert.match(plan.words, /Why newer figures are not used: the published figures of this demonstration are invented/);
  assert.doesNotMatch(plan.words, /\(no figure/);
  const [draft] = await planIds(demonstration, year);
  const { words: left } = await asLead.get(`/plan/documents/${draft}/checklist`);
  assert.match(left, /“A survey of leavers this summer .* states a figure without its source/);
  assert.match(left, /“\[\[Name what could stop the plan.* is left over from the template/);
  const { words: beside } = await asLead.get(`/plan/documents/${draft}/compare`);
  assert.match(beside, /\d+ sections read differently/);

  const asRavensholt = await demonstration.visit(ravensholt?.personId ?? '');
  const educators = await asRavensholt.get('/educators');
  assert.match(educators.words, /RAV-C01/);
  assert.doesNotMatch(educators.words, /THO-|ALD-|RAV-A/);
  const days = await demonstration.services.database.owner((client) =>
    client.query<{ day: string }>('select allocation_day as day from round order by starts desc'),
  );
  assert.equal(days.rows[0]?.day, daysAfter(today(), 9));
});

async function planIds({ services }: Awaited<ReturnType<typeof loaded>>, year: number): Promise<string[]> {
  const { rows } = await services.database.owner((client) =>
    client.query<{ id: string }>('select id from plan_document where year = $1', [year]),
  );
  return rows.map(({ id }) => id);
}
