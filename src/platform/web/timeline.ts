import { formatDateTime } from './dates.ts';
import { attributes, type Html, html } from './html.ts';

/** Something that happened. */
export interface TimelineEntry {
  title: string;
  at: Date;
  /** Who did it, as they are called on screen; left out where nobody in particular did. */
  by?: string | undefined;
  lines?: Html | undefined;
}

/** What happened, in the order given (newest first is usual), in the pattern of the Ministry of Justice's timeline. */
export function timeline(entries: readonly TimelineEntry[], headingLevel: 2 | 3 | 4 = 2): Html {
  return html`<ol class="moj-timeline">${entries.map((entry) => timelineItem(entry, headingLevel))}
</ol>`;
}

function timelineItem({ title, at, by, lines }: TimelineEntry, level: 2 | 3 | 4): Html {
  const heading = {
    2: html`<h2 class="moj-timeline__title">${title}</h2>`,
    3: html`<h3 class="moj-timeline__title">${title}</h3>`,
    4: html`<h4 class="moj-timeline__title">${title}</h4>`,
  }[level];
  return html`
  <li class="moj-timeline__item">
    ${heading}${by !== undefined && html` <p class="moj-timeline__byline">by ${by}</p>`}
    <p class="moj-timeline__date"><time${attributes({ datetime: at.toISOString() })}>${formatDateTime(at)}</time></p>
    ${lines && html`<div class="moj-timeline__description">${lines}</div>`}
  </li>`;
}
