import { colourRule, type Rag } from '../../../engines/workforce/benchmark/index.ts';
import type { Cell, DocumentTable } from '../../../platform/documents/index.ts';
import { ragWords } from '../pages/benchmark/standing.ts';

const colours = { green: 'green', amber: 'amber', red: 'red', unknown: 'grey' } as const;

/** A cell that says how the partnership stands: the colour by its name, and of what it is made. */
export const standsCell = (rag: Rag, words: string): Cell => ({
  text: words,
  tag: { colour: colours[rag], text: ragWords(rag) },
});

/** The rule of the colours, and what “up” and “down” beside a rate say. */
export const colourNote = (region: string, since: string): string =>
  `${colourRule(region, since)} “Up” and “down” compare with the year before: down is better.`;

/** Tables that follow each other, each without the notes that stand under one before it. */
export function notedOnce(tables: readonly DocumentTable[]): DocumentTable[] {
  const said = new Set<string>();
  return tables.map((table) => {
    const notes = table.notes.filter((note) => !said.has(note));
    for (const note of notes) said.add(note);
    return { ...table, notes };
  });
}

/** The three rates of [L] appendix 1, in its order: what each is called. */
export const ratesOfPlan = { vacancy: 'Vacancy rate', turnover: 'Turnover rate', agency: 'Agency rate' } as const;
export type RateOfPlan = keyof typeof ratesOfPlan;
