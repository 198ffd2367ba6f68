import { shareShown } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import type { Shown } from '../../../../engines/workforce/disclosure/index.ts';
import { rateOf } from '../../../../engines/workforce/rate.ts';
import type { Block } from '../../../../platform/documents/index.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { type ConversionLine, lineOf, yearsOf } from '../../pages/pipeline/figures/conversion.ts';
import { askedAt } from '../../pages/pipeline/figures/destinations.ts';
import { conversionTable, destinationTables, everybody } from '../../pages/pipeline/figures/tables.ts';
import { findingOf } from '../../pages/pipeline/finding.ts';
import { percentWords } from '../../pages/pipeline/words.ts';
import { tableBlock } from './blocks.ts';
import type { KeyFigure } from './model.ts';
import { hidingNote, nothingShown, pipelineSource, type ShownKind } from './pipeline-source.ts';
import { type Amount, type FiguresSection, latestOf } from './section.ts';

/** How many students on placement become NQSWs, and where graduates go, of the totals that are shown. */
export function recruitmentSection(
  conversion: ShownKind | undefined,
  destinations: ShownKind | undefined,
): FiguresSection {
  const parts = [conversionPart(conversion), destinationsPart(destinations)];
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    key: parts.flatMap(({ key }) => key),
    sources: parts.flatMap(({ sources }) => sources),
  };
}

const nothing = (heading: Block, text: string): FiguresSection => ({
  blocks: [heading, { kind: 'notice', text }],
  key: [],
  sources: [],
});

function conversionPart(conversion: ShownKind | undefined): FiguresSection {
  const heading: Block = { kind: 'heading', text: 'From placement to NQSW' };
  if (conversion === undefined) return nothing(heading, nothingShown('conversion', 'placements and NQSWs'));
  const { shown } = conversion;
  const source = pipelineSource(conversion);
  const table = conversionTable(shown);
  const leftOut =
    shown.leftOut > 0
      ? [
          `${count(shown.leftOut, 'row')} ${shown.leftOut === 1 ? 'is' : 'are'} not in it, as one of the counts is not known.`,
        ]
      : [];
  return {
    blocks: [
      heading,
      { kind: 'paragraph', text: [{ figure: `${findingOf(shown)}.`, source: source.id }] },
      tableBlock(table, source.id, { figures: [2, 4, 5, 6, 7], notes: [ofSums, ...leftOut, ...hidingNote(table)] }),
    ],
    key: conversionFigures(conversion, source.id),
    sources: [source],
  };
}

const ofSums = 'Every percentage is of sums, never a mean of percentages.';

function conversionFigures({ shown }: ShownKind, source: string): KeyFigure[] {
  const lines = yearsOf(shown).map((year) => lineOf(shown, 'all', year));
  const figure = (key: string, title: string, of: (line: ConversionLine) => Amount): KeyFigure[] =>
    latestOf({ key, title, unit: 'percent', better: 'more', source }, lines.map(of));
  return [
    ...figure('conversion-of-placed', 'Conversion: students on placement who were recruited as NQSWs', (line) =>
      amountOf(line, line.recruited, line.placed, 'students on placement'),
    ),
    ...figure('conversion-of-nqsws', 'NQSWs recruited who had been on placement with the service', (line) =>
      amountOf(line, line.recruited, line.nqsw, 'NQSWs recruited'),
    ),
  ];
}

function amountOf({ year = 0 }: ConversionLine, n: Shown, whole: Shown, whom: string): Amount {
  const share = shareShown(n, whole);
  const of = yearName(year);
  const value = 'n' in share ? rateOf(share.n, share.of) : undefined;
  if (!('n' in share) || value === undefined) {
    return { of, value, words: 'suppressed' in share ? 'hidden' : 'not known', counts: undefined };
  }
  return {
    of,
    value,
    words: percentWords(value),
    counts: `${formatNumber(share.n)} of ${formatNumber(share.of)} ${whom}`,
  };
}

function destinationsPart(destinations: ShownKind | undefined): FiguresSection {
  const heading: Block = { kind: 'heading', text: 'Where graduates go' };
  const asked = destinations === undefined ? [] : askedAt(destinations.shown);
  if (destinations === undefined || asked.length === 0) {
    return nothing(heading, nothingShown('destinations', 'destinations of graduates'));
  }
  const source = pipelineSource(destinations);
  const tables = asked.flatMap((one) => {
    const [numbers, shares] = destinationTables(one, everybody);
    return [
      tableBlock(numbers, source.id, { notes: hidingNote(numbers) }),
      tableBlock(shares, source.id, {
        figures: shares.headings.map((_, at) => at).slice(2),
        notes: ['Who did not respond is in no share but of all who were asked.', ...hidingNote(shares)],
      }),
    ];
  });
  return { blocks: [heading, ...tables], key: [], sources: [source] };
}
