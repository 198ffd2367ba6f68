import { insetText } from '../../../../platform/web/components/index.ts';
import type { Entry } from '../../../../platform/web/form.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { emailField, ownPasswordField } from '../fields.ts';
import { plainForm, words } from '../plain-form.ts';

export function signInView({ entry, csrf, demonstration }: { entry: Entry; csrf: Html; demonstration: boolean }): Page {
  const title = 'Sign in';
  return {
    title,
    body: plainForm({
      title,
      entry,
      csrf,
      lead:
        demonstration &&
        insetText({
          html: html`This is a demonstration. <a class="govuk-link" href="/demonstration">Sign in as one of its people</a>, without a password.`,
        }),
      fields: [emailField(entry), ownPasswordField(entry)],
      does: 'Sign in',
      after: html`<p class="govuk-body"><a class="govuk-link" href="/forgotten-password">I have forgotten my password</a></p>
<p class="govuk-body">Accounts are given by invitation. If you have none, ask your partnership lead.</p>`,
    }),
  };
}

/** The installation is empty: whoever set it up sees what comes next. */
export function firstStepsView({ mayDemonstrate }: { mayDemonstrate: boolean }): Page {
  const title = 'Nobody can sign in yet';
  const command = (text: string) => insetText({ html: html`<code>${text}</code>` });
  return {
    title,
    body: words(
      title,
      html`<p class="govuk-body">This Tandem has no accounts. On the machine where it is installed, do what follows, then reload this page.</p>
<h2 class="govuk-heading-m">Start a partnership</h2>
<p class="govuk-body">This makes the partnership and its first lead, and asks for a password. The lead invites everybody else.</p>
${command('npx tandem user add --name "Your name" --email you@example.org --role partnership-lead --partnership "Name of the partnership"')}
${
  mayDemonstrate &&
  html`<h2 class="govuk-heading-m">Try it with invented people</h2>
<p class="govuk-body">This loads a demonstration, with people to sign in as by a button.</p>
${command('npx tandem demo')}`
}`,
    ),
  };
}
