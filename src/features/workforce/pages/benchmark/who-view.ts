import { silentAreas, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { insetText } from '../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { count, list } from '../../../../platform/web/words.ts';
import type { Chosen } from './chosen.ts';

const fewEnough = 8;

/** Whose figures they are until a year, why these areas, and what was asked for and is not there. */
export function whoView(chosen: Chosen, until: number): Html {
  const notFound = notFoundWords(chosen);
  const sentences = [whoWords(chosen, until), ...ownWords(chosen), ...silentWords(chosen)].filter((one) => one !== '');
  return html`${notFound !== undefined && insetText({ text: notFound })}
<p class="govuk-body">${sentences.join(' ')}</p>`;
}

/** `Croydon and Sutton, against London and England, 2017-18 to 2023-24, as edition 2024 has them.`; empty where no area is chosen. */
export function whoWords({ areas, region, baseline, edition }: Chosen, until: number): string {
  if (areas.length === 0) return '';
  const names = areas.length > fewEnough ? count(areas.length, 'area') : namesOf(areas);
  return `${names}, against ${region} and England, ${spanWords(baseline, until)}, as edition ${edition.edition} has them.`;
}

/** `2017-18 to 2023-24`, or one year by its name. */
export const spanWords = (from: number, until: number): string =>
  from === until ? `in ${yearName(from)}` : `${yearName(from)} to ${yearName(until)}`;

/** Why these areas, where nobody chose them, and why this edition, where a later one is there. */
export function ownWords({ areas, isOwn, without, edition, editions, isChosenEdition }: Chosen): string[] {
  if (!isOwn) return [];
  if (areas.length === 0) {
    return [
      `None of your partners is called like an authority of ${editions.length === 1 || isChosenEdition ? 'this edition' : 'any edition that is here'}.`,
    ];
  }
  const later = editions.filter((one) => one.edition > edition.edition).map((one) => `${one.edition}`);
  return [
    'These are your partnership’s own, found by name.',
    ...(!isChosenEdition && later.length > 0
      ? [
          `Edition ${list(later)} ${later.length === 1 ? 'has' : 'have'} none of your partners’ names: edition ${edition.edition} is the latest that has.`,
        ]
      : []),
    ...(without.length > 0 ? [`No authority of this edition is called like ${list(without)}.`] : []),
  ];
}

/** The same for those who read a plan: whose areas these are, and what is not in them. */
export function areasOfPlan({ areas, without, edition, editions }: Chosen): string[] {
  if (areas.length === 0) {
    return [
      `No authority of ${editions.length === 1 ? `edition ${edition.edition}` : 'any edition that is loaded'} has the name of a partner.`,
    ];
  }
  const later = editions.filter((one) => one.edition > edition.edition).map((one) => `${one.edition}`);
  return [
    'These are the authorities of the partnership.',
    ...(later.length > 0
      ? [
          `Edition ${list(later)} ${later.length === 1 ? 'has' : 'have'} none of them: edition ${edition.edition} is the latest that has.`,
        ]
      : []),
    ...(without.length > 0 ? [`No authority of this edition has the name of ${list(without)}.`] : []),
  ];
}

/** Which of the areas are in no sum, and in whose figures theirs stand, where somebody chooses areas. */
export const silentWords = (chosen: Chosen): string[] => silentOf(chosen, '; choose that instead');

/** The same for those who read a plan. */
export const silentInPlan = (chosen: Chosen): string[] => silentOf(chosen, '');

function silentOf({ edition, areas, baseline }: Chosen, advice: string): string[] {
  const numbers = new Set(areas.flatMap((area) => area.numbers));
  return silentAreas(edition, areas, baseline).map(({ name, within }) => {
    const none = `${name} has no figures of its own in edition ${edition.edition} and is not in the sum`;
    if (within.length === 0) return `${none}.`;
    const others = list(within.map((one) => one.name));
    const isThere = within.every((one) => one.numbers.every((number) => numbers.has(number)));
    return `${none}: other editions publish it in one row with ${others}, whose figures hold both${isThere ? '' : advice}.`;
  });
}

/** What was asked for and is not there; the usual is shown in its place. */
function notFoundWords({ notFound, editions, edition }: Chosen): string | undefined {
  if (notFound.length === 0) return undefined;
  const here = list(editions.map((one) => `${one.edition}`));
  const shown = `The usual is shown instead, of edition ${edition.edition}; ${editions.length === 1 ? `only ${here} is here` : `${here} are here`}.`;
  return `Not found: ${list(notFound)}. ${shown}`;
}

/** `Bristol, City of; Croydon`: with a semicolon where names have commas of their own. */
function namesOf(areas: Chosen['areas']): string {
  const names = areas.map(({ name }) => name);
  return names.some((name) => name.includes(',')) ? names.join('; ') : list(names);
}
