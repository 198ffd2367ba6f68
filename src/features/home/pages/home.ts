import { recentEvents } from '../../../platform/events/recent.ts';
import { comings } from '../../../platform/identity/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { html } from '../../../platform/web/html.ts';
import { type Known, page, type Route } from '../../../platform/web/route.ts';
import { timeline } from '../../../platform/web/timeline.ts';
import type { AtHome, Figure, Need } from '../home.ts';

/** “What needs you”: what the features say waits for this person, by date; what is theirs; a few figures; what changed. */
export function homeRoutes(features: readonly AtHome[]): Route[] {
  return page({
    path: '/',
    capability: 'signed-in',
    show: async (asked) => {
      const own = await inTurn(features, async (feature) => (await feature.own?.(asked)) ?? []);
      const needs = await gather(features, asked);
      const figures = (await inTurn(features, async (feature) => (await feature.figures?.(asked)) ?? [])).slice(0, 3);
      const changes = await recentEvents(asked.tx, {
        limit: 8,
        without: [...comings, ...features.flatMap((feature) => feature.without ?? [])],
      });
      return {
        title: 'What needs you',
        body: html`<span class="govuk-caption-l">${asked.me.partnershipName}</span>
<h1 class="govuk-heading-l">What needs you</h1>
${needsList(needs)}
${own.map(({ heading, body }) => html`<h2 class="govuk-heading-m">${heading}</h2>${body}`)}
${figures.length > 0 && figureList(figures)}
<h2 class="govuk-heading-m">What changed</h2>
${changes.length === 0 ? html`<p class="govuk-body">Nothing has changed yet that concerns you.</p>` : timeline(changes)}`,
      };
    },
  });
}

async function gather(features: readonly AtHome[], asked: Known): Promise<Need[]> {
  const needs = await inTurn(features, async (feature) => (await feature.needs?.(asked)) ?? []);
  return needs.sort((a, b) => (a.by ?? '9999').localeCompare(b.by ?? '9999'));
}

/** One after the other: they share one transaction. */
async function inTurn<T>(features: readonly AtHome[], ask: (feature: AtHome) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (const feature of features) all.push(...(await ask(feature)));
  return all;
}

function needsList(needs: readonly Need[]) {
  if (needs.length === 0)
    return html`<p class="govuk-body">Nothing waits for you. What others do appears here when it needs you.</p>`;
  return html`<ul class="govuk-list govuk-list--spaced">
${needs.map(
  (need) =>
    html`<li><a class="govuk-link" href="${need.href}">${need.text}</a>${need.by && html`<div class="govuk-hint govuk-!-margin-bottom-0">by ${formatDate(need.by)}</div>`}</li>`,
)}
</ul>`;
}

function figureList(figures: readonly Figure[]) {
  return html`<h2 class="govuk-heading-m">Where things stand</h2>
<ul class="govuk-list govuk-list--spaced">${figures.map((figure) => html`<li><a class="govuk-link" href="${figure.href}">${figure.text}</a></li>`)}</ul>`;
}
