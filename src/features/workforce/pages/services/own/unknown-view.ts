import { halfUp } from '../../../../../engines/workforce/figures/tally.ts';
import { table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import { servicePath } from '../paths.ts';
import { percentWords } from '../words.ts';
import { type KnownOf, knownOf, standingWords } from './known.ts';
import type { OwnFigures } from './own-figures.ts';
import { download } from './people-view.ts';

/** What the return leaves unknown, and where to see which rules it breaks. */
export function unknownView(figures: OwnFigures): Html {
  const { shown, service } = figures;
  const title = 'What we don’t know';
  const standing = standingWords(shown.sent);
  const { rulesBroken } = shown.sent;
  return html`<h2 class="govuk-heading-m">${title}</h2>
<p class="govuk-body">What is missing or breaks a rule counts as not known, never as nought.${standing && ` ${standing}`}
${rulesBroken === 0 ? 'The return breaks no rules.' : html`The return breaks <a class="govuk-link"${attributes({ href: servicePath(service, 'returns') })}>${count(rulesBroken, 'rule')}</a>.`}</p>
${scrollable(
  title,
  table({
    caption: 'Of how many it is known',
    captionClasses: 'govuk-visually-hidden',
    classes: 'tandem-table',
    firstCellIsHeader: true,
    head: [{ text: 'What' }, { text: 'Of whom' }, { text: 'Known', format: 'numeric' }],
    rows: knownOf(shown.sent, service.kind).map((line) => [
      { text: line.what },
      { text: line.whom },
      { text: knownWords(line), format: 'numeric' },
    ]),
  }),
)}
<p class="tandem-figure__line">${download(figures, 'known', title)}</p>`;
}

function knownWords({ known, of, untold, uncertain }: KnownOf): string {
  if (untold) return 'not told in this return';
  if (of === 0) return uncertain > 0 ? 'not known who they are' : 'nobody there';
  return `${formatNumber(known)} of ${formatNumber(of)} (${percentWords(halfUp((known / of) * 100))})`;
}
