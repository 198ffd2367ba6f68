import {
  absenceWords,
  countable,
  type MeasureName,
  type Place,
  series,
} from '../../../../engines/workforce/benchmark/index.ts';
import { type Chosen, chosenFrom } from '../benchmark/chosen.ts';
import { sourceWords } from '../benchmark/words.ts';
import type { CompareWith, Comparison } from '../services/index.ts';

const measures = ['turnover', 'vacancy', 'agency', 'caseload', 'absence'] as const satisfies readonly MeasureName[];

/**
 * The partnership's region and England, as the latest edition has them, beside a children's service's own rates. Nothing
 * for adults' services, of which nothing published is loaded; no region where none of the partners is in the edition.
 */
export const publishedBeside: CompareWith = async ({ tx }, { kind }) => {
  if (kind !== 'children') return [];
  const chosen = await chosenFrom(tx, {
    areas: [],
    region: undefined,
    baseline: undefined,
    year: undefined,
    edition: undefined,
  });
  if (chosen === undefined) return [];
  const { region, areas } = chosen;
  return [
    ...(areas.length > 0 ? [comparisonOf(chosen, region, { kind: 'region', name: region })] : []),
    comparisonOf(chosen, 'England', { kind: 'england' }),
  ];
};

function comparisonOf({ edition, kept }: Chosen, label: string, place: Place): Comparison {
  const rates = measures.map((measure) => {
    const years = series(edition, measure, place).map(({ year, rate }) => {
      const missing = typeof rate === 'string' ? absenceWords[rate] : '';
      return [year, countable(rate) ?? { missing }] as const;
    });
    return [measure, new Map(years)] as const;
  });
  return { label, source: sourceWords(edition, kept), rates: Object.fromEntries(rates) };
}
