import { z } from 'zod';
import { input, radios } from '../../../../../../../platform/web/components/index.ts';
import { choice, errorAt, text, typed } from '../../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../../platform/web/route.ts';
import { capitalised } from '../../../../../../../platform/web/words.ts';
import { addService } from '../../../../../commands/partner.ts';
import { existing } from '../../../../../commands/shared.ts';
import { serviceAdded } from '../../../../../events.ts';
import { serviceKinds, serviceWords } from '../../../../../model.ts';
import { backTo, ofPartner } from '../../place.ts';

export const addServicePage = formPage({
  path: '/partners/:organisation/services/add',
  capability: 'partnership.manage',
  params: ofPartner,
  form: z.object({
    kind: choice(serviceKinds, 'Choose children’s or adults’'),
    name: text('Enter what the partner calls the service'),
  }),
  event: serviceAdded,
  show: async ({ tx, csrf, params }, entry) => {
    const partner = await existing(tx, params.organisation);
    return {
      title: 'Add a service',
      back: backTo(partner),
      body: formBody({
        title: 'Add a service',
        caption: partner.name,
        entry,
        csrf,
        fields: [
          radios({
            name: 'kind',
            idPrefix: 'kind',
            fieldset: { legend: { text: 'Which service?', classes: 'govuk-fieldset__legend--s' } },
            value: typed(entry, 'kind'),
            items: serviceKinds.map((kind) => ({ value: kind, text: capitalised(`${serviceWords[kind]} service`) })),
            ...errorAt(entry, 'kind'),
          }),
          input({
            id: 'name',
            name: 'name',
            label: { text: 'What the partner calls it', classes: 'govuk-label--s' },
            hint: { text: 'For example, Children and families' },
            value: typed(entry, 'name'),
            ...errorAt(entry, 'name'),
          }),
        ],
        does: 'Add service',
        cancel: backTo(partner).href,
      }),
    };
  },
  act: async ({ tx, me, params }, form) => {
    await addService(tx, me, params.organisation, form);
    return redirect(`/partners/${params.organisation}`, `The ${serviceWords[form.kind]} service is added.`);
  },
});
