import { yearName } from '../../../../engines/workforce/calendar.ts';
import { button, table } from '../../../../platform/web/components/index.ts';
import { formatShortDate } from '../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { count } from '../../../../platform/web/words.ts';
import type { Standing } from '../../totals/standing.ts';
import { sourceWords } from '../services/words.ts';
import { servicesWords } from './finding.ts';
import { partnershipPage } from './paths.ts';
import type { PartnershipTotals } from './totals.ts';

const dayLength = 86_400_000;

/** Whose data is in: of every service the latest year, how old it is, and whether it counts; with a button to ask for what is not. */
export function standingView(
  { service, latest }: PartnershipTotals,
  standings: readonly Standing[],
  asking: { csrf: Html } | undefined,
  now = new Date(),
): Html {
  const isIn = ({ latest: sent }: Standing) => sent !== undefined && sent.year >= latest;
  const inNow = standings.filter(isIn).length;
  const caption = `Whose data is in: ${count(inNow, 'return')} of ${yearName(latest)} from ${count(standings.length, 'service')}`;
  const head = ['Service', 'Latest return', 'Sent', 'In the totals', ...(asking ? ['Ask for it'] : [])];
  return html`<h2 class="govuk-heading-m">Whose data is in</h2>
<p class="govuk-body">Only the central team sees this list. It tells when a return was sent, and nothing of what is in it.</p>
${
  standings.length === 0
    ? html`<p class="govuk-body">The partnership has no ${servicesWords(service)}.</p>`
    : scrollable(
        'Whose data is in',
        table({
          caption,
          captionClasses: 'govuk-table__caption--s',
          classes: 'tandem-table',
          firstCellIsHeader: true,
          head: head.map((text) => ({ text })),
          rows: standings.map((one) => [
            { text: `${one.organisation}: ${one.name}` },
            {
              text:
                one.latest === undefined
                  ? 'None yet'
                  : `${yearName(one.latest.year)}${behind(one.latest.year, latest)}`,
            },
            { text: one.latest === undefined ? '' : sentWords(one.latest, now) },
            { text: one.shares === undefined ? '' : one.shares ? 'Yes' : 'No: the service keeps it to itself' },
            ...(asking ? [{ html: askCell(one, isIn(one), latest, asking.csrf) }] : []),
          ]),
        }),
      )
}`;
}

const behind = (year: number, latest: number): string =>
  year >= latest ? '' : `, ${count(latest - year, 'year')} behind`;

function sentWords({ sentAt, source }: NonNullable<Standing['latest']>, now: Date): string {
  const days = Math.floor((now.getTime() - sentAt.getTime()) / dayLength);
  const ago = days < 1 ? 'today' : `${count(days, 'day')} ago`;
  return `${formatShortDate(sentAt)}, ${ago}: ${sourceWords[source]}`;
}

function askCell(
  { serviceId, askedAt, organisation, name }: Standing,
  isIn: boolean,
  latest: number,
  csrf: Html,
): Html {
  if (isIn) return html`${'It is here'}`;
  if (askedAt !== undefined) return html`${`Asked on ${formatShortDate(askedAt)}`}`;
  const label = html`Ask for ${yearName(latest)}<span class="govuk-visually-hidden"> from ${organisation}: ${name}</span>`;
  return html`<form method="post"${attributes({ action: `${partnershipPage}/nudge` })}>${csrf}
<input type="hidden" name="service"${attributes({ value: serviceId })}>
${button({ html: label, classes: 'govuk-button--secondary govuk-!-margin-bottom-0', preventDoubleClick: true })}</form>`;
}
