import { notKnown } from '../../../../../engines/workforce/categories.ts';
import { halfUp } from '../../../../../engines/workforce/figures/tally.ts';
import { shareChart } from '../../../../../platform/charts/index.ts';
import { table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import { percentWords, withOneDecimal } from '../words.ts';
import { sourceOf } from './head-view.ts';
import type { OwnFigures } from './own-figures.ts';
import { figuresPath } from './paths.ts';
import { type PeopleLine, type PeopleTable, type PeopleTableKey, peopleTable, sharesAreFte } from './people-tables.ts';

const nouns = { inPost: 'social workers in post', leavers: 'leavers', starters: 'starters', agency: 'agency workers' };

/** A table of people by a category: people, share with its N, full-time equivalents. */
export function tableView(figures: OwnFigures, key: PeopleTableKey): Html {
  const found = tableOf(figures, key);
  const nothingToShow = absence(found);
  if (nothingToShow) return html`<div><h3 class="govuk-heading-s">${found.title}</h3>${nothingToShow}</div>`;
  const { title, what, all, about, lines, overlapping } = found;
  const head = [what, 'People', `Of ${formatNumber(all.headcount)}`, 'FTE'];
  return html`<div>${scrollable(
    title,
    table({
      caption: title,
      captionClasses: 'govuk-table__caption--s',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: head.map((text, index) => ({ text, ...(index > 0 && { format: 'numeric' }) })),
      rows: lines.map((line) => [
        { text: line.words },
        ...[formatNumber(line.tally.headcount), shareWords(line, found), fteWords(line)].map((text) => ({
          text,
          format: 'numeric',
        })),
      ]),
    }),
  )}
<p class="tandem-figure__line tandem-figure__line--quiet${overlapping ? '' : ' tandem-own__repeated'}">N: ${formatNumber(all.headcount)} ${nouns[about]}.${overlapping && ' Somebody can be in several lines.'} ${download(figures, key, title)}</p></div>`;
}

/** The same as bars, of a few bands in their order. */
export function bandsView(figures: OwnFigures, key: PeopleTableKey, finding: (found: PeopleTable) => string): Html {
  const found = tableOf(figures, key);
  const nothingToShow = absence(found);
  if (nothingToShow) return html`<div><h3 class="govuk-heading-s">${found.title}</h3>${nothingToShow}</div>`;
  const { what, all, about, lines } = found;
  const inFte = sharesAreFte(found);
  return shareChart(
    {
      id: key,
      title: finding(found),
      description: `${found.title}: of ${formatNumber(all.headcount)} ${nouns[about]}.`,
      source: sourceOf(figures.shown.sent),
      csv: figuresPath(figures.service, figures.shown.year, key),
    },
    lines.map(({ words, category, tally }) => ({
      label: inFte ? `${words} (${count(tally.headcount, 'person', 'people')})` : words,
      value: inFte ? halfUp(tally.fte) : tally.headcount,
      of: inFte ? Math.max(halfUp(all.fte), halfUp(tally.fte)) : all.headcount,
      ...(category === notKnown && { colour: 5 as const }),
    })),
    [what, inFte ? 'Full-time equivalents' : 'People'],
    (share) => percentWords(halfUp(share * 100)),
  );
}

const tableOf = ({ shown, service }: OwnFigures, key: PeopleTableKey): PeopleTable =>
  peopleTable(key, shown.sent.figures, service.kind);

function absence({ untold, all, about, known, uncertain }: PeopleTable): Html | undefined {
  if (untold) return html`<p class="govuk-body">The return does not tell of ${nouns[about]}.</p>`;
  if (all.headcount === 0 && uncertain > 0) {
    return html`<p class="govuk-body">Not known: of ${formatNumber(uncertain)} workers the return does not tell whether they are ${nouns[about]}.</p>`;
  }
  if (all.headcount === 0) return html`<p class="govuk-body">There were no ${nouns[about]}.</p>`;
  if (known === 0) {
    const whom = all.headcount === 1 ? 'the only one' : `any of the ${formatNumber(all.headcount)} ${nouns[about]}`;
    return html`<p class="govuk-body">The return does not tell it of ${whom}: it is not known.</p>`;
  }
  return undefined;
}

const shareWords = ({ tally }: PeopleLine, { all }: PeopleTable): string =>
  percentWords(halfUp((tally.headcount / all.headcount) * 100));

/** Where the hours of some are not known, of how many they are. */
function fteWords({ tally: { headcount, fte, fteKnown } }: PeopleLine): string {
  if (headcount > 0 && fteKnown === 0) return 'not known';
  return fteKnown < headcount ? `${withOneDecimal(fte)} (${formatNumber(fteKnown)} known)` : withOneDecimal(fte);
}

/** The same figures as a file. */
export function download({ service, shown }: OwnFigures, key: Parameters<typeof figuresPath>[2], title: string): Html {
  return html`<a class="govuk-link tandem-table__download"${attributes({ href: figuresPath(service, shown.year, key) })}>Download as CSV<span class="govuk-visually-hidden">: ${title}</span></a>`;
}
