import { inCensusYear } from '../../../../engines/workforce/calendar.ts';
import type { Service, Stated, Worker } from '../../../../engines/workforce/model.ts';
import { headingKey, type Sheet, Unreadable } from '../../../../platform/files/index.ts';
import { fullTimeEquivalent } from '../census/values.ts';
import { americanWords, isAmerican, ordersIn, wary } from '../date-order.ts';
import type { Listener } from '../reading.ts';
import { type Row, rowsOf } from '../rows.ts';
import { countedAs, openSeen, seenWords } from '../seen-before.ts';
import { amount, type Reader, wholeAmount } from '../values.ts';
import { openWholeFile } from '../whole-file.ts';
import { day, serviceOf, yearOf } from './columns.ts';
import { destination, ethnicity, kind, origin, reason, role, sex } from './words.ts';

/** The headings of the plain template, in order: for those who make neither return. */
export const templateHeadings = [
  'year',
  'service',
  'employment',
  'person',
  'fte',
  'date_of_birth',
  'sex',
  'ethnicity',
  'role',
  'started',
  'came_from',
  'left',
  'went_to',
  'reason',
  'cases',
  'days_lost',
  'covers_vacancy',
] as const;

const needed = ['year', 'service', 'employment', 'fte'] as const;

/** Whether a sheet is the plain template, told by its headings. */
export function isTemplate({ header }: Pick<Sheet, 'header'>): boolean {
  const keys = new Set(header.map(headingKey));
  return needed.every((heading) => keys.has(headingKey(heading)));
}

/**
 * Reads the plain template: one row for each social worker in post, gone within the year, or there through an agency, and for each
 * vacancy. Throws `Unreadable` when no row says the year and the service, or the rows do not agree.
 */
export function readTemplate(sheet: Sheet, listener: Listener): Stated {
  const { file } = sheet;
  const year = onlyOne(file, 'year', sheet, yearOf);
  const service: Service = onlyOne(file, 'service', sheet, serviceOf);
  listener.heading({ source: 'template', service, authority: undefined, year });
  for (const warning of sheet.warnings) listener.warning(warning);
  const seen = openSeen();
  const orders = ordersIn(sheet, ['date_of_birth', 'started', 'left']);
  const american = isAmerican(orders);
  if (american) listener.warning(americanWords(file, orders, 'as 14/09/2026 or 2026-09-14'));
  const whole = openWholeFile(file, year);
  const stated = { vacancies: 0, agencyCovering: 0 };
  for (const row of rowsOf(sheet, 'not known', listener.broken)) {
    const what = row.read('employment', kind);
    if (row.text('employment') === '') row.say('employment', 'is missing: in post, left, agency or vacancy');
    const fte = row.read('fte', what === 'vacancy' ? amount : fullTimeEquivalent);
    if (what === 'vacancy') stated.vacancies += fte ?? 0;
    if (what === 'vacancy') continue;
    const worker = workerOf(row, what, { fte, year, date: american ? wary(day) : day });

    const identifier = row.text('person') || undefined;
    const before = seen.before(identifier, worker, row.position, row.whole);
    if (before !== undefined) row.say('person', seenWords(before));
    if (before?.same) continue;
    if (what === 'agency' && /^(y|yes|1|true)$/i.test(row.text('covers_vacancy'))) stated.agencyCovering += fte ?? 0;
    whole.hear(worker, row.text('fte'));
    listener.worker({ worker: countedAs(worker, before), position: row.position, identifier });
  }
  for (const sentence of whole.sentences()) listener.warning(sentence);
  return stated;
}

/** A row that does not say what it is of may be of anybody. */
function workerOf(
  row: Row,
  standing: 'in-post' | 'leaver' | 'agency' | undefined,
  { fte, year, date }: { fte: number | undefined; year: number; date: Reader<string> },
): Worker {
  const ended = row.read('left', date);
  if (standing === 'leaver' && ended !== undefined && !inCensusYear(ended, year)) {
    row.say('left', `is not in the census year, ${year - 1}-10-01 to ${year}-09-30`);
  }
  const elsewhere = standing === 'leaver' && ended !== undefined && !inCensusYear(ended, year);
  return {
    ...(elsewhere ? { standing: undefined, mayBe: ['leaver', 'gone'] } : { standing }),
    repeated: false,
    fte,
    born: row.read('date_of_birth', date),
    started: row.read('started', date),
    ended,
    sex: row.read('sex', sex),
    ethnicity: row.read('ethnicity', ethnicity),
    role: row.read('role', role),
    origin: row.read('came_from', origin),
    destination: row.read('went_to', destination),
    reason: row.read('reason', reason),
    cases: row.read('cases', wholeAmount),
    daysLost: row.read('days_lost', amount),
  };
}

/** The one value that every row gives. Throws `Unreadable` for none or several. */
function onlyOne<Value>(file: string, heading: string, sheet: Sheet, read: (text: string) => Value | undefined): Value {
  const at = sheet.header.findIndex((one) => headingKey(one) === headingKey(heading));
  const values = new Set(
    sheet.rows.map(({ cells }) => read((cells[at] ?? '').trim())).filter((value) => value !== undefined),
  );
  const [value] = values;
  if (value === undefined)
    throw new Unreadable(file, `${file} says no ${heading} that we can read. Fill in the column ${heading}.`);
  if (values.size > 1) throw new Unreadable(file, `${file} holds more than one ${heading}. Give a file for each.`);
  return value;
}
