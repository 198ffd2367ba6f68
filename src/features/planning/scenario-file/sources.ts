import type { Problem } from '../../../engines/projection/index.ts';
import { pathTo } from './path.ts';

/** A file without its sources, and these apart. */
export interface Sourced {
  plain: unknown;
  /** By the path of what they are given for; a source of an object or list is that of all in it without one of its own. */
  sources: Map<string, string>;
  /** How many people, posts or years a value rests on, and what it was before somebody changed it; by path. */
  rests: Map<string, Rests>;
  problems: Problem[];
}

export interface Rests {
  n?: number;
  was?: string | number;
}

/** Takes `{"value": x, "source": "…", "n": 12, "was": y}` for x, and `"source"` beside other values for theirs. */
export function withoutSources(json: unknown): Sourced {
  const sources = new Map<string, string>();
  const rests = new Map<string, Rests>();
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
  const rest = (path: string, { n, was }: { n?: unknown; was?: unknown }): void => {
    if (n !== undefined && !(typeof n === 'number' && n >= 0)) {
      problems.push({ path: pathTo(path, 'n'), sentence: 'n must be a number: say how many the value rests on.' });
    }
    const known = {
      ...(typeof n === 'number' && { n }),
      ...((typeof was === 'number' || typeof was === 'string') && { was }),
    };
    if (Object.keys(known).length > 0) rests.set(path, known);
  };
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one, at) => walk(one, pathTo(path, at)));
    if (typeof value !== 'object' || value === null) return value;
    const { source, ...others } = Object.fromEntries(Object.entries(value));
    note(path, source);
    if ('value' in others && Object.keys(others).every((key) => besideValue.includes(key))) {
      rest(path, others);
      return walk(others.value, path);
    }
    return Object.fromEntries(Object.entries(others).map(([key, one]) => [key, walk(one, pathTo(path, key))]));
  };
  return { plain: walk(json, ''), sources, rests, problems };
}

const besideValue = ['value', 'n', 'was'];

/** The source of a value: its own, or that of the nearest object or list around it. */
export function sourceOf(sources: ReadonlyMap<string, string>, path: string): string | undefined {
  const own = sources.get(path);
  if (own !== undefined || path === '') return own;
  return sourceOf(sources, path.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, ''));
}
