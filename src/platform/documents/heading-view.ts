import { attributes, type Html, html } from '../web/html.ts';

const sizes: readonly (string | undefined)[] = [undefined, 'xl', 'l', 'm'];

/** A heading of a level from 2 to 6, which others may link to where it has an id. */
export function headingView(text: string, level: number, id?: string): Html {
  const said = attributes({ class: `govuk-heading-${sizes[level] ?? 's'}`, id });
  switch (level) {
    case 2:
      return html`<h2${said}>${text}</h2>`;
    case 3:
      return html`<h3${said}>${text}</h3>`;
    case 4:
      return html`<h4${said}>${text}</h4>`;
    case 5:
      return html`<h5${said}>${text}</h5>`;
    default:
      return html`<h6${said}>${text}</h6>`;
  }
}
