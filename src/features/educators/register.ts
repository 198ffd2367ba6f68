import type { Tx } from '../../platform/database/index.ts';
import { today } from '../../platform/web/today.ts';
import { readSettings } from '../partnership/index.ts';
import { type Currency, type CurrencyRules, currencyOf, drifts } from './currency.ts';
import type { Educator } from './model.ts';
import { educators, type Wanted } from './store.ts';

/** An educator of the register, with what their dates mean today. */
export interface Registered extends Educator {
  currency: Currency;
}

/** Where educators stand: `drifting` are current ones who will not be in 90 days. */
export const standings = ['current', 'drifting', 'out'] as const;
export type Standing = (typeof standings)[number];

/** Currency is judged today, by the partnership's own periods. */
export async function currencyRules(tx: Tx): Promise<CurrencyRules> {
  return { ...(await readSettings(tx)), asAt: today() };
}

/** Educators whom the person may see, with their currency. */
export async function registered(tx: Tx, wanted: Wanted): Promise<{ rows: Registered[]; asAt: string }> {
  const rules = await currencyRules(tx);
  const rows = await educators(tx, wanted);
  return { rows: rows.map((educator) => ({ ...educator, currency: currencyOf(educator, rules) })), asAt: rules.asAt };
}

export function stands({ currency }: Registered, standing: Standing, asAt: string): boolean {
  if (standing === 'drifting') return drifts(currency, asAt);
  return currency.current === (standing === 'current');
}

export const sortKeys = [
  'name',
  'reference',
  'organisation',
  'service',
  'peps',
  'currency',
  'capacity',
  'offSite',
  'lastStudent',
] as const;
export type SortKey = (typeof sortKeys)[number];

const byWord = new Intl.Collator('en-GB', { numeric: true }).compare;

/** Texts by which the rows are put in order; where two are the same, by name. */
const orders: Readonly<Record<SortKey, (educator: Registered) => string>> = {
  name: ({ name }) => name,
  reference: ({ reference }) => reference,
  organisation: ({ organisation }) => organisation?.name ?? '',
  service: ({ service }) => service,
  peps: ({ peps }) => (peps === 'none' ? '0' : peps),
  currency: ({ currency }) =>
    currency.current ? `2 ${currency.until ?? '9999'}` : currency.since ? `1 ${currency.since}` : '0',
  capacity: ({ capacity }) => String(capacity),
  offSite: ({ offSite }) => (offSite ? '1' : '0'),
  lastStudent: ({ lastStudentEnded }) => lastStudentEnded ?? '',
};

export function sorted(rows: readonly Registered[], key: SortKey, direction: 'ascending' | 'descending'): Registered[] {
  const order = orders[key];
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * byWord(order(a), order(b)) || byWord(a.name, b.name));
}
