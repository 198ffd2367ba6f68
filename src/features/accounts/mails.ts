import type { Message } from '../../platform/mail/mail.ts';
import { formatDate, formatTime } from '../../platform/web/dates.ts';

/** The e-mails that accounts send: short, in plain text, signed Tandem. */

/** A link for a new password. */
export function resetMail(to: string, link: string, until: Date): Message {
  return {
    to,
    subject: 'Set a new password – Tandem',
    text: `Hello,

you, or somebody who knows your e-mail address, asked Tandem for a link to set a new password. Follow it and choose one:

${link}

The link works once, until ${formatTime(until)} on ${formatDate(until)}.

If you did not ask for it, do nothing: your password stays as it is.

Tandem
`,
  };
}

/** Who invites, into what, as whom. */
export interface InvitationMail {
  to: string;
  /** The person invited. */
  name: string;
  /** The person who invites; absent where Tandem was set up from the command line. */
  invitedBy: string | undefined;
  partnership: string;
  /** The role with the organisation: `employer lead of Thornham Council`. */
  as: string;
  link: string;
  until: Date;
}

export function invitationMail(of: InvitationMail): Message {
  const who = of.invitedBy === undefined ? 'You are invited' : `${of.invitedBy} invites you`;
  return {
    to: of.to,
    subject: `Invitation to ${of.partnership} – Tandem`,
    text: `Hello ${of.name},

${who} to Tandem, the working system of ${of.partnership}, as ${of.as}. Follow this link to accept:

${of.link}

The link works once, until ${formatDate(of.until)}.

If you did not expect this, do nothing: no account is opened unless you follow the link. If you think that it is a mistake, tell ${of.invitedBy ?? 'your partnership'}.

Tandem
`,
  };
}
