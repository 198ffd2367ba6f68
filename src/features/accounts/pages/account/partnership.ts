import { z } from 'zod';
import { choosePartnership, partnershipChosen, partnershipsOf } from '../../../../platform/identity/index.ts';
import { radios } from '../../../../platform/web/components/index.ts';
import { errorAt, typed } from '../../../../platform/web/form.ts';
import { NotFound, redirect } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';
import { plainForm } from '../plain-form.ts';

/** For people with roles in several partnerships: in which of them they are now. */
export const choosePartnershipRoutes = openPage({
  path: '/account/partnership',
  capability: 'signed-in',
  show: async ({ services, csrf, me }, entry) => {
    if (me === undefined) throw new NotFound();
    const title = 'Which partnership do you want to go to?';
    const theirs = await partnershipsOf(services.accounts, me.personId);
    return {
      title,
      back: { href: '/account' },
      body: plainForm({
        title,
        entry,
        csrf,
        fields: [
          radios({
            idPrefix: 'partnership',
            name: 'partnership',
            fieldset: { legend: { text: 'Partnerships in which you hold a role' } },
            items: theirs.map(({ id, name }) => ({ value: id, text: name })),
            value: typed(entry, 'partnership', me.partnershipId),
            ...errorAt(entry, 'partnership'),
          }),
        ],
        does: 'Go there',
      }),
    };
  },
  change: {
    form: z.object({ partnership: z.uuid('Choose a partnership') }),
    event: partnershipChosen,
    act: async ({ services, me, sessionId }, { partnership }) => {
      if (me === undefined || sessionId === undefined) throw new NotFound();
      await choosePartnership(services.accounts, { personId: me.personId, sessionId, partnershipId: partnership });
      return redirect('/');
    },
  },
});
