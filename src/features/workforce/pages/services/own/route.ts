import { z } from 'zod';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { id } from '../../../../../platform/web/form.ts';
import { attributes, html } from '../../../../../platform/web/html.ts';
import { NotFound, type Page } from '../../../../../platform/web/reply.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { tableFile } from '../../../../../platform/web/table/index.ts';
import type { OwnService } from '../../../sending/model.ts';
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
        if (figures === undefined) return nothingYet(service);
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

function nothingYet(service: OwnService): Page {
  return serviceFrame(service, {
    tab: 'own',
    title: 'No workforce return yet',
    body: html`<p class="govuk-body">Figures appear here when the first return is sent. It can be the file that you send to the DfE or to Skills for Care anyway.</p>
<p class="govuk-body"><a class="govuk-button" role="button"${attributes({ href: servicePath(service, 'send') })}>Send a return</a></p>`,
  });
}
