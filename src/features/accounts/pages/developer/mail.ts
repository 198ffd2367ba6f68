import { type KeptMessage, keptMessages } from '../../../../platform/mail/index.ts';
import { summaryList } from '../../../../platform/web/components/index.ts';
import { formatDateTime } from '../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { NotFound } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';

/**
 * E-mails that were kept instead of sent, for developing and trying: whoever sees them can follow their links. So only for
 * a browser on the installation's own machine, never in production, nor where there is a mail server.
 */
export const keptMailRoutes = openPage({
  path: '/developer/mail',
  capability: 'anyone',
  show: async ({ services, headers }) => {
    const { environment, smtpUrl, dataFolder, baseUrl } = services.config;
    if (environment === 'production' || smtpUrl !== undefined || !onOwnMachine(baseUrl) || !fromOwnMachine(headers)) {
      throw new NotFound();
    }
    const kept = await keptMessages(`${dataFolder}/mail`);
    const title = 'E-mails that were not sent';
    return {
      title,
      body: html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">Without SMTP_URL, Tandem keeps e-mails in ${dataFolder}/mail. The newest are first.</p>
${kept.length === 0 ? html`<p class="govuk-body">There are none yet.</p>` : kept.map(message)}`,
    };
  },
});

const onOwnMachine = (baseUrl: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(baseUrl).hostname);

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Asked by a program of this machine, and not through a proxy, behind which anybody could be. */
function fromOwnMachine(headers: Headers): boolean {
  const passedOn = [...headers.keys()].some((name) => /^(x-forwarded-|forwarded$|x-real-ip$|via$)/.test(name));
  return !passedOn && loopback.test(headers.get('x-tandem-address') ?? '');
}

function message({ to, subject, text, at }: KeptMessage): Html {
  return html`${summaryList({
    card: { title: { text: subject, headingLevel: 2 } },
    rows: [
      { key: { text: 'To' }, value: { text: to } },
      { key: { text: 'When' }, value: { text: formatDateTime(at) } },
      { key: { text: 'Text' }, value: { html: linked(text) } },
    ],
  })}`;
}

/** The text line by line, with its addresses as links. */
function linked(text: string): Html {
  const lines = text.trim().split('\n');
  return html`${lines.map((line) => (/^https?:\/\/\S+$/.test(line) ? html`<a class="govuk-link" href="${line}">${line}</a><br>` : html`${line}<br>`))}`;
}
