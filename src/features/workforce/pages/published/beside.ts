import {
  absenceWords,
  countable,
  type MeasureName,
  type Place,
  series,
  type Value,
  type YearFigure,
} from '../../../../engines/workforce/benchmark/index.ts';
import type { Missing } from '../../../../platform/charts/index.ts';
import { editionsOf, type KeptAdults } from '../../published/store.ts';
import { publishedWords } from '../benchmark/adults/view.ts';
import { type Chosen, chosenFrom, nothingAsked } from '../benchmark/chosen.ts';
import { countsWords, sourceWords } from '../benchmark/words.ts';
import type { CompareWith, Comparison, Told } from '../comparison.ts';

/** By the names that rates have beside one's own. */
const measures = {
  turnover: 'turnover',
  'turnover-headcount': 'turnoverHeadcount',
  vacancy: 'vacancy',
  'vacancies-covered': 'vacanciesCovered',
  agency: 'agency',
  'agency-headcount': 'agencyHeadcount',
  'agency-cover': 'agencyCover',
  caseload: 'caseload',
  absence: 'absence',
} as const satisfies Record<string, MeasureName>;

/**
 * The partnership's region and England, as the latest edition has them for the kind of service. No region where none of the
 * partners is in the edition of children's figures, by which it is known, or where adults' figures tell nothing of it.
 */
export const publishedBeside: CompareWith = async ({ tx }, { kind }) => {
  const chosen = await chosenFrom(tx, nothingAsked);
  const region = chosen !== undefined && chosen.areas.length > 0 ? chosen.region : undefined;
  if (kind === 'adults') return adultsBeside((await editionsOf(tx)).adults.at(-1), region);
  if (chosen === undefined) return [];
  return [
    ...(region === undefined ? [] : [comparisonOf(chosen, region, { kind: 'region', name: region })]),
    comparisonOf(chosen, 'England', { kind: 'england' }),
  ];
};

function adultsBeside(kept: KeptAdults | undefined, region: string | undefined): Comparison[] {
  if (kept === undefined) return [];
  const told = (['region', 'national'] as const).flatMap((level) => {
    const name = level === 'national' ? 'England' : region;
    const rows = kept.rows.filter((row) => row.level === level && row.name === name);
    return name === undefined || rows.length === 0 ? [] : [{ name, rows }];
  });
  return told.map(({ name, rows }) => ({
    label: name,
    source: publishedWords({ ...kept, rows }),
    rates: Object.fromEntries(
      adultsBesideMeasures.map((measure) => [
        measure,
        new Map(rows.map(({ year, rates }) => [year, rateOf(rates[measure] ?? 'no-column')])),
      ]),
    ),
  }));
}

const adultsBesideMeasures = ['turnover', 'vacancy', 'agency'] as const;

function rateOf(rate: Value): Told | Missing {
  const value = countable(rate);
  return value === undefined ? { missing: typeof rate === 'string' ? absenceWords[rate] : '' } : { value };
}

function comparisonOf({ edition, kept }: Chosen, label: string, place: Place): Comparison {
  const rates = Object.entries(measures).map(([name, measure]) => {
    const years = series(edition, measure, place).map((figure) => [figure.year, toldOf(measure, figure)] as const);
    return [name, new Map(years)] as const;
  });
  return { label, source: sourceWords(edition, kept), rates: Object.fromEntries(rates) };
}

function toldOf(measure: MeasureName, figure: YearFigure): Told | Missing {
  const told = rateOf(figure.rate);
  const [n, d] = [countable(figure.n), countable(figure.d)];
  if ('missing' in told || n === undefined || d === undefined) return told;
  return { ...told, n, d, counts: countsWords(measure, figure) };
}
