import { formBody } from '../../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../platform/web/route.ts';
import { changePartner } from '../../../../commands/partner.ts';
import { existing } from '../../../../commands/shared.ts';
import { organisationChanged } from '../../../../events.ts';
import { detailsFields, detailsForm } from '../../details.ts';
import { backTo, ofPartner } from '../place.ts';

export const editPage = formPage({
  path: '/partners/:organisation/edit',
  capability: 'partnership.manage',
  params: ofPartner,
  form: detailsForm,
  event: organisationChanged,
  show: async ({ tx, csrf, params }, entry) => {
    const partner = await existing(tx, params.organisation);
    return {
      title: 'Change a partner',
      back: backTo(partner),
      body: formBody({
        title: 'Change a partner',
        caption: partner.name,
        entry,
        csrf,
        fields: detailsFields(entry, partner),
        does: 'Save changes',
        cancel: backTo(partner).href,
      }),
    };
  },
  act: async ({ tx, me, params }, details) => {
    const changed = await changePartner(tx, me, params.organisation, details);
    return redirect(`/partners/${params.organisation}`, changed ? 'The changes are saved.' : undefined);
  },
});
