import { z } from 'zod';
import { NotFound } from '../../../../platform/web/reply.ts';
import { page, type Route } from '../../../../platform/web/route.ts';
import { tableFile } from '../../../../platform/web/table/index.ts';
import { kindTitles, pipelineKinds } from '../../pipeline/model.ts';
import type { PlanPart } from '../hub/route.ts';
import { enterRoutes } from './enter/route.ts';
import { reportedLines } from './figures/programmes.ts';
import { figuresSheet } from './figures/sheet.ts';
import { findingOf } from './finding.ts';
import { pipelineFrame } from './frame.ts';
import { pipelinePage, pipelinePath } from './paths.ts';
import { rowsRoutes } from './rows/route.ts';
import { sendRoutes } from './send/route.ts';
import { pipelineShown } from './shown.ts';
import { pipelineView } from './view.ts';

const overview = page({
  path: pipelinePage,
  capability: 'planning.view',
  show: async ({ tx, me }) => {
    const shown = await pipelineShown(tx, me);
    return pipelineFrame(me, {
      tab: 'figures',
      title: findingOf(shown.kinds.conversion.shown),
      body: pipelineView(shown, me.can('planning.pipeline')),
    });
  },
});

const figures = page({
  path: pipelinePath('figures'),
  capability: 'planning.view',
  query: z.object({
    kind: z.enum(pipelineKinds).catch('conversion'),
    as: z.enum(['csv', 'xlsx']).catch('csv'),
    whose: z.enum(['all', 'own']).catch('all'),
  }),
  show: async ({ tx, me, query: { kind, as, whose } }) => {
    const { kinds, rows, everyRow, own } = await pipelineShown(tx, me);
    const shown = whose === 'all' ? kinds[kind].shown : own.find((one) => one.kind === kind)?.shown;
    if (shown === undefined) throw new NotFound();
    return tableFile(
      figuresSheet(kind, shown, everyRow || whose === 'own' ? reportedLines(rows) : []),
      kindTitles[kind].toLowerCase(),
      as,
    );
  },
});

/** From placement to employment: what is found, its figures as files, and the rows on their way in. */
export const pipelineRoutes: readonly Route[] = [...overview, ...figures, ...sendRoutes, ...rowsRoutes, ...enterRoutes];

export const pipelinePart: PlanPart = {
  text: 'Pipeline and conversion',
  href: pipelinePage,
  hint: 'How many students on placement become NQSWs, where graduates go, and how students progress.',
  capability: 'planning.view',
};
