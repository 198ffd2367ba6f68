import { lineChart, rangeChart } from '../../../../platform/charts/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { formatNumber, list } from '../../../../platform/web/words.ts';
import { aimedAt, lineOf, type Projected, placesIn } from '../../projected/shown.ts';
import { amountWords, percentWords, placeWords, poundsWords, yearOf } from '../../words.ts';
import { scenarioPath } from '../paths.ts';
import { plainTable } from '../plain-table.ts';
import type { Compared } from './finding.ts';

const vacant = (value: number): string => formatNumber(Math.round(value));

/** Scenarios beside each other at a date, over the years, and by what they answer. */
export function comparisonView(compared: readonly Compared[], date: string, title: string): Html {
  const scenarios = compared.map(({ projected }) => projected);
  const places = [...new Set(scenarios.flatMap((one) => placesIn(one).slice(0, 1).map(placeWords)))];
  return html`${places.length > 1 && html`<p class="govuk-body">They are not of the same services: ${list(places)}. Compare what each adds up to with care.</p>`}
${rangeChart(
  {
    id: 'at-date',
    title: `Vacant posts at ${formatDate(date)}`,
    description: `${title}. The figures are in the table below.`,
    source: `the projections of these scenarios, at ${formatDate(date)}`,
  },
  {
    what: 'Scenario',
    amount: 'Vacant posts (FTE)',
    rows: compared.map(({ projected, low, middle, high }) => ({
      label: projected.kept.name,
      point: { value: middle, interval: [low, high] },
    })),
    means: 'The bar is the middle run, and 8 runs in 10 lie on the line.',
    format: vacant,
  },
)}
${overYears(scenarios)}
${answers(scenarios)}`;
}

function overYears(scenarios: readonly Projected[]): Html {
  const lines = scenarios.map((projected) => {
    const [place] = placesIn(projected);
    return { name: projected.kept.name, line: place ? lineOf(projected.projection, place, 'vacancies') : [] };
  });
  const dates = [...new Set(lines.flatMap(({ line }) => line.map(({ date }) => date)))].sort();
  const series = lines.map(({ name, line }) => ({
    label: name,
    points: dates.map((date) => line.find((one) => one.date === date)?.p50 ?? { missing: 'not projected' }),
  }));
  const [main, ...comparisons] = series;
  if (main === undefined) return html``;
  return lineChart(
    {
      id: 'years',
      title: 'Vacant posts at each 30 September, in the middle run',
      description: 'The middle run of each scenario. The figures are in the table below.',
      source: 'the projections of these scenarios',
    },
    { years: dates.map(yearOf), main, comparisons, format: vacant },
  );
}

function answers(scenarios: readonly Projected[]): Html {
  return plainTable(
    'What they come to at the date that each aims at',
    ['Scenario', 'Date', 'Vacancy rate', 'Agency workers (FTE)', 'NQSWs needed a year until then', 'Costs that year'],
    scenarios.map((projected) => {
      const [place] = placesIn(projected);
      const at = place && aimedAt(projected, lineOf(projected.projection, place, 'vacancyRate'));
      const agency = place && lineOf(projected.projection, place, 'agency').find((one) => one.date === at?.date);
      const { nqswNeeded, costs } = projected.projection.answers;
      const needs = nqswNeeded.filter(({ year }) => `${year}` === yearOf(at?.date ?? ''));
      const cost = costs?.years.find((one) => one.date === at?.date)?.total;
      return [
        projected.kept.name,
        at === undefined ? '' : formatDate(at.date),
        at?.p50 == null ? '' : `${percentWords(at.p50)} (${percentWords(at.p10 ?? 0)} to ${percentWords(at.p90 ?? 0)})`,
        agency?.p50 == null ? '' : amountWords(agency.p50),
        needs.length === 0 ? 'no aim' : neededWords(needs),
        cost === undefined ? 'no costs given' : poundsWords(cost),
      ];
    }),
  );
}

function neededWords(needs: Projected['projection']['answers']['nqswNeeded']): string {
  const unreachable = needs.filter(({ starts }) => starts === 'unreachable').length;
  const sum = needs.reduce((all, { starts }) => all + (starts === 'unreachable' ? 0 : starts), 0);
  if (unreachable === 0) return `${sum}`;
  return `${sum}, and ${unreachable} of ${needs.length} not by NQSWs alone`;
}

/** Links to the scenarios that are compared. */
export const linksView = (scenarios: readonly Projected[]): Html =>
  html`<ul class="govuk-list">${scenarios.map(({ kept }) => html`<li><a class="govuk-link"${attributes({ href: scenarioPath(kept) })}>${kept.name}</a></li>`)}</ul>`;
