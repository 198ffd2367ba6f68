import { subNavigation } from '../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { attributes, type Html, html, join, nothing } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import type { Known } from '../../../../platform/web/route.ts';
import { today } from '../../../../platform/web/today.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { nextKeyDate, type PlacementRound } from '../../rounds/model.ts';
import { mayOffer, mayRunRounds } from '../../rounds/policy.ts';
import { type Standing, standingOf } from '../../rounds/standing.ts';

export type RoundTab = 'students' | 'places' | 'educators' | 'allocation' | 'import' | 'timeline';

/** A page inside a round: its tab, its own title, and what stands below the tabs. */
export interface RoundPage {
  tab: RoundTab;
  /** Of the browser's tab; the heading of the body (`h2`) says the same. */
  title: string;
  body: Html;
  /** What is wrong with the form on the page: stands above everything, as the design system wants it. */
  problems?: Html;
  /** For a page below a tab, such as one student's: where the tab is, as the last link above the page. */
  within?: { text: string; href: string };
  wide?: boolean;
}

/** The address of a round's page: `roundPath(round, 'students')`. */
export function roundPath({ id }: Pick<PlacementRound, 'id'>, ...parts: readonly string[]): string {
  return ['/rounds', id, ...parts].join('/');
}

/**
 * The page in the round's frame: the strip that never changes (name, tranche, days to the next key date, where the round
 * stands as a sentence of links), the tabs, and the page's own body. The round's name is the page's `h1`.
 */
export async function roundFrame(asked: Known, round: PlacementRound, page: RoundPage): Promise<Page> {
  const standing = await standingOf(asked.tx, round.id, round.policy);
  const { problems = nothing, within, tab, title, body, ...rest } = page;
  return {
    ...rest,
    title: `${title} – ${round.name}`,
    breadcrumbs: [
      { text: 'Rounds', href: '/rounds' },
      { text: round.name, href: roundPath(round) },
      ...(within ? [within] : []),
    ],
    body: html`${problems}
<h1 class="govuk-heading-l govuk-!-margin-bottom-3"><span class="govuk-caption-l">${round.tranche}, ${round.academicYear}</span>${round.name}</h1>
${keyDate(round)}
${pipeline(asked, round, standing)}
${subNavigation({ label: 'Round', items: tabsOf(asked, round, tab) })}
${body}`,
  };
}

function keyDate(round: PlacementRound): Html {
  const next = nextKeyDate(round, today());
  if (next === undefined) return html`<p class="govuk-body">The placements ended on ${formatDate(round.ends)}.</p>`;
  const when = next.days === 0 ? 'today' : next.days === 1 ? 'tomorrow' : `in ${count(next.days, 'day')}`;
  return html`<p class="govuk-body">${next.what} is <strong>${when}</strong>${next.days > 0 && html` (${formatDate(next.on)})`}.</p>`;
}

/** Each number leads to the rows it counts. Who sees only their own services reads of those. */
function pipeline({ me }: Known, round: PlacementRound, standing: Standing): Html {
  const link = (words: string, ...parts: readonly string[]) =>
    html`<a class="govuk-link"${attributes({ href: roundPath(round, ...parts) })}>${words}</a>`;
  const { students, places, offering, services, currentEducators, educators, result } = standing;
  const of = (number: number) => (mayRunRounds(me) || number === 1 ? '' : 'your ');
  const parts = [
    mayRunRounds(me) && link(count(students, 'student'), 'students'),
    mayOffer(me) &&
      html`${link(count(places, 'place'), 'places')} offered by ${formatNumber(offering)} of ${of(services)}${count(services, 'service')}`,
    me.can('educators.view') &&
      html`${link(`${formatNumber(currentEducators)} of ${of(educators)}${count(educators, 'educator')}`, 'educators')} current`,
    result &&
      html`${link(`${formatNumber(result.placed)} placed, ${formatNumber(result.waiting)} waiting`, 'allocation')}${result.accepted ? '' : ' in the latest run'}`,
  ].filter((part) => part !== false && part !== undefined);
  return parts.length === 0 ? nothing : html`<p class="govuk-body-l govuk-!-margin-bottom-4">${join(parts, ' · ')}</p>`;
}

function tabsOf({ me }: Known, round: PlacementRound, current: RoundTab) {
  const tabs: { tab: RoundTab; text: string; shown: boolean }[] = [
    { tab: 'students', text: 'Students', shown: mayRunRounds(me) },
    { tab: 'places', text: 'Places', shown: mayOffer(me) },
    { tab: 'educators', text: 'Educators', shown: me.can('educators.view') },
    { tab: 'allocation', text: 'Allocation', shown: true },
    { tab: 'import', text: 'Import', shown: mayOffer(me) },
    { tab: 'timeline', text: 'Timeline', shown: mayOffer(me) },
  ];
  return tabs
    .filter(({ shown }) => shown)
    .map(({ tab, text }) => ({ text, href: roundPath(round, tab), current: tab === current }));
}
