import { html } from './html.ts';
import type { Page } from './reply.ts';

export interface ErrorPage extends Page {
  status: number;
}

const home = html`<p class="govuk-body"><a class="govuk-link" href="/">Go to your home page</a></p>`;

/** What people see when a page cannot be shown: what happened, what was kept, what to do. */
export const errorPages = {
  notFound: {
    status: 404,
    title: 'Page not found',
    body: html`<h1 class="govuk-heading-l">Page not found</h1>
<p class="govuk-body">There is no such page, or it is not for you to see. If you followed a link that somebody sent you, ask them what you need to see it.</p>
${home}`,
  },
  expired: {
    status: 403,
    title: 'This form is no longer valid',
    body: html`<h1 class="govuk-heading-l">This form is no longer valid</h1>
<p class="govuk-body">Your session ended, or you signed in again, since the form was opened. Nothing was changed. Go back, reload the page and send it once more.</p>
${home}`,
  },
  tooLarge: {
    status: 413,
    title: 'Too much was sent',
    body: html`<h1 class="govuk-heading-l">Too much was sent</h1>
<p class="govuk-body">A file may be up to 50 MB. Nothing was changed. Go back and send a smaller one.</p>
${home}`,
  },
  badRequest: {
    status: 400,
    title: 'That could not be understood',
    body: html`<h1 class="govuk-heading-l">That could not be understood</h1>
<p class="govuk-body">What your browser sent was not complete. Nothing was changed. Go back and try again.</p>
${home}`,
  },
  failed: {
    status: 500,
    title: 'Sorry, something went wrong',
    body: html`<h1 class="govuk-heading-l">Sorry, something went wrong</h1>
<p class="govuk-body">What you asked for could not be done, and nothing was changed. The fault is ours and has been noted. Try again in a few minutes.</p>
${home}`,
  },
  forbidden: (because: string): ErrorPage => ({
    status: 403,
    title: 'You may not see or do this',
    body: html`<h1 class="govuk-heading-l">You may not see or do this</h1>
<p class="govuk-body">${because || 'Your role does not include it. If you need it for your work, ask your partnership lead.'}</p>
${home}`,
  }),
  refused: (sentences: readonly string[]): ErrorPage => ({
    status: 422,
    title: 'That could not be done',
    body: html`<h1 class="govuk-heading-l">That could not be done</h1>
${sentences.map((sentence) => html`<p class="govuk-body">${sentence}</p>`)}
<p class="govuk-body">Nothing was changed. Go back to put it right.</p>`,
  }),
};
