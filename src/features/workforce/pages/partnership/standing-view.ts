import { yearName } from '../../../../engines/workforce/calendar.ts';
import { button, table } from '../../../../platform/web/components/index.ts';
import { formatShortDate } from '../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { capitalised, count } from '../../../../platform/web/words.ts';
import type { Standing } from '../../totals/standing.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import { servicesWords } from './finding.ts';
import { partnershipPage } from './paths.ts';
import type { PartnershipTotals } from './totals.ts';

const dayLength = 86_400_000;

/** Whose data is in: of every service the latest year, how old it is, and whether it counts; with a button to ask for what is not. */
export function standingView(
  { service, latest, shown }: PartnershipTotals,
  standings: readonly Standing[],
  asking: { csrf: Html } | undefined,
  now = new Date(),
): Html {
  const isIn = ({ latest: sent }: Standing) => sent !== undefined && sent.year >= latest;
  const inNow = standings.filter(isIn).length;
  const head = ['Service', 'Latest return', shown ? `In the totals of ${yearName(shown.year)}` : 'May be in totals'];
  return html`<h2 class="govuk-heading-m">Whose data is in</h2>
<p class="govuk-body">${capitalised(count(inNow, 'return'))} of ${yearName(latest)} from ${count(standings.length, 'service')}. Only the central team sees this list. It tells when a return was sent, and nothing of what is in it.</p>
${
  standings.length === 0
    ? html`<p class="govuk-body">The partnership has no ${servicesWords(service)}.</p>`
    : scrollable(
        'Whose data is in',
        table({
          caption: 'Whose data is in',
          captionClasses: 'govuk-visually-hidden',
          classes: 'tandem-table',
          firstCellIsHeader: true,
          head: head.map((text) => ({ text })),
          rows: standings.map((one) => [
            { text: `${one.organisation}: ${one.name}` },
            {
              html: html`${one.latest === undefined ? 'None yet' : sentWords(one.latest, latest, now)}${asking && !isIn(one) && askView(one, latest, asking.csrf)}`,
            },
            { text: inTotalsWords(one, shown) },
          ]),
        }),
      )
}`;
}

/** Whether the edition that is shown holds what the service sent of its year, and if not, why. */
function inTotalsWords({ serviceId, shares, latest }: Standing, shown: WorkforceTotal | undefined): string {
  const keptBack = shares === false ? 'the service keeps its returns to itself' : undefined;
  if (shown === undefined) return latest === undefined ? 'No: nothing was sent' : keptBack ? `No: ${keptBack}` : 'Yes';
  const { edition, services, year } = shown;
  if (services.includes(serviceId)) {
    return keptBack ? `Yes, in edition ${edition}; the next leaves it out: ${keptBack}` : `Yes, in edition ${edition}`;
  }
  if (latest === undefined || latest.year < year) return 'No: nothing was sent of that year';
  return keptBack ? `No: ${keptBack}` : `Not in edition ${edition}`;
}

const behind = (year: number, latest: number): string =>
  year >= latest ? '' : `, ${count(latest - year, 'year')} behind`;

/** `2024-25, 1 year behind, sent on 3 Nov 2025, 384 days ago` */
function sentWords({ year, sentAt }: NonNullable<Standing['latest']>, latest: number, now: Date): string {
  const days = Math.floor((now.getTime() - sentAt.getTime()) / dayLength);
  const ago = days < 1 ? 'today' : `${count(days, 'day')} ago`;
  return `${yearName(year)}${behind(year, latest)}, sent on ${formatShortDate(sentAt)}, ${ago}`;
}

function askView({ serviceId, askedAt, canBeAsked, organisation, name }: Standing, latest: number, csrf: Html): Html {
  if (askedAt !== undefined) return html`<br>Asked on ${formatShortDate(askedAt)}`;
  if (!canBeAsked) {
    return html`<br>Nobody with an e-mail address answers for it: invite an employer lead under “People and roles”`;
  }
  const label = html`Ask for ${yearName(latest)}<span class="govuk-visually-hidden"> from ${organisation}: ${name}</span>`;
  return html`<form method="post"${attributes({ action: `${partnershipPage}/nudge` })}>${csrf}
<input type="hidden" name="service"${attributes({ value: serviceId })}>
${button({ html: label, classes: 'govuk-button--secondary govuk-!-margin-top-1 govuk-!-margin-bottom-0', preventDoubleClick: true })}</form>`;
}
