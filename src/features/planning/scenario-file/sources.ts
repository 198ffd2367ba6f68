import type { Problem } from '../../../engines/projection/index.ts';
import { pathTo } from './path.ts';

/** A file without its sources, and these apart. */
export interface Sourced {
  plain: unknown;
  /** By the path of what they are given for; a source of an object or list is that of all in it without one of its own. */
  sources: Map<string, string>;
  problems: Problem[];
}

/** Takes `{"value": x, "source": "…"}` for x, and `"source"` beside other values for theirs. */
export function withoutSources(json: unknown): Sourced {
  const sources = new Map<string, string>();
  const problems: Problem[] = [];
  const note = (path: string, source: unknown): void => {
    if (source === undefined) return;
    if (typeof source === 'string') sources.set(path, source);
    else
      problems.push({
        path: pathTo(path, 'source'),
        sentence: 'a source must be words: say where the value comes from.',
      });
  };
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one, at) => walk(one, pathTo(path, at)));
    if (typeof value !== 'object' || value === null) return value;
    const { source, ...rest } = Object.fromEntries(Object.entries(value));
    note(path, source);
    if ('value' in rest && Object.keys(rest).length === 1) return walk(rest.value, path);
    return Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, walk(one, pathTo(path, key))]));
  };
  return { plain: walk(json, ''), sources, problems };
}

/** The source of a value: its own, or that of the nearest object or list around it. */
export function sourceOf(sources: ReadonlyMap<string, string>, path: string): string | undefined {
  const own = sources.get(path);
  if (own !== undefined || path === '') return own;
  return sourceOf(sources, path.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, ''));
}
