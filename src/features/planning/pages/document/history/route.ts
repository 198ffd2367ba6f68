import { formatDate } from '../../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { page } from '../../../../../platform/web/route.ts';
import { timeline } from '../../../../../platform/web/timeline.ts';
import { textChange } from '../../../document/compare/compare.ts';
import { type PlanDocument, planName } from '../../../document/model.ts';
import { sectionOf } from '../../../document/sections.ts';
import { planOf, plansSeen } from '../../../document/store/documents.ts';
import { type KeptText, textHistory } from '../../../document/store/texts.ts';
import { planBreadcrumbs, planParams } from '../frame.ts';
import { documentPath, documentRoute } from '../paths.ts';
import { piecesView } from '../pieces-view.ts';
import { standingWords } from '../standing.ts';

/** The versions of a year's plan, and for those who see drafts every text that was kept. */
export const historyRoutes = page({
  path: documentRoute('history'),
  capability: 'planning.view',
  params: planParams,
  show: async ({ tx, me, params }) => {
    const plan = await planOf(tx, params.plan);
    const versions = (await plansSeen(tx)).filter(({ year }) => year === plan.year);
    const texts = me.can('planning.draft') ? await textHistory(tx, plan.id) : [];
    const title = `Versions of the plan of ${plan.year}`;
    return {
      title,
      breadcrumbs: planBreadcrumbs(plan),
      body: html`<h1 class="govuk-heading-l">${title}</h1>
<ul class="govuk-list govuk-list--spaced">${versions.map((version) => versionView(version, versions))}</ul>
${me.can('planning.draft') && textsView(texts)}`,
    };
  },
});

function versionView(version: PlanDocument, versions: readonly PlanDocument[]): Html {
  const earlier = versions.find((other) => other.version === version.version - 1);
  const when = version.publishedOn === undefined ? '' : `, on ${formatDate(version.publishedOn)}`;
  return html`<li><a class="govuk-link"${attributes({ href: documentPath(version) })}>${planName(version)}</a>: ${standingWords(version).toLowerCase()}${when}.${version.whatIsNew !== '' && html` What is new: ${version.whatIsNew}`}
${version.contentDigest !== undefined && html`<div class="govuk-hint govuk-!-margin-bottom-0">Locked content: ${version.contentDigest.slice(0, 12)}</div>`}
${earlier && html`<div><a class="govuk-link"${attributes({ href: `${documentPath(version, 'compare')}?with=${earlier.id}` })}>Compare with version ${earlier.version}</a></div>`}</li>`;
}

/** Every text that was kept, the newest first, with what it changed. */
function textsView(texts: readonly KeptText[]): Html {
  if (texts.length === 0) return html`<p class="govuk-body">Nobody has written in this version yet.</p>`;
  return html`<h2 class="govuk-heading-m">Every text that was kept</h2>
${timeline(
  texts.map((text, at) => ({
    title: sectionOf(text.section).title,
    at: text.at,
    by: text.by,
    lines: piecesView(
      textChange(texts.slice(at + 1).find(({ section }) => section === text.section)?.body ?? '', text.body),
    ),
  })),
  3,
)}`;
}
