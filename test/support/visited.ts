import type { Route } from '../../src/platform/web/route.ts';

interface Seen {
  path: string;
  method: string;
  status: number;
  title: string;
}

/** Which pages of the product the journeys of a test came to, told by the routes' own patterns. */
export class Visited {
  readonly #routes: readonly Route[];
  /** Patterns of pages and files that were opened. */
  readonly #opened = new Set<string>();
  /** Patterns of forms that were sent with something wrong, and shown again. */
  readonly #refused = new Set<string>();
  /** By title, the patterns of the pages that have it. */
  readonly #titles = new Map<string, Set<string>>();

  constructor(routes: readonly Route[]) {
    this.#routes = routes;
  }

  page({ path, method, status, title }: Seen): void {
    const pattern = this.path(path, method);
    if (pattern === undefined || status === 404 || status === 403) return;
    if (status === 422) this.#refused.add(pattern);
    else this.#titles.set(title, (this.#titles.get(title) ?? new Set()).add(pattern));
  }

  /** A page, or a file, at this path. */
  path(path: string, method = 'GET'): string | undefined {
    const pattern = patternOf(this.#routes, path, method);
    if (pattern !== undefined) this.#opened.add(`${method} ${pattern}`);
    return pattern;
  }

  /** Pages and files that no journey opened. */
  unopened(): string[] {
    return this.#routes
      .filter(({ method, path }) => method === 'GET' && !this.#opened.has(`GET ${path}`))
      .map(({ path }) => path);
  }

  /** Forms that a person can get wrong, and that no journey sent wrongly. */
  unrefused(): string[] {
    return this.#routes
      .filter(({ method, path, form, again }) => {
        if (method !== 'POST' || again === undefined || form === undefined) return false;
        return !form.safeParse({}).success && !this.#refused.has(path);
      })
      .map(({ path }) => path);
  }

  /** Titles that pages of different kinds share; `same` are patterns under which the same page stands. */
  sharedTitles(same: readonly string[]): string[] {
    return [...this.#titles]
      .filter(([, patterns]) => patterns.size > 1 && ![...patterns].every((pattern) => same.includes(pattern)))
      .map(([title, patterns]) => `${title}: ${[...patterns].join(', ')}`);
  }
}

/** The pattern of the route that answers: words before parameters, as the server's router decides. */
function patternOf(routes: readonly Route[], path: string, method: string): string | undefined {
  const parts = path.split('/');
  const answering = routes
    .filter((route) => route.method === method)
    .map((route) => route.path)
    .filter((pattern) => {
      const expected = pattern.split('/');
      return (
        expected.length === parts.length && expected.every((part, at) => part.startsWith(':') || part === parts[at])
      );
    });
  return answering.sort((a, b) => a.split(':').length - b.split(':').length)[0];
}
