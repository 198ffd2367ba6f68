import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { html } from '../../../../../platform/web/html.ts';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { tableFile } from '../../../../../platform/web/table/index.ts';
import { serviceFrame } from '../frame.ts';
import { ownFigures } from '../own/own-figures.ts';
import { qualityFinding, qualityOf } from './quality.ts';
import { qualitySheet } from './sheet.ts';
import { qualityView } from './view.ts';

const params = z.object({ service: id });

/** How good a service's own returns are, as a page and as a file. */
export const qualityRoutes: readonly Route[] = [
  ...page({
    path: '/workforce/services/:service/quality',
    capability: 'workforce.send',
    params,
    show: async ({ tx, params }) => {
      const { service, figures } = await ownFigures(tx, params.service, undefined);
      const quality = await qualityOf(tx, service, figures?.years ?? []);
      const none = html`<p class="govuk-body">How good the data is can be said when the first return is sent.</p>`;
      return serviceFrame(service, {
        tab: 'quality',
        title: qualityFinding(quality),
        body: figures === undefined ? none : qualityView(quality),
      });
    },
  }),
  ...page({
    path: '/workforce/services/:service/quality/file',
    capability: 'workforce.send',
    params,
    query: z.object({ as: z.enum(['csv', 'xlsx']).catch('csv') }),
    show: async ({ tx, params, query }) => {
      const { service, figures } = await ownFigures(tx, params.service, undefined);
      if (figures === undefined) throw new NotFound();
      const quality = await qualityOf(tx, service, figures.years);
      return tableFile(qualitySheet(quality), 'workforce data quality', query.as);
    },
  }),
];
