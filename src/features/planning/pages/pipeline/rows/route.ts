import { z } from 'zod';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { page } from '../../../../../platform/web/route.ts';
import { tableFile } from '../../../../../platform/web/table/index.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import { kindTitles, pipelineKinds } from '../../../pipeline/model.ts';
import { kindsOf } from '../../../pipeline/policy.ts';
import { pipelineRows } from '../../../pipeline/store/rows.ts';
import { pipelineFrame } from '../frame.ts';
import { pipelinePath } from '../paths.ts';
import { rowsAsked, rowsQuery } from './asked.ts';
import { removeRoutes } from './remove.ts';
import { rowsView } from './view.ts';

const list = page({
  path: pipelinePath('rows', ':kind'),
  capability: 'planning.pipeline',
  params: z.object({ kind: z.enum(pipelineKinds) }),
  query: rowsQuery,
  show: async ({ tx, me, params: { kind }, query }) => {
    const kinds = kindsOf(me);
    if (!kinds.includes(kind)) throw new NotFound();
    const rows = await pipelineRows(tx, kind);
    if (query.as !== undefined) {
      const headings = Object.keys(formats[kind].table.columns);
      const cells = rowsAsked(rows, query).map((row) => formats[kind].cells(row));
      return tableFile(
        { headings, rows: cells.map((row) => headings.map((name) => row[name])) },
        `${kindTitles[kind].toLowerCase()} rows`,
        query.as,
      );
    }
    const frame = pipelineFrame(me, {
      tab: 'rows',
      title: `Rows: ${kindTitles[kind].replace(/^[AD]/, (letter) => letter.toLowerCase())}`,
      body: rowsView({ kinds, kind, rows, query }),
    });
    return { ...frame, wide: true };
  },
});

/** The rows for which one answers, to be put right or removed. */
export const rowsRoutes = [...list, ...removeRoutes];
