import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { NotFound, type Reply } from '../../../../../platform/web/reply.ts';
import { type Known, page } from '../../../../../platform/web/route.ts';
import { type Sheet, tableFile } from '../../../../../platform/web/table/index.ts';
import { type ImportKind, importKinds } from '../../../imports/kinds.ts';
import type { FilePlan } from '../../../imports/plan.ts';
import { previewOf } from '../../../imports/preview.ts';
import { type ChosenFile, openImport } from '../../../imports/store.ts';
import { roundOf } from '../../../rounds/store.ts';

const params = z.object({ round: id });
const query = z.object({ kind: z.enum(importKinds), as: z.enum(['csv', 'xlsx']) });

type Asked = Known & { params: z.output<typeof params>; query: z.output<typeof query> };

/** One file of one's open import, as it was chosen and as it compares now. */
async function fileOf({ tx, me, params, query }: Asked): Promise<{ chosen: ChosenFile; plan: FilePlan }> {
  const round = await roundOf(tx, params.round);
  const open = await openImport(tx, round.id);
  const chosen = open?.files.find(({ kind }) => kind === query.kind);
  if (open === undefined || chosen === undefined) throw new NotFound();
  const { plan } = await previewOf(tx, me, round, open, new Set());
  const compared = plan.files.find(({ kind }) => kind === query.kind);
  if (compared === undefined) throw new NotFound();
  return { chosen, plan: compared };
}

/** Only the list of what is wrong. */
const problems = page({
  path: '/rounds/:round/import/problems',
  capability: 'placements.offer',
  params,
  query,
  show: async (asked): Promise<Reply> => {
    const { plan } = await fileOf(asked);
    const sheet: Sheet = {
      headings: ['File', 'Row', 'Column', 'Value', 'What is wrong', 'What is expected'],
      rows: plan.problems.map(({ file, row, column, value, wrong, expected }) => [
        file,
        row,
        column,
        value,
        wrong,
        expected,
      ]),
    };
    return tableFile(sheet, nameOf(asked.query.kind, 'problems'), asked.query.as);
  },
});

/** The rows that could not be read, as they were in the file, with what is wrong beside: to be put right and chosen again. */
const rows = page({
  path: '/rounds/:round/import/rows',
  capability: 'placements.offer',
  params,
  query,
  show: async (asked): Promise<Reply> => {
    const { chosen, plan } = await fileOf(asked);
    const wrong = Map.groupBy(plan.problems, ({ row }) => row);
    const width = chosen.header.length;
    const sheet: Sheet = {
      headings: [...chosen.header, 'what is wrong'],
      rows: chosen.rows
        .filter(({ row }) => plan.badRows.has(row))
        .map(({ row, cells }) => [
          ...Array.from({ length: width }, (_, index) => cells[index]),
          (wrong.get(row) ?? []).map(({ column, wrong }) => `${column} ${wrong}`.trim()).join('; '),
        ]),
    };
    return tableFile(sheet, nameOf(asked.query.kind, 'rows to put right'), asked.query.as);
  },
});

const nameOf = (kind: ImportKind, what: string) => `${kind} ${what}`;

/** What could not be read, as files. */
export const importDownloads = [...problems, ...rows];
