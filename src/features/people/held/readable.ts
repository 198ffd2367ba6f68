import { capitalised } from '../../../platform/web/words.ts';
import type { HeldRows } from './model.ts';

/** Everything held on a person as text that they can read. */
export function readable(told: readonly { name: string; rows: HeldRows }[], on: Date): string {
  const parts = told.flatMap(({ name, rows }) => [
    `${name.toUpperCase()}\n`,
    ...Object.entries(rows).map(([what, all]) => section(what, all)),
  ]);
  return `What Tandem holds on you, as of ${on.toISOString().slice(0, 10)}\n\n${parts.join('\n')}\n`;
}

function section(what: string, all: readonly unknown[]): string {
  const title = capitalised(what.replaceAll('_', ' '));
  if (all.length === 0) return `${title}: nothing\n`;
  return `${title}\n${all.map((row) => `${lines(row)}\n`).join('\n')}`;
}

function lines(row: unknown): string {
  if (typeof row !== 'object' || row === null) return `  ${String(row)}`;
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `  ${name.replaceAll('_', ' ')}: ${worded(value)}`)
    .join('\n');
}

function worded(value: unknown): string {
  if (Array.isArray(value)) return value.map(worded).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
