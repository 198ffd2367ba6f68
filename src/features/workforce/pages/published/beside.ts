import {
  absenceWords,
  countable,
  type MeasureName,
  type Place,
  series,
  type YearFigure,
} from '../../../../engines/workforce/benchmark/index.ts';
import { type Chosen, chosenFrom, nothingAsked } from '../benchmark/chosen.ts';
import { countsWords, sourceWords } from '../benchmark/words.ts';
import type { CompareWith, Comparison } from '../comparison.ts';

const measures = ['turnover', 'vacancy', 'agency', 'caseload', 'absence'] as const satisfies readonly MeasureName[];

/**
 * The partnership's region and England, as the latest edition has them, beside the rates of children's services. Nothing
 * for adults' services, of which nothing published is loaded; no region where none of the partners is in the edition.
 */
export const publishedBeside: CompareWith = async ({ tx }, { kind }) => {
  if (kind !== 'children') return [];
  const chosen = await chosenFrom(tx, nothingAsked);
  if (chosen === undefined) return [];
  const { region, areas } = chosen;
  return [
    ...(areas.length > 0 ? [comparisonOf(chosen, region, { kind: 'region', name: region })] : []),
    comparisonOf(chosen, 'England', { kind: 'england' }),
  ];
};

function comparisonOf({ edition, kept }: Chosen, label: string, place: Place): Comparison {
  const rates = measures.map((measure) => {
    const years = series(edition, measure, place).map((figure) => [figure.year, toldOf(measure, figure)] as const);
    return [measure, new Map(years)] as const;
  });
  return { label, source: sourceWords(edition, kept), rates: Object.fromEntries(rates) };
}

function toldOf(measure: (typeof measures)[number], figure: YearFigure) {
  const { n, d, rate } = figure;
  const value = countable(rate);
  if (value === undefined) return { missing: typeof rate === 'string' ? absenceWords[rate] : '' };
  const [above, below] = [countable(n), countable(d)];
  if (above === undefined || below === undefined) return { value };
  return { value, n: above, d: below, counts: countsWords(measure, figure) };
}
