import { z } from 'zod';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { html } from '../../../../../platform/web/html.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { addPartner } from '../../../commands/partner.ts';
import { organisationAdded } from '../../../events.ts';
import { detailsFields, detailsForm } from '../details.ts';
import { endsAfterStart, endsBeforeStart, membershipFields, membershipShape } from '../membership-fields.ts';

export const addPage = formPage({
  path: '/partners/add',
  capability: 'partnership.manage',
  form: z.object({ ...detailsForm.shape, ...membershipShape }).refine(endsAfterStart, endsBeforeStart),
  event: organisationAdded,
  show: async ({ csrf }, entry) => ({
    title: 'Add a partner',
    back: { href: '/partners', text: 'Back to partners' },
    body: formBody({
      title: 'Add a partner',
      entry,
      csrf,
      fields: [
        ...detailsFields(entry, undefined),
        html`<h2 class="govuk-heading-m">Its place in the partnership</h2>`,
        ...membershipFields(entry),
      ],
      does: 'Add partner',
      cancel: '/partners',
    }),
  }),
  act: async ({ tx, me }, { tier, starts, ends, ...details }) => {
    const { id, kept } = await addPartner(tx, me, details, { tier, starts, ends });
    const said = kept
      ? `${kept.name} is now a partner. Tandem knew it from another partnership, so its details are as they are there.`
      : `${details.name} is now a partner. Add its services next.`;
    return redirect(`/partners/${id}`, said);
  },
});
