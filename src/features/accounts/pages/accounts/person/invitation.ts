import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { action, type Route } from '../../../../../platform/web/route.ts';
import { invitationSentAgain, invitationWithdrawn } from '../../../events.ts';
import { sendAgain, withdrawInvitation } from '../../../invite.ts';

const params = z.object({ person: id, invitation: id });

/** The two buttons of an open invitation. */
export const invitationButtons: Route[] = [
  ...action({
    path: '/accounts/:person/invitations/:invitation/again',
    capability: 'accounts.invite',
    params,
    form: z.object({}),
    event: invitationSentAgain,
    act: async ({ tx, me, params: { person, invitation }, services }) => {
      await sendAgain({ tx, me, jobs: services.jobs }, invitation);
      return redirect(
        `/accounts/${person}`,
        'The invitation is on its way again, with a new link. The old link no longer works.',
      );
    },
  }),
  ...action({
    path: '/accounts/:person/invitations/:invitation/withdraw',
    capability: 'accounts.invite',
    params,
    form: z.object({}),
    event: invitationWithdrawn,
    act: async ({ tx, me, params: { person, invitation } }) => {
      await withdrawInvitation({ tx, me }, invitation);
      return redirect(`/accounts/${person}`, 'The invitation is withdrawn. Its link no longer works.');
    },
  }),
];
