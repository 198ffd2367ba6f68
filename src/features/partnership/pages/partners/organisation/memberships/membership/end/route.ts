import { z } from 'zod';
import { input } from '../../../../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../../../../platform/web/dates.ts';
import { date, errorAt, id, typed } from '../../../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../../../platform/web/form-body.ts';
import { html } from '../../../../../../../../platform/web/html.ts';
import { NotFound, redirect } from '../../../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../../../platform/web/route.ts';
import { endMembership } from '../../../../../../commands/membership.ts';
import { existing } from '../../../../../../commands/shared.ts';
import { membershipEnded } from '../../../../../../events.ts';
import { holder, period } from '../../../../../../words.ts';
import { backTo, ofPartner } from '../../../place.ts';

export const endMembershipPage = formPage({
  path: '/partners/:organisation/memberships/:membership/end',
  capability: 'partnership.manage',
  params: ofPartner.extend({ membership: id }),
  form: z.object({ ends: date('Enter the last day of the membership') }),
  event: membershipEnded,
  show: async ({ tx, csrf, params }, entry) => {
    const partner = await existing(tx, params.organisation);
    const membership = partner.memberships.find((candidate) => candidate.id === params.membership);
    if (!membership) throw new NotFound();
    return {
      title: 'End a membership',
      back: backTo(partner),
      body: formBody({
        title: 'End a membership',
        caption: partner.name,
        entry,
        csrf,
        lead: html`<p class="govuk-body">${holder(membership, partner)}, ${membership.tier}. ${period(membership)}.</p>
<p class="govuk-body">The membership stays in the partner’s history. Its people’s records and past placements stay too.</p>`,
        fields: [
          input({
            id: 'ends',
            name: 'ends',
            label: { text: 'Last day', classes: 'govuk-label--s' },
            hint: { text: 'For example, 31/08/2027' },
            value: typed(entry, 'ends', membership.ends?.split('-').toReversed().join('/')),
            classes: 'govuk-input--width-10',
            ...errorAt(entry, 'ends'),
          }),
        ],
        does: 'End membership',
        cancel: backTo(partner).href,
      }),
    };
  },
  act: async ({ tx, me, params }, { ends }) => {
    await endMembership(tx, me, params.organisation, params.membership, ends);
    return redirect(`/partners/${params.organisation}`, `The membership’s last day is ${formatDate(ends)}.`);
  },
});
