import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { page } from '../../../../../platform/web/route.ts';
import { sendInvitationJob } from '../../../sending.ts';
import { personWithRoles } from '../../../store.ts';
import { view } from './view.ts';

/** One person: what they hold, what they are invited into, and whether they can sign in. */
export const personRoutes = page({
  path: '/accounts/:person',
  capability: 'accounts.invite',
  params: z.object({ person: id }),
  show: async ({ tx, csrf, params, services }) => {
    const person = await personWithRoles(tx, params.person);
    if (person === undefined) throw new NotFound();
    const sending = new Map<string, string>();
    for (const { id: invitation } of person.invitations) {
      const job = await services.jobs.latest(tx, invitation, sendInvitationJob);
      if (job?.state === 'failed') sending.set(invitation, job.message ?? 'The e-mail could not be sent.');
    }
    return view({ person, csrf, sending });
  },
});
