import { z } from 'zod';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { type Entry, id } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { NotFound, type Page, redirect } from '../../../../../platform/web/reply.ts';
import { formPage, type Known } from '../../../../../platform/web/route.ts';
import { partners } from '../../../../partnership/index.ts';
import { enterRow, ownRow } from '../../../pipeline/commands.ts';
import { rowsKept } from '../../../pipeline/events.ts';
import { formats } from '../../../pipeline/formats/index.ts';
import { kindTitles, nouns, pipelineKinds } from '../../../pipeline/model.ts';
import { kindsOf, maySendFor } from '../../../pipeline/policy.ts';
import { pipelinePath } from '../paths.ts';
import { fieldsOf } from './fields.ts';

const params = z.object({ kind: z.enum(pipelineKinds) });
const query = z.object({ row: id.optional().catch(undefined) });
const form = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Asked = Known & { params: z.output<typeof params>; query: z.output<typeof query> };

async function show({ tx, me, csrf, params: { kind }, query }: Asked, entry: Entry): Promise<Page> {
  if (!kindsOf(me).includes(kind)) throw new NotFound();
  const own = (await partners(tx)).filter((partner) =>
    kind === 'conversion'
      ? partner.services.some((service) => maySendFor(me, { organisationId: partner.id, serviceId: service.id }))
      : partner.kind === 'university' && maySendFor(me, { organisationId: partner.id, serviceId: undefined }),
  );
  const before = query.row === undefined ? {} : formats[kind].cells(await ownRow(tx, query.row));
  const title = query.row === undefined ? `Enter a ${nouns[kind][0]}` : `Put a ${nouns[kind][0]} right`;
  return {
    title,
    back: { href: pipelinePath('rows', kind) },
    body: formBody({
      title,
      caption: kindTitles[kind],
      entry,
      csrf,
      fields: fieldsOf(
        kind,
        own.map(({ name }) => name),
        before,
        entry,
      ),
      does: 'Keep this row',
      cancel: pipelinePath('rows', kind),
    }),
  };
}

/** One row by hand: read, checked and kept as a row of a table is. A row of the same takes the place of the one before. */
export const enterRoutes = formPage({
  path: pipelinePath('enter', ':kind'),
  capability: 'planning.pipeline',
  params,
  query,
  form,
  event: rowsKept,
  show,
  act: async ({ tx, me, services, params: { kind } }, typed) => {
    if (!kindsOf(me).includes(kind)) throw new NotFound();
    const cells = Object.fromEntries(
      Object.keys(formats[kind].table.columns).map(
        (name) => [name, [typed[name] ?? ''].flat()[0]?.trim() ?? ''] as const,
      ),
    );
    const { year } = await enterRow(tx, me, services.jobs, kind, cells);
    return redirect(
      pipelinePath('rows', kind),
      `The row of ${yearName(year)} is kept. The totals are being worked out.`,
    );
  },
});
