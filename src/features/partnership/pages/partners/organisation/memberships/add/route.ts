import { z } from 'zod';
import { radios } from '../../../../../../../platform/web/components/index.ts';
import { type Entry, errorAt, text, typed } from '../../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../../platform/web/route.ts';
import { addMembership } from '../../../../../commands/membership.ts';
import { existing } from '../../../../../commands/shared.ts';
import { membershipAdded } from '../../../../../events.ts';
import type { Partner } from '../../../../../model.ts';
import { holder } from '../../../../../words.ts';
import { endsAfterStart, endsBeforeStart, membershipFields, membershipShape } from '../../../membership-fields.ts';
import { backTo, ofPartner } from '../../place.ts';

const whole = 'whole';

export const addMembershipPage = formPage({
  path: '/partners/:organisation/memberships/add',
  capability: 'partnership.manage',
  params: ofPartner,
  form: z
    .object({ holder: text('Choose who holds the membership'), ...membershipShape })
    .refine(endsAfterStart, endsBeforeStart),
  event: membershipAdded,
  show: async ({ tx, csrf, params }, entry) => {
    const partner = await existing(tx, params.organisation);
    return {
      title: 'Add a membership',
      back: backTo(partner),
      body: formBody({
        title: 'Add a membership',
        caption: partner.name,
        entry,
        csrf,
        fields: [holders(entry, partner), ...membershipFields(entry)],
        does: 'Add membership',
        cancel: backTo(partner).href,
      }),
    };
  },
  act: async ({ tx, me, params }, { holder, ...place }) => {
    const serviceId = holder === whole ? undefined : holder;
    await addMembership(tx, me, { organisationId: params.organisation, serviceId, ...place });
    return redirect(`/partners/${params.organisation}`, 'The membership is added.');
  },
});

function holders(entry: Entry, partner: Partner) {
  return radios({
    name: 'holder',
    idPrefix: 'holder',
    fieldset: { legend: { text: 'Who holds it?', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'A service may hold a membership of its own, of another tier than the other service.' },
    value: typed(entry, 'holder', partner.services.length === 0 ? whole : ''),
    items: [
      { value: whole, text: 'Whole organisation' },
      ...partner.services.map(({ id }) => ({ value: id, text: holder({ serviceId: id }, partner) })),
    ],
    ...errorAt(entry, 'holder'),
  });
}
