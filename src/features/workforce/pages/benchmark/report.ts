import { measureOf, ragRule, yearName } from '../../../../engines/workforce/benchmark/index.ts';
import type { Report, ReportTable } from '../../../../platform/files/index.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import type { Chosen } from './chosen.ts';
import { type MeasureFigures, togetherWords } from './figures.ts';
import { measureFinding } from './finding.ts';
import { ragWords, saidWords, standingWords } from './standing.ts';
import { notesOf } from './table-view.ts';
import { benchmarkTitle } from './view.ts';
import { silentWords, whoWords } from './who-view.ts';
import { countsWords, isRated, measureWords, rateWords, sourceWords } from './words.ts';

/** A benchmark as a document to hand on: what it finds, a table for each measure, the rule and the definitions. */
export function benchmarkReport(figures: readonly MeasureFigures[], chosen: Chosen): Report {
  const { edition, kept, region, baseline } = chosen;
  const names = figures[0]?.each.map(({ geography }) => geography) ?? [];
  return {
    title: benchmarkTitle(figures, chosen),
    about: [
      whoWords(chosen, edition.edition),
      ...silentWords(chosen),
      `Source: ${sourceWords(edition, kept)}. England and regions are as published; of several areas it is the rate of their sums, never the mean of their rates.`,
    ],
    tables: [
      ...figures.map((one) => measureTable(one, chosen)),
      ...(names.length === 0 ? [] : [eachTable(names, figures, chosen)]),
    ],
    notes: [
      { heading: 'How the colours come about', lines: [ragRule(region, yearName(baseline))] },
      {
        heading: 'How rates are worked out',
        lines: figures.map(({ measure }) => `${titleOf(measure)}: ${measureWords[measure].definition}.`),
      },
      ...figures.flatMap((one) => {
        const lines = notesOf(one);
        return lines.length === 0 ? [] : [{ heading: `What is to be said of ${measureOf(one.measure).title}`, lines }];
      }),
    ],
  };
}

const titleOf = (measure: MeasureFigures['measure']): string => capitalised(measureOf(measure).title);

function measureTable(figures: MeasureFigures, { region, baseline, areas }: Chosen): ReportTable {
  const { measure, years } = figures;
  const rated = isRated(measure);
  return {
    title: measureFinding(figures, region),
    sheet: titleOf(measure),
    headings: ['Year', togetherWords(areas), 'Counted', ...(rated ? ['How they stand'] : []), region, 'England'],
    rows: years.map((one, at) => {
      const said = (row: 'areas' | 'region' | 'england') => saidWords(measure, one[row], years[at - 1]?.[row]);
      const stands = `${ragWords(one.areas.rag ?? 'unknown')}: ${standingWords(one, baseline, region)}`;
      return [
        yearName(one.year),
        said('areas'),
        countsWords(measure, one.areas.figure),
        ...(rated ? [stands] : []),
        said('region'),
        said('england'),
      ];
    }),
  };
}

function eachTable(names: readonly string[], all: readonly MeasureFigures[], { edition }: Chosen): ReportTable {
  const title = `Each area by itself in ${yearName(edition.edition)}`;
  const byName = all.map(({ each }) => new Map(each.map((row) => [row.geography, row])));
  return {
    title,
    sheet: 'Each area',
    headings: ['Area', ...all.map(({ measure }) => titleOf(measure))],
    rows: names.map((name) => [
      name,
      ...all.map(({ measure }, at) => {
        const row = byName[at]?.get(name);
        if (row === undefined) return undefined;
        const counts = countsWords(measure, row.figure);
        const rag = isRated(measure) ? `, ${ragWords(row.rag ?? 'unknown').toLowerCase()}` : '';
        return `${rateWords(measure, row.figure.rate)}${counts === undefined ? '' : ` (${counts})`}${rag}`;
      }),
    ]),
  };
}
