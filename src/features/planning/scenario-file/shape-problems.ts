import type { z } from 'zod';
import type { Problem } from '../../../engines/projection/index.ts';
import { pathTo } from './path.ts';

/** What the strict shape refuses, each with the path of its value. */
export function shapeProblems({ issues }: z.ZodError, json: unknown): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = issue.path.reduce<string>((so, key) => pathTo(so, key), '');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: pathTo(path, key),
        sentence: `“${key}” is not known here: take it out, or give it one of these names: ${issue.message}.`,
      }));
    }
    const value = valueAt(json, issue.path);
    const sentence =
      value === undefined
        ? `${issue.message} is missing here.`
        : `${shown(value)} is not ${issue.message}: give ${issue.message}.`;
    return [{ path: path === '' ? 'scenario' : path, sentence }];
  });
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
