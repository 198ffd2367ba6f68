import { type Figure, figures, nearest } from '../../../../engines/workforce/benchmark/index.ts';
import { headingKey, type Sheet, Unreadable } from '../../../../platform/files/index.ts';
import { list } from '../../../../platform/web/words.ts';
import { figuresOf, type Generation, headings, type KeyHeading, keyHeadings, otherHeadings } from './columns.ts';
import { notThisFile } from './other-files.ts';

/** Where each column stands, by index in the row. */
export interface Layout {
  header: readonly string[];
  keys: ReadonlyMap<KeyHeading, number>;
  figures: ReadonlyMap<Figure, number>;
  warnings: string[];
}

/**
 * Tells the columns of a published file of either layout, in any order.
 *
 * Throws `Unreadable` when it is another file, lacks a column by which rows are told apart, or has one twice.
 */
export function layoutOf(sheet: Sheet): Layout {
  const keys = new Map<KeyHeading, number>();
  const at = new Map<Figure, number>();
  const unknown: string[] = [];
  const hits: Record<Generation, number> = { 'until-2022': 0, 'from-2023': 0 };
  for (const [index, heading] of sheet.header.entries()) {
    const key = keysByHeading.get(headingKey(heading));
    const figure = figuresByHeading.get(headingKey(heading));
    if (key !== undefined) put(keys, key, index, heading, sheet.file);
    else if (figure !== undefined) {
      put(at, figure.figure, index, heading, sheet.file);
      for (const generation of figure.generations) hits[generation] += 1;
    } else if (heading !== '') unknown.push(heading);
  }
  const lacking = keyHeadings.filter((key) => !keys.has(key));
  if (at.size === 0 || lacking.length === keyHeadings.length) throw notThisFile(sheet);
  if (lacking.length > 0) {
    const renamed = renamings(unknown, lacking).map(([heading, as]) => `${heading} may be ${as}`);
    const hint = renamed.length > 0 ? ` Of the columns that it has, ${list(renamed)}: rename it and try again.` : '';
    throw new Unreadable(
      sheet.file,
      `${sheet.file} does not have the ${lacking.length === 1 ? 'column' : 'columns'} ${list(lacking)}, without which nobody can tell whose figures its rows hold.${hint || ' Download it again from where it is published.'}`,
    );
  }
  const generation = hits['until-2022'] > hits['from-2023'] ? 'until-2022' : 'from-2023';
  const missing = figuresOf(generation).filter((figure) => !at.has(figure));
  return {
    header: sheet.header,
    keys,
    figures: at,
    warnings: headingWarnings(sheet.file, missing, generation, unknown),
  };
}

function headingWarnings(file: string, missing: Figure[], generation: Generation, unknown: string[]): string[] {
  const names = missing.map((figure) => headings[figure][generation] ?? figure);
  const renamed = renamings(unknown, names);
  const may = new Set(renamed.map(([heading]) => heading));
  const aside = unknown.filter((heading) => !may.has(heading)).map(clipped);
  return [
    ...renamed.map(
      ([heading, as]) =>
        `${file}: the column ${clipped(heading)} is not one we know and was kept aside. It may be ${as}, which is missing: if so, rename it and read the file again.`,
    ),
    ...(names.length > 0
      ? [
          `${file} does not have ${list(names)}: what needs ${names.length === 1 ? 'it' : 'them'} is unknown in this edition.`,
        ]
      : []),
    ...(aside.length > 0 ? [`${file}: columns we do not know were kept aside: ${aside.join(', ')}.`] : []),
  ];
}

/** Pairs of an unknown heading and the missing one that it may stand for. */
function renamings(unknown: readonly string[], missing: readonly string[]): [string, string][] {
  return unknown.flatMap((heading) => {
    const [as] = nearest(heading, missing, 1);
    return as === undefined ? [] : [[heading, as] as [string, string]];
  });
}

function put<Name extends string>(
  places: Map<Name, number>,
  name: Name,
  index: number,
  heading: string,
  file: string,
): void {
  if (places.has(name)) {
    const twice = `${file} has two columns for the same figure, one of them ${clipped(heading)}. Keep the right one, delete the other, and choose the file again.`;
    throw new Unreadable(file, twice);
  }
  places.set(name, index);
}

function clipped(heading: string): string {
  return heading.length > 40 ? `${heading.slice(0, 40)}…` : heading;
}

const keysByHeading = new Map<string, KeyHeading>(
  [...keyHeadings, ...otherHeadings].map((key) => [headingKey(key), key]),
);

const generations = ['until-2022', 'from-2023'] as const;

const figuresByHeading = new Map<string, { figure: Figure; generations: Generation[] }>();
for (const figure of figures) {
  for (const generation of generations) {
    const heading = headings[figure][generation];
    if (heading === undefined) continue;
    const known = figuresByHeading.get(headingKey(heading));
    if (known === undefined) figuresByHeading.set(headingKey(heading), { figure, generations: [generation] });
    else known.generations.push(generation);
  }
}
