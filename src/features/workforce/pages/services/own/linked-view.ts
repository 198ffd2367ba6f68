import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { type Role, roles } from '../../../../../engines/workforce/categories.ts';
import { halfUp } from '../../../../../engines/workforce/figures/tally.ts';
import type { Cohort } from '../../../../../engines/workforce/linked/retention.ts';
import { survivalChart } from '../../../../../platform/charts/index.ts';
import { table } from '../../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import { percentWords } from '../words.ts';
import type { OwnFigures } from './own-figures.ts';
import { figuresPath } from './paths.ts';
import { download } from './people-view.ts';

const mostCohorts = 5;

/** How long newly qualified social workers stay, by the year in which they started. */
export function retentionView({ cohorts, service, shown }: OwnFigures): Html {
  const drawn = cohorts.slice(-mostCohorts);
  const [first] = drawn;
  if (first === undefined) {
    return html`<h3 class="govuk-heading-s">How long the newly qualified stay</h3>
<p class="govuk-body">No return tells of anybody who started as a newly qualified social worker.</p>`;
  }
  const longest = Math.max(...drawn.map(({ followed }) => followed));
  return survivalChart(
    {
      id: 'retention',
      title: retentionWords(first),
      description: 'Share of newly qualified social workers who stay, by months since they started.',
      source: 'your own returns, linked by pseudonyms; the estimate of Kaplan and Meier (1958)',
      csv: figuresPath(service, shown.year, 'retention'),
    },
    {
      months: Array.from({ length: Math.max(1, Math.ceil(longest / 12)) + 1 }, (_, years) => years * 12),
      cohorts: drawn.map(({ year, people, steps, followed, atRisk }) => ({
        label: `${yearName(year)} (${formatNumber(people)})`,
        steps,
        followed,
        atRisk,
      })),
      format: (share) => percentWords(halfUp(share * 100)),
      formatTick: (share) => `${Math.round(share * 100)}%`,
    },
  );
}

/** Of the oldest cohort that is drawn, for as many whole years as somebody of it was followed. */
function retentionWords({ year, people, steps, atRisk }: Cohort): string {
  const who = `${count(people, 'newly qualified social worker')} who started in ${yearName(year)}`;
  const years = atRisk.findLastIndex((number) => number > 0);
  if (years < 1) return `Of ${who} nobody was followed for a year yet`;
  const staying = steps.findLast(({ months }) => months <= years * 12)?.staying ?? 1;
  return `Of ${who}, ${percentWords(halfUp(staying * 100))} stayed for ${count(years, 'year')} or more`;
}

/** From which role to which people went between the census before and this one. Who stayed in theirs is in the file. */
export function progressionView(figures: OwnFigures): Html {
  const { steps, shown } = figures;
  const title = `From role to role, ${yearName(shown.year - 1)} to ${yearName(shown.year)}`;
  if (steps.length === 0) {
    return html`<div><h3 class="govuk-heading-s">From role to role</h3>
<p class="govuk-body">This needs the returns of two years that follow each other, with the same SWE number in both.</p></div>`;
  }
  const of = (role: Role) => steps.reduce((sum, { from, people }) => sum + (from === role ? people : 0), 0);
  const moves = steps.filter(({ from, to }) => from !== to);
  if (moves.length === 0) {
    return html`<div><h3 class="govuk-heading-s">${title}</h3><p class="govuk-body">Everybody stayed in their role.</p></div>`;
  }
  const ordered = moves.toSorted((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
  return html`<div>${scrollable(
    title,
    table({
      caption: title,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: [{ text: 'Before' }, { text: 'After' }, { text: 'People', format: 'numeric' }],
      rows: ordered.map(({ from, to, people }) => [
        { text: roles[from] },
        { text: to === 'left' ? 'No longer in post' : roles[to] },
        {
          text: `${formatNumber(people)} of ${formatNumber(of(from))} (${percentWords(halfUp((people / of(from)) * 100))})`,
          format: 'numeric',
        },
      ]),
    }),
  )}
<p class="tandem-figure__line tandem-figure__line--quiet">Of people who can be told apart in both returns, with a known role in both; all others stayed in their role. ${download(figures, 'progression', title)}</p></div>`;
}

const order: readonly (Role | 'left')[] = [
  'senior-manager',
  'middle-manager',
  'first-line-manager',
  'senior-practitioner',
  'case-holder',
  'qualified-without-cases',
  'social-worker',
  'left',
];
const place = (role: Role | 'left'): number => order.indexOf(role);
