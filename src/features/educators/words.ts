import { formatDate } from '../../platform/web/dates.ts';
import { serviceWords } from '../partnership/index.ts';
import type { Currency } from './currency.ts';
import type { Educator } from './model.ts';

/** “Current until 1 March 2027”, “Out of currency since 2 March 2025”; `day` writes dates. */
export function currencyWords(currency: Currency, { teachesPracticeEducation }: Educator, day = formatDate): string {
  if (!currency.current) {
    return currency.since ? `Out of currency since ${day(currency.since)}` : 'Not current: no student yet';
  }
  if (currency.until !== undefined) return `Current until ${day(currency.until)}`;
  return teachesPracticeEducation ? 'Current: teaches practice education' : 'Current until the first student ends';
}

/** The employer's name, or that there is none. */
export function employer({ organisation }: Educator): string {
  return organisation?.name ?? 'Independent';
}

/** `Children’s` or `Adults’`, to stand alone in a cell. */
export function serviceName({ service }: Pick<Educator, 'service'>): string {
  const word = serviceWords[service];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Where they work, in one line: “Thornham Council, children’s service”. */
export function placeWords(educator: Educator): string {
  const service = serviceWords[educator.service];
  return educator.organisation
    ? `${educator.organisation.name}, ${service} service`
    : `Independent, knows ${service} services`;
}
