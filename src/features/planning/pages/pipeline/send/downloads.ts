import { z } from 'zod';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { page } from '../../../../../platform/web/route.ts';
import { tableFile } from '../../../../../platform/web/table/index.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import { kindTitles, pipelineKinds } from '../../../pipeline/model.ts';
import { draftOf } from '../../../pipeline/store/drafts.ts';
import { pipelinePath } from '../paths.ts';

const as = z.enum(['csv', 'xlsx']).catch('csv');

/** Rows that could not be used, as they stood, with what is wrong beside: to be put right and chosen again. */
const wrongRows = page({
  path: pipelinePath('send', 'rows'),
  capability: 'planning.pipeline',
  query: z.object({ as }),
  show: async ({ tx, query }) => {
    const draft = await draftOf(tx);
    if (draft === undefined) throw new NotFound();
    const wrong = Map.groupBy(draft.problems, ({ row }) => row);
    const sheet = {
      headings: [...draft.header, 'what is wrong'],
      rows: draft.left.map(({ row, cells }) => [
        ...draft.header.map((_, at) => cells[at]),
        (wrong.get(row) ?? []).map(({ column, wrong }) => `${column} ${wrong}`.trim()).join('; '),
      ]),
    };
    return tableFile(sheet, `${draft.kind} rows to put right`, query.as);
  },
});

/** The headings of a table, to be filled in. */
const template = page({
  path: pipelinePath('template'),
  capability: 'planning.pipeline',
  query: z.object({ kind: z.enum(pipelineKinds).catch('conversion') }),
  show: async ({ query: { kind } }) =>
    tableFile({ headings: Object.keys(formats[kind].table.columns), rows: [] }, kindTitles[kind].toLowerCase(), 'csv'),
});

export const downloads = [...wrongRows, ...template];
