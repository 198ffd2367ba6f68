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
      months: Array.from({ length: longest / 12 + 1 }, (_, years) => years * 12),
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

/** Of the oldest cohort that is drawn: it was followed longest. */
function retentionWords({ year, people, steps, followed }: Cohort): string {
  const staying = percentWords(halfUp((steps.at(-1)?.staying ?? 1) * 100));
  return `Of ${count(people, 'newly qualified social worker')} who started in ${yearName(year)}, ${staying} stayed as long as ${formatNumber(followed)} months, as far as is known`;
}

/** In which roles people were at the census before, and at this one. */
export function progressionView(figures: OwnFigures): Html {
  const { steps, shown } = figures;
  const title = `From role to role, ${yearName(shown.year - 1)} to ${yearName(shown.year)}`;
  if (steps.length === 0) {
    return html`<div><h3 class="govuk-heading-s">From role to role</h3>
<p class="govuk-body">This needs the returns of two years that follow each other, with the same SWE number in both.</p></div>`;
  }
  const present = order.filter((role) => steps.some(({ from, to }) => from === role || to === role));
  const from = present.filter((role) => steps.some((step) => step.from === role));
  const to = [...present.filter((role) => steps.some((step) => step.to === role)), 'left' as const];
  const people = (before: Role, after: Role | 'left') =>
    steps.find((step) => step.from === before && step.to === after)?.people ?? 0;
  const all = (before: Role) => to.reduce((sum, after) => sum + people(before, after), 0);
  return html`<div>${scrollable(
    title,
    table({
      caption: title,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: [
        { text: 'Role before' },
        ...[...to.map((role) => (role === 'left' ? 'No longer in post' : roles[role])), 'All'].map((text) => ({
          text,
          format: 'numeric',
        })),
      ],
      rows: from.map((before) => [
        { text: roles[before] },
        ...[...to.map((after) => people(before, after)), all(before)].map((number) => ({
          text: formatNumber(number),
          format: 'numeric',
        })),
      ]),
    }),
  )}
<p class="tandem-figure__line tandem-figure__line--quiet">People who can be told apart in both returns and whose role is known in both. ${download(figures, 'progression', title)}</p></div>`;
}

const order: readonly Role[] = [
  'senior-manager',
  'middle-manager',
  'first-line-manager',
  'senior-practitioner',
  'case-holder',
  'qualified-without-cases',
  'social-worker',
];
