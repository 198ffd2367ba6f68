import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Message } from '../../../platform/mail/mail.ts';

/** Asks an employer lead for a return that is not here. */
export function askMail(of: {
  to: string;
  name: string;
  organisation: string;
  service: string;
  partnership: string;
  year: number;
  link: string;
}): Message {
  const year = yearName(of.year);
  return {
    to: of.to,
    subject: `Workforce return of ${year} – ${of.partnership}`,
    text: `Hello ${of.name},

the workforce return of ${year} of ${of.organisation}, ${of.service}, is not in Tandem yet. It is the file that you send to the DfE or to Skills for Care anyway: choose it here, look at what it says, and send it.

${of.link}

Only you and your colleagues see your own figures. Others see totals of at least three services, in which small numbers are hidden; you say whether yours are in them.

Tandem, for ${of.partnership}
`,
  };
}
