import { yearName } from '../../../engines/workforce/benchmark/index.ts';
import type { Block, Cell, DocumentTable, Source } from '../../../platform/documents/index.ts';
import { today } from '../../../platform/web/today.ts';
import { capitalised } from '../../../platform/web/words.ts';
import { type AdultsBenchmark, type AdultsYear, type Place, places } from '../pages/benchmark/adults/figures.ts';
import { adultsWords } from '../pages/benchmark/adults/measures.ts';
import { captionOf } from '../pages/benchmark/adults/table-view.ts';
import { adultsFinding, publishedWords, sourceWords } from '../pages/benchmark/adults/view.ts';
import { movedWords, standingWords } from '../pages/benchmark/standing.ts';
import { benchmarkPath } from '../pages/benchmark/view.ts';
import { percentWords } from '../pages/services/words.ts';
import { type FigureAt, type FigureForPlan, figureOver, type PartForPlan } from './model.ts';
import { colourNote, notedOnce, type RateOfPlan, ratesOfPlan, standsCell } from './stands.ts';
import { totalId } from './total-source.ts';

const order = ['vacancy', 'turnover', 'agency', 'leaversWithin3Years'] as const;
type Measure = AdultsBenchmark['measures'][number];

const [both, published] = ['adults-benchmark', 'adults-published'];

/** Adults' services of the partnership, by the totals of their returns, beside what is loaded of their region and England. */
export function adultsForPlan(adults: AdultsBenchmark): PartForPlan {
  const measures = order.flatMap((name) => adults.measures.filter(({ measure }) => measure === name));
  const missing: Block[] = adults.kept === undefined ? [{ kind: 'notice', text: nothingLoaded }] : [];
  if ((measures[0]?.years ?? []).length === 0) {
    return { blocks: [heading, ...missing, { kind: 'notice', text: noTotals }], figures: [], sources: [] };
  }
  return {
    blocks: [
      heading,
      { kind: 'paragraph', text: [adultsFinding(adults)] },
      ...missing,
      ...notedOnce(measures.map((one) => tableOf(one, adults))),
    ],
    figures: measures.flatMap((one) => keyFigures(one, adults)),
    sources: sourcesOf(adults),
  };
}

const heading: Block = { kind: 'heading', text: 'Adults’ services' };
const nothingLoaded =
  'Nothing that is published of adults’ social workers is loaded, so there is nothing beside which adults’ services stand.';
const noTotals =
  'There are no totals of adults’ services yet, so their vacancy, turnover and agency rates are missing here. They come from the returns of at least three services.';

/** The benchmark as a whole, of totals and of what is loaded; and what is loaded by itself. */
function sourcesOf(adults: AdultsBenchmark): Source[] {
  const { kept, totals } = adults;
  const days = [...totals.map(({ madeAt }) => madeAt), ...(kept ? [kept.loadedAt] : [])]
    .map((day) => today(day))
    .sort();
  const href = `${benchmarkPath}#adults`;
  return [
    { id: both, text: sourceWords(adults), date: days.at(-1) ?? today(), href },
    ...(kept === undefined
      ? []
      : [{ id: published, text: capitalised(publishedWords(kept)), date: today(kept.loadedAt), href }]),
  ];
}

function tableOf({ measure, years }: Measure, { region }: AdultsBenchmark): DocumentTable {
  const { definition, rated } = adultsWords[measure];
  const baseline = years[0]?.standing.year ?? 0;
  const against = region ?? 'the region';
  const shown = places.filter((place) => place !== 'region' || region !== undefined);
  const names: Record<Place, string> = { partnership: 'The partnership', region: against, england: 'England' };
  const headings = shown.flatMap((place) =>
    place === 'partnership' && rated ? [names[place], 'How it stands'] : [names[place]],
  );
  return {
    kind: 'table',
    title: captionOf({ measure, years }),
    headings: ['Year', ...headings],
    rows: years.map((one, at) => [
      yearName(one.standing.year),
      ...shown.flatMap((place): Cell[] => {
        const cell = cellOf(one, years[at - 1], place);
        if (place !== 'partnership' || !rated) return [cell];
        return [cell, standsCell(one.standing.rag, standingWords({ ...one.standing }, baseline, against))];
      }),
    ]),
    figures: rated ? [1, 3, 4].slice(0, shown.length) : shown.map((_, at) => at + 1),
    notes: [
      `The partnership’s own: ${definition}; the rate of sums, never the mean of services’ rates.`,
      rated ? colourNote(against, yearName(baseline)) : 'No colour: it is a share of leavers.',
    ],
    source: both,
  };
}

function cellOf({ told, standing }: AdultsYear, before: AdultsYear | undefined, place: Place): Cell {
  const said = told[place];
  if (!('value' in said)) return said.missing;
  const moved = movedWords(standing.change[place], standing[place], before?.standing[place]);
  return { text: [percentWords(said.value), ...(moved === undefined ? [] : [moved])].join(', '), counts: said.counts };
}

function keyFigures({ measure, years }: Measure, { region, totals, kept }: AdultsBenchmark): FigureForPlan[] {
  if (measure === 'leaversWithin3Years') return [];
  const name: RateOfPlan = measure;
  const whose: Record<Place, string> = { partnership: '', region: ` in ${region}`, england: ' in England' };
  return places
    .filter((place) => place !== 'region' || region !== undefined)
    .flatMap((place) =>
      figureOver(
        {
          key: `adults-${name}${place === 'partnership' ? '' : `-${place}`}`,
          title: `${ratesOfPlan[name]}, adults’ services${whose[place]}`,
          unit: 'percent',
          better: 'less',
        },
        years.map(({ told, standing: { year } }): FigureAt => {
          const said = told[place];
          const total = place === 'partnership' ? totals.find((one) => one.year === year) : undefined;
          const known = 'value' in said ? said : undefined;
          return {
            of: yearName(year),
            value: known?.value,
            words: 'value' in said ? percentWords(said.value) : said.missing,
            counts: known?.counts,
            source: total === undefined ? (kept === undefined ? both : published) : totalId(total),
          };
        }),
      ),
    );
}
