import { yearName } from '../../../../engines/workforce/calendar.ts';
import { fewestPartners, smallNumbersRule } from '../../../../engines/workforce/disclosure/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import { capitalised, count, list } from '../../../../platform/web/words.ts';
import type { Since } from '../../totals/standing.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { sameServices, servicesWords } from './finding.ts';
import type { PartnershipTotals } from './totals.ts';

/** Which edition is shown, how many services it holds, and what it cannot hold yet, and why. */
export function editionView(totals: PartnershipTotals, shown: WorkforceTotal): Html {
  const { edition, year, services, madeAt } = shown;
  return html`<p class="govuk-body">${peopleWords(shown)}</p>
<p class="govuk-body">Edition ${edition} of the totals of ${yearName(year)}, made on ${formatDate(madeAt)} from the returns of ${count(services.length, 'service')}. ${sinceWords(totals.since)}${otherServicesWords(totals)}</p>
${latestWords(totals)}`;
}

/** `1,204 social workers in post, 230 who left in the year, …`, or that a number is hidden or not known. */
export function peopleWords({ shown }: WorkforceTotal): string {
  const people = shown.tables.people;
  const cell = (row: string) => people?.cells[people.rows.indexOf(row)]?.[0];
  const told = (
    [
      ['inPost', 'social workers in post'],
      ['leavers', 'who left in the year'],
      ['starters', 'who started'],
      ['agency', 'agency workers'],
    ] as const
  ).map(([row, words]) => {
    const found = cell(row);
    const silent = shown.silent?.[row] ?? 0;
    if (silent === shown.partners) return `${words}: not known`;
    const by = silent === 0 ? '' : ` (told by ${shown.partners - silent} of ${count(shown.partners, 'service')})`;
    if (found !== undefined && 'value' in found) return `${count(found.value, words, words)}${by}`;
    return `${words}: ${found !== undefined && 'unknown' in found ? 'not known' : 'hidden'}`;
  });
  return `${capitalised(told.join(', '))}.`;
}

/** What has come and gone since, which the edition does not hold. */
export function sinceWords({ joined, renewed, gone }: Since): string {
  const came = [
    ...(joined > 0 ? [`${count(joined, 'service')} ${joined === 1 ? 'has' : 'have'} sent a return`] : []),
    ...(renewed > 0 ? [`${count(renewed, 'service')} ${renewed === 1 ? 'has' : 'have'} sent a new one`] : []),
  ];
  const went =
    gone > 0
      ? [
          `${count(gone, 'service')} withdrew theirs or shares it no more, which it still holds: what was shown stays shown`,
        ]
      : [];
  if (came.length + went.length === 0) return 'It holds every return that is here and shared.';
  const changes = [...(came.length > 0 ? [`${list(came)}, which it does not hold`] : []), ...went];
  return `Since then ${changes.join('; and ')}. Whoever took one edition away from the next would see what is theirs. The next edition comes when ${fewestPartners} services or more have changed together, and none of them could be told from the others.`;
}

/** That the year before is not of the same services, so that a change may come of that. */
function otherServicesWords({ shown, before }: PartnershipTotals): string {
  if (shown === undefined || before === undefined || sameServices(shown, before)) return '';
  return ` The totals of ${yearName(before.year)} are of ${count(before.services.length, 'service')}, not all of them the same: a change from one year to the other may come of that.`;
}

/** That the last census is not there yet, where another year is shown. */
function latestWords({ sentOfLatest, latest, service, shown }: PartnershipTotals): Html {
  if (sentOfLatest === undefined || shown?.year === latest) return nothing;
  return html`<p class="govuk-body">There are no totals of ${yearName(latest)} yet: ${hereWords(sentOfLatest, service)}</p>`;
}

/** How many returns are here, and how many it takes. */
export function hereWords(sent: number, service: PartnershipTotals['service']): string {
  const here = `returns of ${count(sent, 'service')} ${sent === 1 ? 'is' : 'are'} here and shared`;
  return sent < fewestPartners
    ? `${sent === 0 ? `no ${servicesWords(service)} have sent theirs` : here.replace('returns of 1', 'the return of 1')}, and it takes at least ${fewestPartners}, so that none can work out another’s by taking its own away.`
    : `${here}, but what they would show could be told apart: too few people are behind it.`;
}

/** By which rule counts are hidden, in sentences. */
export const ruleWords: readonly string[] = [
  ...smallNumbersRule({ partners: true, editions: true }),
  'A table is shown with its total or not at all. The tables that divide the same people by age are guarded together, so that none tells what another hides.',
];

/** The same on the page. */
export function ruleView(): Html {
  return html`<h2 class="govuk-heading-m" id="rule">What is hidden, and by which rule</h2>
<ul class="govuk-list govuk-list--bullet">${ruleWords.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
