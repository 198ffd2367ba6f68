import { countable, measureOf, type YearFigure, yearName } from '../../../engines/workforce/benchmark/index.ts';
import type { Block, Cell, DocumentTable, Source } from '../../../platform/documents/index.ts';
import { today } from '../../../platform/web/today.ts';
import { capitalised } from '../../../platform/web/words.ts';
import { type Chosen, choiceAddress } from '../pages/benchmark/chosen.ts';
import {
  type BenchmarkYear,
  benchmarkRows,
  type MeasureFigures,
  measureFigures,
  togetherWords,
} from '../pages/benchmark/figures.ts';
import { findingOf, measureFinding } from '../pages/benchmark/finding.ts';
import { saidWords, standingWords } from '../pages/benchmark/standing.ts';
import { notesOf } from '../pages/benchmark/table-view.ts';
import { benchmarkPath } from '../pages/benchmark/view.ts';
import { areasOfPlan, silentInPlan, whoWords } from '../pages/benchmark/who-view.ts';
import { countsWords, measureWords, rateWords, sourceWords } from '../pages/benchmark/words.ts';
import { type FigureForPlan, figureOver, type PartForPlan } from './model.ts';
import { colourNote, notedOnce, type RateOfPlan, ratesOfPlan, standsCell } from './stands.ts';

const measures = ['vacancy', 'turnover', 'agency'] as const satisfies RateOfPlan[];
const rows = ['areas', 'region', 'england'] as const;
type Row = (typeof rows)[number];

/** Children's services of the partnership's own authorities, by what is published of them, beside their region and England. */
export function childrenForPlan(chosen: Chosen | undefined): PartForPlan {
  const notice = (text: string): PartForPlan => ({
    blocks: [heading, { kind: 'notice', text }],
    figures: [],
    sources: [],
  });
  if (chosen === undefined) return notice(nothingLoaded);
  if (chosen.areas.length === 0) return notice(`${areasOfPlan(chosen).join(' ')} ${noneOfOurs}`);
  const { edition, kept } = chosen;
  const source: Source = {
    id: `children-published-${edition.edition}`,
    text: sourceWords(edition, kept),
    date: today(kept.loadedAt),
    href: choiceAddress(benchmarkPath, chosen),
  };
  const figures = measureFigures(benchmarkRows(chosen, measures), measures, chosen);
  const who = [whoWords(chosen, edition.edition), ...areasOfPlan(chosen), ...silentInPlan(chosen)];
  const blocks: Block[] = [
    heading,
    { kind: 'paragraph', text: [`${findingOf(figures, chosen)}. ${who.join(' ')}`] },
    ...notedOnce(figures.map((one) => tableOf(one, chosen, source.id))),
  ];
  return { blocks, figures: figures.flatMap((one) => keyFigures(one, chosen, source.id)), sources: [source] };
}

const heading: Block = { kind: 'heading', text: 'Children’s services' };
const nothingLoaded =
  'No published figures of children’s services are loaded, so their vacancy, turnover and agency rates are missing here.';
const noneOfOurs = 'So the partnership’s vacancy, turnover and agency rates are missing here.';

function tableOf(figures: MeasureFigures, chosen: Chosen, source: string): DocumentTable {
  const { measure, years } = figures;
  const { region, baseline, areas } = chosen;
  const cell = (one: BenchmarkYear, before: BenchmarkYear | undefined, row: Row): Cell => ({
    text: saidWords(measure, one[row], before?.[row]),
    counts: countsWords(measure, one[row].figure),
  });
  return {
    kind: 'table',
    title: measureFinding(figures, region),
    headings: ['Year', togetherWords(areas), 'How they stand', region, 'England'],
    rows: years.map((one, at) => [
      yearName(one.year),
      cell(one, years[at - 1], 'areas'),
      standsCell(one.areas.rag ?? 'unknown', standingWords(one, baseline, region)),
      cell(one, years[at - 1], 'region'),
      cell(one, years[at - 1], 'england'),
    ]),
    figures: [1, 3, 4],
    notes: [
      `${capitalised(measureOf(measure).title)}: ${measureWords[measure].definition}.`,
      'England and regions are as published; of several areas it is the rate of their sums, never the mean of their rates.',
      colourNote(region, yearName(baseline)),
      ...notesOf(figures).map((note) => `${note}.`),
    ],
    source,
  };
}

const known = ({ n, d }: YearFigure): boolean => countable(n) !== undefined && countable(d) !== undefined;

function keyFigures({ measure, years }: MeasureFigures, { region }: Chosen, source: string): FigureForPlan[] {
  if (measure !== 'vacancy' && measure !== 'turnover' && measure !== 'agency') return [];
  const whose: Record<Row, string> = { areas: '', region: ` in ${region}`, england: ' in England' };
  return rows.flatMap((row) =>
    figureOver(
      {
        key: `children-${measure}${row === 'areas' ? '' : `-${row}`}`,
        title: `${ratesOfPlan[measure]}, children’s services${whose[row]}`,
        unit: 'percent',
        better: 'less',
      },
      years.map((one) => ({
        of: yearName(one.year),
        value: countable(one[row].figure.rate),
        words: rateWords(measure, one[row].figure.rate),
        counts: known(one[row].figure) ? countsWords(measure, one[row].figure) : undefined,
        source,
      })),
    ),
  );
}
