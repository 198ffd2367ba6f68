import { button, errorSummary } from './components/index.ts';
import type { Entry } from './form.ts';
import { attributes, type Html, type HtmlValue, html, nothing } from './html.ts';

/** “There is a problem”, with a link to each field that is to be put right; nothing where all is well. */
export function problemSummary(entry: Entry): Html {
  if (entry.problems.length === 0) return nothing;
  return errorSummary({
    titleText: 'There is a problem',
    errorList: entry.problems.map(({ field, message }) => ({ text: message, ...(field && { href: `#${field}` }) })),
  });
}

/** One button that changes something, as a form of its own. */
export function buttonForm(form: {
  /** Where it is sent. */
  action: string;
  csrf: Html;
  text: string;
  classes?: string;
  /** What is sent with it. */
  more?: HtmlValue;
}): Html {
  const { action, csrf, text, classes, more } = form;
  return html`<form method="post" novalidate${attributes({ action })}>${csrf}${more}${button({ text, preventDoubleClick: true, ...(classes !== undefined && { classes }) })}</form>`;
}

/** The body of a page whose purpose is one form: what is wrong, the heading, the fields, the button, and a way out. */
export function formBody(form: {
  title: string;
  /** What the form is about, in small print above the heading, such as the name of the record. */
  caption?: string;
  entry: Entry;
  csrf: Html;
  /** Words before the fields. */
  lead?: HtmlValue;
  fields: readonly HtmlValue[];
  /** What the button does: `Add partner`. */
  does: string;
  /** Where “Cancel” leads. */
  cancel: string;
  /** The button does something that is hard to take back. */
  warning?: boolean;
}): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${problemSummary(form.entry)}
${form.caption !== undefined && html`<span class="govuk-caption-l">${form.caption}</span>`}
<h1 class="govuk-heading-l">${form.title}</h1>
${form.lead}
<form method="post" novalidate>
${form.csrf}
${form.fields}
<div class="govuk-button-group">
${button({ text: form.does, preventDoubleClick: true, ...(form.warning && { classes: 'govuk-button--warning' }) })}
<a class="govuk-link"${attributes({ href: form.cancel })}>Cancel</a>
</div>
</form>
</div></div>`;
}
