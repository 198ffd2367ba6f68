import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Visitor } from '../test/support/visitor.ts';
import { type Loaded, loaded } from './test-support/loaded.ts';

/** Pages of one pattern (ids and values apart) that are opened as each person; of sorted and filtered ones, fewer. */
const ofEachPattern = (pattern: string) => (pattern.endsWith('?') ? 3 : 1);

/** Every link within the house that a page holds. */
function linksOf(body: string, from: string): string[] {
  return [...body.matchAll(/href="([^"]+)"/g)].flatMap(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), `http://house${from}`);
    return url.host === 'house' && !url.pathname.startsWith('/assets/') ? [`${url.pathname}${url.search}`] : [];
  });
}

/** An address without what differs from record to record. */
function patternOf(address: string): string {
  const url = new URL(address, 'http://house');
  const path = url.pathname.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id');
  return `${path}?${[...url.searchParams.keys()].sort().join('&')}`;
}

/** Opens every page that can be reached by links from home; answers the patterns of those opened. */
async function crawl(visitor: Visitor): Promise<{ opened: Map<string, number>; wrong: string[] }> {
  const opened = new Map<string, number>();
  const wrong: string[] = [];
  const seen = new Set(['/']);
  for (const queue = ['/']; queue.length > 0; ) {
    const address = queue.shift() ?? '/';
    const pattern = patternOf(address);
    const times = opened.get(pattern) ?? 0;
    if (times >= ofEachPattern(pattern)) continue;
    opened.set(pattern, times + 1);
    const { status, body, location, words } = await visitor.get(address);
    const isPage = status === 200;
    if (!isPage && !(status >= 300 && status < 400 && location !== undefined)) wrong.push(`${status} ${address}`);
    if (/\bundefined\b|\[object |\bNaN\b|Invalid Date/.test(words)) wrong.push(`nonsense on ${address}`);
    const links = location === undefined ? linksOf(body, address) : [location.replace(/#.*/, '')];
    for (const link of links) {
      if (seen.has(link)) continue;
      seen.add(link);
      queue.push(link);
    }
  }
  return { opened, wrong };
}

describe('every link that the demonstration’s people meet leads somewhere', () => {
  let demonstration: Loaded;
  const opened = new Map<string, ReadonlyMap<string, number>>();
  before(async () => {
    demonstration = await loaded('postgresql');
  });
  after(() => demonstration.close());

  for (const [position, who] of [
    'Partnership lead',
    'Practice consultant',
    'Placement co-ordinator',
    'Employer lead of a council',
    'Employer lead of one service',
    'Practice educator',
    'Student who is placed',
    'Student who waits',
    'Board member',
    'Evaluator',
  ].entries()) {
    it(who, async () => {
      const persona = demonstration.personas[position];
      assert.ok(persona);
      const { opened: patterns, wrong } = await crawl(await demonstration.visit(persona.personId));
      assert.deepEqual(wrong, []);
      opened.set(who, patterns);
    });
  }

  it('and the crawl meets what there is', () => {
    const lead = opened.get('Partnership lead') ?? new Map();
    const employer = opened.get('Employer lead of one service') ?? new Map();
    const meets = (met: ReadonlyMap<string, number>, patterns: readonly string[]) => {
      for (const pattern of patterns) {
        assert.ok(met.has(pattern), `${pattern} was not met, of ${[...met.keys()].join(' ')}`);
      }
    };
    meets(lead, ['/rounds/:id/runs/:id?', '/rounds/:id/import?', '/educators/:id?', '/partners/:id?', '/events?']);
    meets(lead, ['/workforce?', '/workforce/benchmark?', '/workforce/published?', '/workforce/partnership?service']);
    meets(lead, [
      '/plan?',
      '/plan/pipeline?',
      '/plan/pipeline/send?',
      '/plan/pipeline/rows/conversion?',
      '/plan/pipeline/rows/:id/remove?',
      '/plan/pipeline/enter/destinations?',
    ]);
    meets(employer, ['/workforce/services/:id?', '/workforce/services/:id/send?', '/workforce/services/:id/returns?']);
    assert.ok(lead.size > 60, `${lead.size} patterns`);
  });
});
