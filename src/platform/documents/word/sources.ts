import { Bookmark, ExternalHyperlink, LevelFormat, Paragraph, TextRun } from 'docx';
import { plain } from '../../files/docx-parts.ts';
import { formatDate } from '../../web/dates.ts';
import { absoluteLink } from '../links.ts';
import type { Source } from '../model.ts';
import { heading } from './blocks.ts';
import { sourceMark, sourcesMark } from './bookmarks.ts';

const reference = 'sources';

/** Numbers sources as the text names them: “[3]”. */
export const sourceNumbering = {
  reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '[%1]',
      style: { paragraph: { indent: { left: 560, hanging: 560 } } },
    },
  ],
};

/** Every source under its number. Addresses within the service are left out: a file is read elsewhere. */
export function sourceParts(sources: readonly Source[]): Paragraph[] {
  if (sources.length === 0) return [];
  return [heading('Sources', 2, { mark: sourcesMark }), ...sources.map(item)];
}

function item({ text, date, href }: Source, index: number): Paragraph {
  const link = absoluteLink(href);
  const words = plain(text);
  const named =
    link === undefined
      ? new TextRun(words)
      : new ExternalHyperlink({ link, children: [new TextRun({ text: words, style: 'Hyperlink' })] });
  return new Paragraph({
    numbering: { reference, level: 0 },
    children: [new Bookmark({ id: sourceMark(index + 1), children: [named, new TextRun(`, ${formatDate(date)}`)] })],
  });
}
