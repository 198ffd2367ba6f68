import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { addService, figuresOf, keepReturn, type Together, totalsOf } from '../../test-support/services-together.ts';
import { type Comparison, endsBefore } from '../comparison.ts';
import { serviceRoutes } from '../services/index.ts';
import { partnershipBeside, partnershipRoutesBeside } from './index.ts';

/** London tells turnover of one year; nobody else tells anything. */
const told: Comparison[] = [
  {
    label: 'London',
    source: 'DfE, edition 2024',
    rates: { turnover: new Map([[2024, { value: 17.5, n: 35, d: 200, counts: '35 of 200 FTE' }]]) },
  },
];

let server: TestServer;
let together: Together;
let path: string;
const services: string[] = [];

before(async () => {
  server = await testServer({
    routes: [...serviceRoutes([], partnershipBeside), ...partnershipRoutesBeside(async () => told)],
  });
  const { database, world } = server;
  const { thornhamChildren } = world.services;
  path = `/workforce/services/${thornhamChildren}`;
  together = { database, partnershipId: world.partnershipId, sentBy: world.personas.childrensLead.personId };
  services.push(thornhamChildren);
  for (const name of ['Upper', 'Lower', 'Middle']) services.push(await addService(together, 'children', name));
  await keepAll(2024, { inPost: 110, leavers: 20, starters: 20, agency: 15 });
  await keepReturn(together, thornhamChildren, 2023, figuresOf('children', 2023, { inPost: 99, ...few, starters: 9 }));
});
after(() => server.close());

const few = { leavers: 1, agency: 0 };

async function keepAll(year: number, size: Parameters<typeof figuresOf>[2]): Promise<void> {
  for (const service of services) await keepReturn(together, service, year, figuresOf('children', year, size));
  await totalsOf(together, 'children', year);
}

it('the partnership’s rate of sums stands beside one’s own, with n, N, services and date; without a total that is said', async () => {
  const { words } = await server.get('childrensLead', path);
  // Of each of four: 20 leavers, 110 in post of whom every fifth works 0.6.
  assert.match(words, /Partnership: 18\.2% \(73\.6 of 404\.8 full-time equivalents, 4 services\)/);
  assert.match(words, /Partnership: the partnership’s totals, edition 1 of \d+ \w+ \d{4}\./);
  assert.match(words, /left in 2023-24; in the partnership it was/);
  const before = await server.get('childrensLead', `${path}?year=2023`);
  assert.match(before.words, /Turnover [^A]*Partnership: no total yet/);
});

it('in the lines and the files too', async () => {
  const { body, words } = await server.get('childrensLead', path);
  assert.match(body, /Partnership, 2023-24: 18\.2%/);
  assert.match(words, /2022-23 0\.7% [^%]*% to [^%]*%\), 0\.6 of 91\.0 full-time equivalents no total yet 2023-24/);
  const { body: csv } = await server.get('childrensLead', `${path}/figures?year=2024&table=rates`);
  assert.match(csv, /Turnover,2023-24,Partnership,73\.6,404\.8,18\.2[^,]*,,"?73\.6 of 404\.8 full-time equivalents/);
  assert.match(csv, /Turnover,2022-23,Partnership,,,,,no total yet/);
});

it('what may not be shown is hidden there as on the partnership’s own page', async () => {
  await keepAll(2022, { inPost: 40, ...few, starters: 3 });
  const { words } = await server.get('childrensLead', `${path}?year=2022`);
  assert.match(words, /Turnover [^%]*% .*Partnership: hidden/);
});

it('and that somebody looked is told to every service in the totals', async () => {
  await server.database.as({ kind: 'system' }, (tx) => sql`delete from workforce_look`.execute(tx));
  await server.get('childrensLead', `${path}/figures?year=2024&table=in-post-by-age`);
  assert.deepEqual(await looked(), []);
  await server.get('childrensLead', path);
  assert.deepEqual(await looked(), services.toSorted());
});

async function looked(): Promise<string[]> {
  const { rows } = await server.database.as({ kind: 'system' }, (tx) =>
    sql<{ id: string }>`select service_id as id from workforce_look where page = 'partnership' order by 1`.execute(tx),
  );
  return rows.map(({ id }) => id).toSorted();
}

it('published rates stand beside the partnership’s own, in figures, lines and files', async () => {
  const { words, body } = await server.get('board', '/workforce/partnership?year=2024');
  assert.match(words, /Turnover 18\.2% 73\.6 of 404\.8 full-time equivalents [^%]*London: 17\.5% \(35 of 200 FTE\)/);
  assert.match(words, /London: DfE, edition 2024\./);
  assert.match(body, /London, 2023-24: 17\.5%/);
  const csv = await server.get('board', '/workforce/partnership/figures?year=2024&table=rates');
  assert.match(csv.body, /Turnover,2023-24,London,35,200,17\.5,,"35 of 200 FTE; DfE, edition 2024"/);
  const file = await server.get('board', '/workforce/partnership/figures?year=2024&as=docx');
  assert.ok(file.body.startsWith('PK'));
});

it('and where what is published ends before the totals begin, that is said', async () => {
  await keepAll(2025, { inPost: 110, leavers: 30, starters: 20, agency: 15 });
  const { words } = await server.get('board', '/workforce/partnership');
  assert.match(words, /London 17\.5% in 2023-24/);
  assert.doesNotMatch(words, /what is loaded ends/);
  assert.equal(
    endsBefore(told, [2025, 2026]),
    'No figures of London for these years are here: what is loaded ends with 2023-24 (DfE, edition 2024).',
  );
});
