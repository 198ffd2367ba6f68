import type { Route } from '../../../../platform/web/route.ts';
import { benchmarkPage } from '../benchmark/route.ts';
import { comparePage } from '../compare/route.ts';
import type { PartLink } from '../services/index.ts';
import { publishedPage } from './route.ts';

export { readyBenchmarks } from '../benchmark/warm.ts';
export { publishedBeside } from './beside.ts';

/** Pages about the figures that the DfE publishes. */
export const publishedRoutes: readonly Route[] = [...publishedPage, ...benchmarkPage, ...comparePage];

/** The way to them from the first page of the workforce. */
export const publishedParts: readonly PartLink[] = [
  {
    text: 'Benchmark',
    href: '/workforce/benchmark',
    hint: 'How children’s and adults’ services here stand against their region and England, by published figures.',
    capability: 'workforce.totals',
  },
  {
    text: 'Compare areas',
    href: '/workforce/compare',
    hint: 'One published measure of several areas beside each other, over the years.',
    capability: 'workforce.totals',
  },
  {
    text: 'Published figures',
    href: '/workforce/published',
    hint: 'Which editions of the DfE’s figures are here, and loading others.',
    capability: 'workforce.publish',
  },
];
