import { z } from 'zod';
import { input } from '../../../../../../../../platform/web/components/index.ts';
import { errorAt, id, text, typed } from '../../../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../../../platform/web/route.ts';
import { renameService } from '../../../../../../commands/partner.ts';
import { existing, serviceOf } from '../../../../../../commands/shared.ts';
import { serviceRenamed } from '../../../../../../events.ts';
import { serviceWords } from '../../../../../../model.ts';
import { backTo, ofPartner } from '../../../place.ts';

export const renameServicePage = formPage({
  path: '/partners/:organisation/services/:service/edit',
  capability: 'partnership.manage',
  params: ofPartner.extend({ service: id }),
  form: z.object({ name: text('Enter what the partner calls the service') }),
  event: serviceRenamed,
  show: async ({ tx, csrf, params }, entry) => {
    const partner = await existing(tx, params.organisation);
    const service = serviceOf(partner, params.service);
    return {
      title: 'Rename a service',
      back: backTo(partner),
      body: formBody({
        title: 'Rename a service',
        caption: `${partner.name}, ${serviceWords[service.kind]} service`,
        entry,
        csrf,
        fields: [
          input({
            id: 'name',
            name: 'name',
            label: { text: 'What the partner calls it', classes: 'govuk-label--s' },
            value: typed(entry, 'name', service.name),
            ...errorAt(entry, 'name'),
          }),
        ],
        does: 'Save name',
        cancel: backTo(partner).href,
      }),
    };
  },
  act: async ({ tx, me, params }, { name }) => {
    const changed = await renameService(tx, me, params.organisation, params.service, name);
    return redirect(`/partners/${params.organisation}`, changed ? 'The name is saved.' : undefined);
  },
});
