import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { censusXml, type Fields, leaver, listening, permanent, sourceOf } from '../test-support/census-file.ts';
import { readCensus } from './census/census.ts';
import { isAmerican, noOrders, orderOf, wary } from './date-order.ts';

async function warnings(workers: readonly Fields[]): Promise<string> {
  const { heard, listener } = listening();
  const stated = { NumberOfVacancies: 2, NoAgencyFTE: 0 };
  await readCensus(sourceOf(censusXml(workers, { stated })), listener);
  return heard.warnings.join(' ');
}
const many = (number: number, changes: Fields): Fields[] =>
  Array.from({ length: number }, (_, at) => permanent(at, changes));

test('weekly hours throughout are said once, with what to do; a slip is not', async () => {
  const all = await warnings([...many(8, { FTE: 37.5 }), ...many(1, { FTE: 18 }), permanent(20)]);
  assert.match(
    all,
    /the FTE of 9 of 10 workers who are there looks like hours a week \(37\.5 most often\)\. Full time is 1/,
  );
  assert.equal(await warnings([permanent(1, { FTE: 37 }), permanent(2, { FTE: 37 }), permanent(3)]), '');
});

test('last year’s file under this year’s header is known by when its workers left and began', async () => {
  const old = (one: number) => leaver(one, { RoleEndDate: '2020-03-31' });
  const before = await warnings([...many(5, { RoleStartDate: '2019-11-01' }), old(50), old(51), old(52)]);
  assert.match(
    before,
    /says that it is of 2021-09-30, and looks like the year before: of its workers 3 left and 5 began in 2019-20/,
  );
  assert.match(before, /nobody left and nobody began in 2020-21/);
  assert.equal(await warnings([...many(5, {}), old(50), old(51), leaver(53), leaver(54), leaver(55)]), '');
  const mostlyNow = [old(50), old(51), old(52), ...[53, 54, 55, 56].map((one) => leaver(one))];
  assert.equal(await warnings([...many(5, {}), ...mostlyNow]), '');
  assert.equal(await warnings(many(5, { RoleStartDate: '2019-11-01' })), '');
});

test('American dates, and days before months, are said of the whole file', async () => {
  const american = await warnings([permanent(1, { PersonBirthDate: '05/25/1985', RoleStartDate: '10/01/2015' })]);
  assert.match(american, /has 2 dates with slashes, and 1 of them can only be in American order/);
  const swapped = many(3, { PersonBirthDate: '1985-25-05' });
  assert.match(await warnings(swapped), /has 3 dates that can only be year-day-month\. Others of it are then probably/);
  assert.equal(await warnings([permanent(1, { PersonBirthDate: '25/05/1985' })]), '');
});

test('property: no date of an American file is read as another day than was meant', () => {
  const two = (value: number) => `${value}`.padStart(2, '0');
  const days = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  const british = (text: string) => {
    const [day = '', month = '', year = ''] = text.split('/');
    return Number(month) > 12 ? { wrong: 'no' } : { value: `${year}-${month}-${day}` };
  };
  fc.assert(
    fc.property(fc.array(days, { minLength: 1 }), (dates) => {
      const orders = noOrders();
      const texts = dates.map(({ month, day }) => `${two(month)}/${two(day)}/1985`);
      for (const text of texts) orders[orderOf(text) ?? 'same'] += 1;
      fc.pre(isAmerican(orders));
      for (const [at, text] of texts.entries()) {
        const read = wary(british)(text);
        const meant = dates[at];
        if ('value' in read) assert.equal(read.value, `1985-${two(meant?.month ?? 0)}-${two(meant?.day ?? 0)}`);
      }
    }),
  );
});
