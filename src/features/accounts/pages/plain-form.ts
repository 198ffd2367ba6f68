import { button } from '../../../platform/web/components/index.ts';
import type { Entry } from '../../../platform/web/form.ts';
import { problemSummary } from '../../../platform/web/form-body.ts';
import { type Html, type HtmlValue, html } from '../../../platform/web/html.ts';

/** A page of one short form, for people who are not signed in or who look after their own account. */
export function plainForm(form: {
  title: string;
  entry: Entry;
  csrf: Html;
  lead?: HtmlValue;
  fields: readonly HtmlValue[];
  /** What the button does. */
  does: string;
  /** Below the form: other ways on. */
  after?: HtmlValue;
}): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${problemSummary(form.entry)}
<h1 class="govuk-heading-l">${form.title}</h1>
${form.lead}
<form method="post" novalidate>
${form.csrf}
${form.fields}
${button({ text: form.does, preventDoubleClick: true })}
</form>
${form.after}
</div></div>`;
}

/** Words on a page without a form. */
export function words(title: string, body: HtmlValue): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${title}</h1>
${body}
</div></div>`;
}
