import type { Peps, ServiceKind, Stage } from '../model.ts';

const upToTen = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number as it reads in a sentence: in words up to ten, in figures above. */
export function inWords(number: number): string {
  return upToTen[number] ?? String(number);
}

/** `1 offer`, `3 offers`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; above `most` items the rest are only counted. */
export function listed(items: string[], most = 6): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(number: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(number);
  return `${number}${rule === 'one' || rule === 'two' || rule === 'few' ? ending[rule] : ending.other}`;
}

/** The first letter in upper case, as a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const serviceName: Record<ServiceKind, string> = { children: 'children’s services', adults: 'adults’ services' };

/** `Merton children’s services`. */
export function sideName({ organisation, service }: { organisation: string; service: ServiceKind }): string {
  return `${organisation.trim()} ${serviceName[service]}`;
}

/** The educator whom a placement of that stage needs, with the article. */
export function educatorFor(stage: Stage): string {
  return stage === 'final' ? 'a PEPS 2 educator' : 'a practice educator';
}

export const pepsName: Record<Peps, string> = {
  none: 'no PEPS stage',
  '1': 'PEPS 1',
  '2-trainee': 'stage 2 trainee',
  '2': 'PEPS 2',
};
