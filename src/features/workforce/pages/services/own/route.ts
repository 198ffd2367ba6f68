import { z } from 'zod';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../../../platform/database/index.ts';
import { id } from '../../../../../platform/web/form.ts';
import { attributes, html } from '../../../../../platform/web/html.ts';
import { NotFound, type Page } from '../../../../../platform/web/reply.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { tableFile } from '../../../../../platform/web/table/index.ts';
import type { OwnService } from '../../../sending/model.ts';
import { returnsOf } from '../../../sending/store/returns.ts';
import type { CompareWith } from '../../comparison.ts';
import { serviceFrame } from '../frame.ts';
import { servicePath } from '../paths.ts';
import { findingOf } from './finding.ts';
import { ownFigures } from './own-figures.ts';
import { figuresSheet, hasRates, sheetKeys } from './sheet.ts';
import { ownView } from './view.ts';

const params = z.object({ service: id });
const year = z.coerce.number().int().optional().catch(undefined);

/** One's own service, and its figures as files. */
export function ownRoutes(compareWith: CompareWith): Route[] {
  return [
    ...page({
      path: '/workforce/services/:service',
      capability: 'workforce.send',
      params,
      query: z.object({ year }),
      show: async (asked) => {
        const { service, figures } = await ownFigures(asked.tx, asked.params.service, asked.query.year);
        if (figures === undefined) return nothingYet(service, await latestEnded(asked.tx, service.id));
        const comparisons = await compareWith(asked, service);
        const title = findingOf(figures, comparisons);
        return serviceFrame(service, { tab: 'own', title, body: ownView(figures, comparisons) });
      },
    }),
    ...page({
      path: '/workforce/services/:service/figures',
      capability: 'workforce.send',
      params,
      query: z.object({
        year,
        table: z.enum(sheetKeys).optional().catch(undefined),
        as: z.enum(['csv', 'xlsx']).catch('csv'),
      }),
      show: async (asked) => {
        const { params, query } = asked;
        const { service, figures } = await ownFigures(asked.tx, params.service, query.year);
        if (figures === undefined) throw new NotFound();
        const comparisons = hasRates(query.table) ? await compareWith(asked, service) : [];
        const name = `workforce ${query.table ?? 'figures'} ${yearName(figures.shown.year)}`;
        return tableFile(figuresSheet(figures, query.table, comparisons), name, query.as);
      },
    }),
  ];
}

/** The year of the latest return that counts no more. */
async function latestEnded(tx: Tx, serviceId: string): Promise<number | undefined> {
  const [last] = await returnsOf(tx, serviceId, ['withdrawn']);
  return last?.year;
}

function nothingYet(service: OwnService, withdrawn: number | undefined): Page {
  const send = html`<p class="govuk-body"><a class="govuk-button" role="button"${attributes({ href: servicePath(service, 'send') })}>Send a return</a></p>`;
  if (withdrawn !== undefined) {
    return serviceFrame(service, {
      tab: 'own',
      title: 'No workforce return counts',
      body: html`<p class="govuk-body">All returns that were sent were withdrawn; the latest of them was that of ${yearName(withdrawn)}. Figures appear here again when a return is sent.</p>
${send}`,
    });
  }
  return serviceFrame(service, {
    tab: 'own',
    title: 'No workforce return yet',
    body: html`<p class="govuk-body">Figures appear here when the first return is sent. It can be the file that you send to the DfE or to Skills for Care anyway.</p>
${send}`,
  });
}
