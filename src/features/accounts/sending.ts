import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/database/index.ts';
import { defineJob, JobFailed } from '../../platform/jobs/index.ts';
import type { Services } from '../../platform/services.ts';
import { fingerprintOf, newToken } from './link.ts';
import { invitationMail } from './mails.ts';
import { describeRole, invitationDays } from './model.ts';
import { named } from './store.ts';
import './schema.ts';

/**
 * Sends an invitation's e-mail with a new link, which is known to nobody but its receiver; one sent before no longer
 * works. Does nothing where the invitation was accepted or withdrawn.
 * @throws Error when the mail server does not take it
 */
export async function sendInvitation(
  { database, config, mail }: Pick<Services, 'database' | 'config' | 'mail'>,
  invitationId: string,
): Promise<void> {
  const system: Actor = { kind: 'system' };
  const token = newToken();
  const invitation = await database.as(system, async (tx) => {
    const renewed = await tx
      .updateTable('invitation')
      .set({
        token_hash: fingerprintOf(token),
        sent_at: sql<Date>`now()`,
        expires_at: sql<Date>`now() + make_interval(days => ${invitationDays})`,
      })
      .where('id', '=', invitationId)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning(['email', 'expires_at', 'person_id'])
      .executeTakeFirst();
    if (renewed === undefined) return undefined;
    const about = await tx
      .selectFrom('invitation as i')
      .innerJoin('person as p', 'p.id', 'i.person_id')
      .innerJoin('partnership as q', 'q.id', 'i.partnership_id')
      .leftJoin('person as by', 'by.id', 'i.invited_by')
      .leftJoin('organisation as o', 'o.id', 'i.organisation_id')
      .leftJoin('service as s', 's.id', 'i.service_id')
      .select([
        'p.name',
        'q.name as partnership',
        'by.name as invitedBy',
        'i.role',
        'o.name as organisation',
        's.kind as service',
      ])
      .where('i.id', '=', invitationId)
      .executeTakeFirstOrThrow();
    return { ...about, ...renewed };
  });
  if (invitation === undefined) return;
  await mail.send(
    invitationMail({
      to: invitation.email,
      name: invitation.name,
      invitedBy: invitation.invitedBy ?? undefined,
      partnership: invitation.partnership,
      as: describeRole(named(invitation)),
      link: `${config.baseUrl}/invitation/${token}`,
      until: invitation.expires_at,
    }),
  );
}

/** The same in the background, and again where the mail server did not take it. */
export const sendInvitationJob = defineJob({
  name: 'accounts.send-invitation',
  title: 'Sending an invitation',
  input: z.object({ invitationId: z.uuid() }),
  options: { retries: 5, timeoutSeconds: 90, exclusiveBy: ({ invitationId }) => invitationId },
  run: async ({ services }, { invitationId }) => {
    try {
      await sendInvitation(services, invitationId);
    } catch (error) {
      throw new JobFailed('The mail server did not take the e-mail. Check the address and send it again.', {
        cause: error,
      });
    }
  },
});
