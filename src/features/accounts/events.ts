import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';
import { roles } from '../../platform/identity/me.ts';
import { roleWords } from './model.ts';

/** Of all of these the subject is the person. */
const role = z.object({ role: z.enum(roles) });
const invitation = role.extend({ invitationId: z.string() });
const held = role.extend({ roleId: z.string() });

export const invitationSent = defineEvent(
  'invitation.sent',
  invitation,
  (payload) => `Invited as ${roleWords[payload.role]}`,
);
export const invitationSentAgain = defineEvent(
  'invitation.sent-again',
  invitation,
  (payload) => `The invitation as ${roleWords[payload.role]} was sent again`,
);
export const invitationWithdrawn = defineEvent(
  'invitation.withdrawn',
  invitation,
  (payload) => `The invitation as ${roleWords[payload.role]} was withdrawn`,
);
export const invitationAccepted = defineEvent(
  'invitation.accepted',
  invitation,
  (payload) => `Accepted the invitation as ${roleWords[payload.role]}`,
);
export const roleGiven = defineEvent('role.given', held, (payload) => `Became ${roleWords[payload.role]}`);
export const roleEnded = defineEvent('role.ended', held, (payload) => `Is no longer ${roleWords[payload.role]}`);
export const personEntered = defineEvent('account.person-entered', z.object({}), () => 'Entered as a person to invite');
