import { button, details, select } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import type { ActionChange, FigureChange, PlanComparison, TextChange } from '../../../document/compare/compare.ts';
import type { KeyFigure } from '../../../document/figures/model.ts';
import { type PlanDocument, planName, standings } from '../../../document/model.ts';
import { sectionOf } from '../../../document/sections.ts';
import { plainTable } from '../../plain-table.ts';
import { documentPath } from '../paths.ts';
import { piecesView } from '../pieces-view.ts';

/** What is compared with what. */
export const comparisonTitle = (before: PlanDocument, after: PlanDocument): string =>
  `${planName(after)} beside ${planName(before)}`;

/** Figures, actions and texts of two plans, and the choice of another to compare with. */
export function comparisonView(shown: {
  before: PlanDocument;
  after: PlanDocument;
  others: readonly PlanDocument[];
  comparison: PlanComparison;
}): Html {
  const { before, after, others, comparison } = shown;
  const [was, is] = [shortName(before), shortName(after)];
  return html`<h1 class="govuk-heading-l">${comparisonTitle(before, after)}</h1>
${others.length > 1 && choice(after, before, others)}
<h2 class="govuk-heading-m">Figures</h2>
<p class="govuk-body">${figuresSentence(comparison.figures)}</p>
${figuresView(comparison.figures, was, is)}
<h2 class="govuk-heading-m">Actions</h2>
${actionsView(comparison.actions, was, is)}
<h2 class="govuk-heading-m">Text</h2>
${
  comparison.texts.length === 0
    ? html`<p class="govuk-body">Both plans say the same, word for word.</p>`
    : html`<p class="govuk-body">${count(comparison.texts.length, 'section')} ${comparison.texts.length === 1 ? 'reads' : 'read'} differently. What is new is underlined, what is gone is struck through.</p>${comparison.texts.map(textView)}`
}`;
}

const choice = (after: PlanDocument, before: PlanDocument, others: readonly PlanDocument[]): Html =>
  html`<form method="get" class="tandem-filters" aria-label="What to compare with"${attributes({ action: documentPath(after, 'compare') })}>
${select({ id: 'with', name: 'with', label: { text: 'Compare with' }, items: others.map((plan) => ({ value: plan.id, text: planName(plan) })), value: before.id })}
<div class="tandem-filters__actions">${button({ text: 'Compare', classes: 'govuk-button--secondary' })}</div></form>`;

function figuresSentence(figures: readonly FigureChange[]): string {
  const [better, worse] = [true, false].map((is) => figures.filter(({ isBetter }) => isBetter === is).length);
  if (figures.length === 0) return 'Neither plan has figures.';
  return `Of ${count(figures.length, 'figure')}, ${formatNumber(better ?? 0)} went the better way and ${formatNumber(worse ?? 0)} the worse. The others stayed, have no better or worse, count other services, or are not in both plans.`;
}

/** `2026, version 2`: in a table of two plans there is no room for more. */
const shortName = ({ year, version }: PlanDocument): string =>
  version === 1 ? `${year}` : `${year}, version ${version}`;

/** Figures that are not what they were; those that are stand folded below. */
function figuresView(figures: readonly FigureChange[], was: string, is: string): Html {
  const stays = ({ before, after }: FigureChange): boolean =>
    before !== undefined && after !== undefined && figureWords(before) === figureWords(after);
  const [same, others] = [figures.filter(stays), figures.filter((one) => !stays(one))];
  return html`${
    others.length > 0 &&
    plainTable(
      'Figures that changed',
      ['Figure', `In ${was}`, `In ${is}`],
      others.map((one) => [one.title, figureWords(one.before), `${figureWords(one.after)}${changeWords(one)}`]),
    )
  }
${
  same.length > 0 &&
  details({
    summaryText: `Figures that are the same in both plans: ${same.length}`,
    html: plainTable(
      'Figures that are the same in both plans',
      ['Figure', 'In both'],
      same.map(({ title, after }) => [title, figureWords(after)]),
    ),
  })
}`;
}

/** A number of people says of how many services: with other services it is another number. */
function figureWords(figure: KeyFigure | undefined): string {
  if (figure === undefined) return 'not in it';
  const { words, of, unit, counts } = figure;
  return unit === 'number' && counts !== undefined ? `${words} (${of}, ${counts})` : `${words} (${of})`;
}

/** `: −4.2 points, better`, or that other services are counted, to follow the figure: on a phone there is no room for a column of its own. */
function changeWords({ change, isBetter, after, otherServices }: FigureChange): string {
  if (otherServices) return ': not the same services';
  if (change === undefined) return '';
  const rounded = Math.round(change * 10) / 10;
  if (rounded === 0) return '';
  const sign = rounded < 0 ? '−' : '+';
  const unit = after?.unit === 'percent' ? ' points' : '';
  const judged = isBetter === undefined ? '' : isBetter ? ', better' : ', worse';
  return `: ${sign}${formatNumber(Math.abs(rounded))}${unit}${judged}`;
}

function actionsView(actions: readonly ActionChange[], was: string, is: string): Html {
  if (actions.length === 0) return html`<p class="govuk-body">Neither plan lists actions.</p>`;
  const words = (action: ActionChange['before']) =>
    action === undefined
      ? 'not in it'
      : `${action.what} (${action.who}, by ${formatDate(action.due)}): ${standings[action.standing].toLowerCase()}`;
  return plainTable(
    'Actions of both plans',
    ['Under', `In ${was}`, `In ${is}`],
    actions.map(({ section, before, after }) => {
      const [then, now] = [words(before), words(after)];
      return [sectionOf(section).title, then, now === then ? 'the same' : now];
    }),
    () => false,
  );
}

const textView = ({ title, pieces }: TextChange): Html =>
  html`<h3 class="govuk-heading-s">${title}</h3>${piecesView(pieces)}`;
