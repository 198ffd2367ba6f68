import { z } from 'zod';
import { summaryList } from '../../../../../platform/web/components/index.ts';
import { id } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { ownRow, removePipelineRow } from '../../../pipeline/commands.ts';
import { rowRemoved } from '../../../pipeline/events.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import { kindTitles, nouns, type PipelineRow } from '../../../pipeline/model.ts';
import { pipelinePath } from '../paths.ts';
import { cellOf, putRightPath, rowWords } from './columns.ts';

/** Asks once more, and says what becomes of the totals. */
export const removeRoutes = formPage({
  path: pipelinePath('rows', ':row', 'remove'),
  capability: 'planning.pipeline',
  params: z.object({ row: id }),
  form: z.object({}),
  event: rowRemoved,
  show: async ({ tx, csrf, params }, entry) => {
    const row = await ownRow(tx, params.row);
    const title = `Remove this ${nouns[row.kind][0]}?`;
    const cancel = pipelinePath('rows', row.kind);
    return {
      title,
      back: { href: cancel },
      body: formBody({
        title,
        caption: kindTitles[row.kind],
        entry,
        csrf,
        lead: leadOf(row),
        fields: [],
        does: 'Remove this row',
        cancel,
        warning: true,
      }),
    };
  },
  act: async ({ tx, services, params }) => {
    const row = await removePipelineRow(tx, services.jobs, params.row);
    return redirect(
      pipelinePath('rows', row.kind),
      `The row of ${rowWords(row)} was removed. The totals are being worked out.`,
    );
  },
});

function leadOf(row: PipelineRow): Html {
  const { columns } = formats[row.kind].table;
  const rows = Object.keys(columns).flatMap((name) => {
    const text = cellOf(row, name);
    return name === 'as_at' || text === ''
      ? []
      : [{ key: { text: formats[row.kind].fields[name]?.label ?? name }, value: { text } }];
  });
  const putRight = html`<a class="govuk-link"${attributes({ href: putRightPath(row) })}>put the row right</a>`;
  return html`${summaryList({ rows })}
<p class="govuk-body">Your own figures leave it out at once. The totals that others see are then worked out without it. Where they would show less than before, because too few people or organisations are left behind them, they stay as they are, with their date.</p>
<p class="govuk-body">Scenarios that took a value from it keep that value. To bring the row back, enter or send it again.</p>
<p class="govuk-body">If only a figure is wrong, ${putRight} instead.</p>`;
}
