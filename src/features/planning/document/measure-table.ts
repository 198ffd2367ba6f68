import type { Block, Cell } from '../../../platform/documents/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import type { KeyFigure, LiveFigures } from './figures/model.ts';
import type { PlanMeasure } from './model.ts';

/** The measures of success with where each began, stands and should be; nothing where none was chosen. */
export function measureBlocks(
  measures: readonly PlanMeasure[],
  { key, sources }: Pick<LiveFigures, 'key' | 'sources'>,
  decided: string,
): Block[] {
  if (measures.length === 0) return [];
  const sourceWords = (id: string) => {
    const source = sources.find((one) => one.id === id);
    return source === undefined ? '' : `${source.text} (${formatDate(source.date)})`;
  };
  const rows = measures.map((measure): Cell[] => {
    if (measure.figure === undefined) {
      const { title, baseline, latest, aim, source } = measure;
      return [title, baseline || 'not known', latest || 'not known', aim, source || 'no source given'];
    }
    const figure = key.find((one) => one.key === measure.figure);
    if (figure === undefined) return [measure.figure, 'not known', 'not known', measure.aim, 'no figure here any more'];
    return [figure.title, firstOf(figure), nowOf(figure), measure.aim, sourceWords(figure.source)];
  });
  return [
    {
      kind: 'table',
      title: 'How success is measured',
      headings: ['Measure', 'At first', 'Now', 'Where it should be', 'Source'],
      rows,
      figures: [],
      notes: [],
      source: decided,
    },
  ];
}

function firstOf({ before }: KeyFigure): string {
  const [first] = before;
  return first === undefined ? 'not known' : `${first.words} (${first.of})`;
}

const nowOf = ({ words, of, counts }: KeyFigure): Cell => ({ text: `${words} (${of})`, counts });
