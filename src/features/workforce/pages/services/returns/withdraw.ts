import { z } from 'zod';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../../../platform/database/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { id } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { html } from '../../../../../platform/web/html.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { ownService, withdrawReturn } from '../../../sending/commands.ts';
import { returnWithdrawn } from '../../../sending/events.ts';
import type { OwnService, SentReturn } from '../../../sending/model.ts';
import { keptReturn } from '../../../sending/store/returns.ts';
import { servicePath } from '../paths.ts';
import { workersOf } from '../words.ts';

const params = z.object({ service: id, return: id });

async function asked(
  tx: Tx,
  { service: serviceId, return: id }: z.output<typeof params>,
): Promise<{ service: OwnService; sent: SentReturn }> {
  const service = await ownService(tx, serviceId);
  return { service, sent: await keptReturn(tx, service.id, id) };
}

/** Asks once more, because the records of a withdrawn return are gone. */
export const withdrawRoutes = formPage({
  path: '/workforce/services/:service/returns/:return/withdraw',
  capability: 'workforce.send',
  params,
  form: z.object({}),
  event: returnWithdrawn,
  show: async ({ tx, csrf, params }, entry) => {
    const { service, sent } = await asked(tx, params);
    const title = `Withdraw the return of ${yearName(sent.year)}`;
    const cancel = servicePath(service, 'returns');
    return {
      title,
      back: { href: cancel },
      body: formBody({
        title,
        caption: `${service.organisation}: ${service.name}`,
        entry,
        csrf,
        does: 'Withdraw this return',
        cancel,
        warning: true,
        lead: html`<p class="govuk-body">It was sent on ${formatDate(sent.sentAt)} and tells of ${sent.workers} ${workersOf[service.kind]}.</p>
<p class="govuk-body">Its figures leave your own pages, and totals that are made from now on. What was kept of its workers is erased, and the copy of its file where there is one. To bring it back, send the file again.</p>
<p class="govuk-body">To put something right, you need not withdraw it: send the corrected file, which takes its place.</p>`,
        fields: [],
      }),
    };
  },
  act: async ({ tx, services, params }) => {
    const { service, sent } = await asked(tx, params);
    await withdrawReturn(tx, services.jobs, service, sent.id);
    return redirect(servicePath(service, 'returns'), `The return of ${yearName(sent.year)} was withdrawn.`);
  },
});
