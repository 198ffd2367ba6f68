import { notKnown } from '../../../../engines/workforce/categories.ts';
import type { Shown } from '../../../../engines/workforce/disclosure/index.ts';
import { halfUp } from '../../../../engines/workforce/figures/tally.ts';
import { type Figure, type Missing, shareChart } from '../../../../platform/charts/index.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { formatNumber } from '../../../../platform/web/words.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { percentWords } from '../services/words.ts';
import { tableFinding } from './finding.ts';
import { hidden } from './measures.ts';
import { totalsFilePath } from './paths.ts';
import {
  asPeopleAre,
  asPeopleMove,
  type PeopleTableKey,
  shownCount,
  type TotalTable,
  totalTable,
} from './people-tables.ts';
import { sourceOf } from './rates-view.ts';

/** Who leaves, comes, is there and comes near retirement: bars, and the same as tables. */
export function tablesView(total: WorkforceTotal): Html {
  const group = (heading: string, keys: readonly PeopleTableKey[]) => html`<h2 class="govuk-heading-m">${heading}</h2>
<div class="tandem-columns">${keys.map((key) => tableView(totalTable(key, total.service, total.shown), total))}</div>`;
  return html`${group('Who leaves, when and why, and who comes', asPeopleMove)}
${group('Who is in post, and who comes near retirement', asPeopleAre)}`;
}

function tableView(table: TotalTable, total: WorkforceTotal): Html {
  const { key, title, what, whom, lines, all, withheld } = table;
  const whole = shownCount(all);
  if ('unknown' in all) {
    return html`<div><h3 class="govuk-heading-s">${title}</h3><p class="govuk-body">Not known: the returns do not tell it.</p></div>`;
  }
  if (withheld || whole === undefined) {
    return html`<div><h3 class="govuk-heading-s">${title}</h3>
<p class="govuk-body">Every count of it is hidden: too few people or services are behind it, or it would tell what another table hides. <a class="govuk-link"${attributes({ href: '#rule' })}>The rule</a> is below.</p></div>`;
  }
  if (whole === 0) {
    return html`<div><h3 class="govuk-heading-s">${title}</h3><p class="govuk-body">No ${whom} are told of.</p></div>`;
  }
  const figure: Figure = {
    id: key,
    title: tableFinding(table),
    description: `${title}: of ${formatNumber(whole)} ${whom}.`,
    source: sourceOf(total),
    rule: lines.some(({ people }) => 'suppressed' in people) ? hiddenWords : undefined,
    csv: totalsFilePath(total.service, total.year, key),
  };
  const shares = lines.map(({ words, category, people }) => ({
    label: words,
    value: amountOf(people),
    of: whole,
    ...(category === notKnown && { colour: 5 as const }),
  }));
  return shareChart(figure, shares, [what, 'People'], (share) => percentWords(halfUp(share * 100)));
}

const hiddenWords = '“Hidden” is not nought: counts of 1 to 4, and others that would give them away, are not shown.';

function amountOf(people: Shown): number | Missing {
  if ('value' in people) return people.value;
  return { missing: 'suppressed' in people ? hidden : notKnown };
}
