import { attributes, type Html, html } from '../html.ts';

/** Links between the pages of one part of the service, such as the tabs of a round: each is a page with its own address. */
export function subNavigation(options: {
  /** What the links are, for people who hear the page: “Round”. */
  label: string;
  items: readonly { text: string; href: string; current?: boolean | undefined }[];
}): Html {
  const items = options.items.map(
    ({ text, href, current }) => html`
      <li class="moj-sub-navigation__item">
        <a class="moj-sub-navigation__link"${attributes({ href, 'aria-current': current ? 'page' : undefined })}>${text}</a>
      </li>`,
  );
  return html`<nav class="moj-sub-navigation"${attributes({ 'aria-label': options.label })}>
    <ul class="moj-sub-navigation__list">${items}
    </ul>
  </nav>`;
}
