import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { action, page } from '../../../../../platform/web/route.ts';
import { tableFile } from '../../../../../platform/web/table/index.ts';
import { removePipelineRow } from '../../../pipeline/commands.ts';
import { rowRemoved } from '../../../pipeline/events.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import { kindTitles, nouns } from '../../../pipeline/model.ts';
import { kindsOf } from '../../../pipeline/policy.ts';
import { pipelineRows } from '../../../pipeline/store/rows.ts';
import { pipelineFrame } from '../frame.ts';
import { pipelinePath } from '../paths.ts';
import { rowsView } from './view.ts';

const query = z.object({
  kind: z.enum(['conversion', 'destinations', 'programmes']).optional().catch(undefined),
  as: z.enum(['csv', 'xlsx']).optional().catch(undefined),
});

const list = page({
  path: pipelinePath('rows'),
  capability: 'planning.pipeline',
  query,
  show: async ({ tx, me, csrf, query: { kind: asked, as } }) => {
    const kinds = kindsOf(me);
    const kind = asked !== undefined && kinds.includes(asked) ? asked : (kinds[0] ?? 'conversion');
    const rows = await pipelineRows(tx, kind);
    if (as !== undefined) {
      const headings = Object.keys(formats[kind].table.columns);
      const cells = rows.map((row) => formats[kind].cells(row));
      return tableFile(
        { headings, rows: cells.map((row) => headings.map((name) => row[name])) },
        `${kindTitles[kind].toLowerCase()} rows`,
        as,
      );
    }
    const frame = pipelineFrame(me, {
      tab: 'rows',
      title: `Rows: ${kindTitles[kind].replace(/^[AD]/, (letter) => letter.toLowerCase())}`,
      body: rowsView({ kinds, kind, rows, csrf }),
    });
    return { ...frame, wide: true };
  },
});

const remove = action({
  path: pipelinePath('rows', ':row', 'remove'),
  capability: 'planning.pipeline',
  params: z.object({ row: id }),
  form: z.object({}),
  event: rowRemoved,
  act: async ({ tx, services, params }) => {
    const row = await removePipelineRow(tx, services.jobs, params.row);
    return redirect(
      `${pipelinePath('rows')}?kind=${row.kind}`,
      `A ${nouns[row.kind][0]} was removed. The totals are being worked out.`,
    );
  },
});

/** The rows for which one answers, to be put right or removed. */
export const rowsRoutes = [...list, ...remove];
