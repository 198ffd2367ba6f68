import type { Me } from '../../../../platform/identity/me.ts';
import { subNavigation } from '../../../../platform/web/components/index.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { kindsOf } from '../../pipeline/policy.ts';
import { pipelinePage, pipelinePath } from './paths.ts';

type Tab = 'figures' | 'send' | 'rows';

/** A page of the pipeline: its heading, the way to the others, and its own body. */
export function pipelineFrame(
  me: Me,
  page: {
    tab: Tab;
    title: string;
    body: Html;
    /** What is wrong with the form on the page. */
    problems?: Html;
  },
): Page {
  const { tab, title, body, problems = nothing } = page;
  const tabs = [
    { tab: 'figures', text: 'Pipeline', href: pipelinePage },
    ...(me.can('planning.pipeline')
      ? [
          { tab: 'send', text: 'Send rows', href: pipelinePath('send') },
          { tab: 'rows', text: 'Rows', href: pipelinePath('rows', kindsOf(me)[0] ?? 'conversion') },
        ]
      : []),
  ];
  const items = tabs.map(({ text, href, ...one }) => ({ text, href, current: one.tab === tab }));
  return {
    title,
    breadcrumbs: [{ text: 'Plan', href: '/plan' }],
    body: html`${problems}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${me.partnershipName}</span>${title}</h1>
${tabs.length > 1 && subNavigation({ label: 'Pipeline', items })}
${body}`,
  };
}
