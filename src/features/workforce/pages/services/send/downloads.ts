import { z } from 'zod';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { id } from '../../../../../platform/web/form.ts';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { page } from '../../../../../platform/web/route.ts';
import { tableFile } from '../../../../../platform/web/table/index.ts';
import { templateHeadings } from '../../../formats/template/template.ts';
import { ownService } from '../../../sending/commands.ts';
import { draftOf } from '../../../sending/store/drafts.ts';
import { faultsOf } from '../../../sending/store/faults.ts';

const params = z.object({ service: id });

/** The rules that one's draft breaks, with the values, to be sent to whoever keeps the records. */
const rules = page({
  path: '/workforce/services/:service/send/rules',
  capability: 'workforce.send',
  params,
  query: z.object({ as: z.enum(['csv', 'xlsx']).catch('csv') }),
  show: async ({ tx, params, query }) => {
    const service = await ownService(tx, params.service);
    const draft = await draftOf(tx, service.id);
    if (draft === undefined) throw new NotFound();
    const faults = await faultsOf(tx, draft.id);
    const sheet = {
      headings: ['File', 'Worker', 'Field', 'Value', 'Rule'],
      rows: faults.map(({ file, worker, field, value, rule }) => [file, worker, field, value, rule]),
    };
    return tableFile(sheet, `broken rules ${yearName(draft.year)}`, query.as);
  },
});

/** The headings of the plain template, to be filled in. */
const template = page({
  path: '/workforce/services/:service/template.csv',
  capability: 'workforce.send',
  params,
  show: async ({ tx, params }) => {
    await ownService(tx, params.service);
    return tableFile({ headings: [...templateHeadings], rows: [] }, 'workforce template', 'csv');
  },
});

export const downloads = [...rules, ...template];
