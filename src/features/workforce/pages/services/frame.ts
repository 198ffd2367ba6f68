import { subNavigation } from '../../../../platform/web/components/index.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import type { OwnService } from '../../sending/model.ts';
import { servicePath } from './paths.ts';

type Tab = 'own' | 'quality' | 'send' | 'returns';

const tabs = [
  { tab: 'own', text: 'My organisation', parts: [] },
  { tab: 'quality', text: 'Data quality', parts: ['quality'] },
  { tab: 'send', text: 'Send a return', parts: ['send'] },
  { tab: 'returns', text: 'Returns and sharing', parts: ['returns'] },
] as const satisfies { tab: Tab; text: string; parts: readonly string[] }[];

/** A page about one's own service: whose it is, its heading, the way to the other pages of it, and its own body. */
export function serviceFrame(
  service: OwnService,
  page: {
    tab: Tab;
    title: string;
    body: Html;
    /** What is wrong with the form on the page. */
    problems?: Html;
    /** For a page below a tab. */
    within?: { text: string; href: string };
  },
): Page {
  const { tab, title, body, problems = nothing, within } = page;
  const items = tabs.map(({ text, parts, ...one }) => ({
    text,
    href: servicePath(service, ...parts),
    current: one.tab === tab,
  }));
  return {
    title,
    breadcrumbs: [{ text: 'Workforce', href: '/workforce' }, ...(within ? [within] : [])],
    body: html`${problems}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${service.organisation}: ${service.name}</span>${title}</h1>
${subNavigation({ label: 'Workforce', items })}
${body}`,
  };
}
