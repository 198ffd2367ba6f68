import { documentView, type Section, type Source } from '../../../../platform/documents/index.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import { button, warningText } from '../../../../platform/web/components/index.ts';
import { buttonForm } from '../../../../platform/web/form-body.ts';
import { attributes, type Html, html, join } from '../../../../platform/web/html.ts';
import { type PlanContent, type PlanDocument, planName } from '../../document/model.ts';
import { mayWrite } from '../../document/policy.ts';
import { isSection } from '../../document/sections.ts';
import { planBefore } from './before.ts';
import { documentPath } from './paths.ts';

/** A plan with what must be said of it, and what whoever asks may do. */
export interface PlanShown {
  me: Me;
  csrf: Html;
  plan: PlanDocument;
  all: readonly PlanDocument[];
  content: PlanContent;
  notices: readonly string[];
  /** How it stands. */
  lines: readonly string[];
}

/** The plan as a page: how it stands, what can be done, and the document itself. */
export function planView(shown: PlanShown): Html {
  const { me, plan, content, notices, lines } = shown;
  const writes = mayWrite(me, plan);
  const beside = (section: Section): Html | undefined => (writes ? writing(plan, section) : undefined);
  return html`<h1 class="govuk-heading-xl">${planName(plan)}</h1>
${notices.map((text) => warningText({ text, iconFallbackText: 'Warning' }))}
${lines.map((line) => html`<p class="govuk-body">${line}</p>`)}
${content.document.about.map((line) => html`<p class="govuk-body">${line}</p>`)}
${actions(shown)}
${documentView({ ...content.document, sources: linkedFor(me, content.document.sources) }, { beside })}`;
}

/** Sources with links to the pages that whoever asks may open. */
const linkedFor = (me: Me, sources: readonly Source[]): Source[] =>
  sources.map((source) =>
    source.href?.startsWith('/workforce/') && !me.can('workforce.totals') ? { ...source, href: undefined } : source,
  );

/** What can be written beside a section. */
function writing(plan: PlanDocument, { id, title }: Section): Html | undefined {
  if (!isSection(id)) return undefined;
  const link = (href: string, text: string, more = '') =>
    html`<a class="govuk-link"${attributes({ href })}>${text}<span class="govuk-visually-hidden">${more}</span></a>`;
  const links = [
    link(documentPath(plan, 'sections', id), 'Write this section', `: ${title}`),
    ...(id === 'measures' ? [link(documentPath(plan, 'measures'), 'Choose the measures')] : []),
    ...(id === 'projections' ? [link(documentPath(plan, 'settings'), 'Choose the projection')] : []),
  ];
  return html`<p class="govuk-body">${join(links, ' · ')}</p>`;
}

function actions({ me, csrf, plan, all }: PlanShown): Html {
  const may = me.can('planning.write');
  const before = planBefore(plan, all);
  const link = (href: string, text: string) => html`<a class="govuk-link"${attributes({ href })}>${text}</a>`;
  const links = [
    link(`${documentPath(plan)}?as=docx`, 'Download as Word'),
    link(`${documentPath(plan)}?as=html`, 'Download as HTML'),
    link(documentPath(plan, 'history'), 'Versions and history'),
    ...(before === undefined ? [] : [link(documentPath(plan, 'compare'), `Compare with ${planName(before)}`)]),
    ...(may && plan.state === 'draft'
      ? [link(documentPath(plan, 'settings'), 'Title, projection and age of the figures')]
      : []),
  ];
  const back = buttonForm({
    action: documentPath(plan, 'take-back'),
    csrf,
    text: 'Take it back',
    classes: 'govuk-button--secondary',
  });
  return html`${
    me.can('planning.draft') &&
    plan.state !== 'published' &&
    html`<div class="govuk-button-group">
${plan.state === 'draft' && button({ text: 'Checklist', href: documentPath(plan, 'checklist') })}
${may && plan.state === 'proposed' && html`${button({ text: 'Publish', href: documentPath(plan, 'publish') })}${back}`}
</div>`
  }
<div class="tandem-document__beside">${join(links, ' · ')}</div>`;
}
