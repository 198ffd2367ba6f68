import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { count, uncapitalised } from '../../../../../platform/web/words.ts';
import { servicePath } from '../paths.ts';
import { type KnownOf, knownOf, standingWords } from './known.ts';
import type { OwnFigures } from './own-figures.ts';
import { download } from './people-view.ts';

/** What the return leaves unknown, in a sentence or two; the rest is on the page of data quality. */
export function unknownView(figures: OwnFigures): Html {
  const { shown, service } = figures;
  const title = 'What we don’t know';
  const standing = standingWords(shown.sent);
  const told = knownOf(shown.sent, service.kind).filter(({ untold, of }) => !untold && of > 0);
  const lacking = told.filter(({ known, of }) => known < of);
  const { rulesBroken } = shown.sent;
  return html`<h2 class="govuk-heading-m">${title}</h2>
<p class="govuk-body">What is missing or breaks a rule counts as not known, never as nought.${standing && ` ${standing}`}
${lacking.length === 0 ? 'Every detail that the return tells is known of everybody.' : `${count(lacking.length, 'detail')} of ${told.length} ${lacking.length === 1 ? 'is' : 'are'} not known of everybody; least known: ${leastKnown(lacking)}.`}
${rulesBroken === 0 ? 'The return breaks no rules.' : `The return breaks rules ${count(rulesBroken, 'time')}.`}
What is known in each year, and what mending makes known, stands under <a class="govuk-link"${attributes({ href: servicePath(service, 'quality') })}>Data quality</a>. ${download(figures, 'known', title)}</p>`;
}

/** `why they left, 34 of 37 leavers` */
function leastKnown(lacking: readonly KnownOf[]): string {
  const [least] = lacking.toSorted((a, b) => a.known / a.of - b.known / b.of);
  if (least === undefined) return '';
  const { what, known, of, whom } = least;
  return `${uncapitalised(what)}, ${known} of ${of} ${whom}`;
}
