import { Document, Header, HeadingLevel, Packer, Paragraph } from 'docx';
import { a4, pageNumbers, plain } from '../../files/docx-parts.ts';
import type { WrittenDocument } from '../model.ts';
import { numbered } from '../numbered.ts';
import { notice } from './blocks.ts';
import { contents } from './contents.ts';
import { sectionParts } from './sections.ts';
import { sourceNumbering, sourceParts } from './sources.ts';
import { styles } from './styles.ts';

/** See `documentDocx`. */
export async function docxBytes(document: WrittenDocument, notices: readonly string[]): Promise<Uint8Array> {
  const { title, about } = document;
  const { sections, sources } = numbered(document);
  const file = new Document({
    title: plain(title),
    creator: 'Tandem',
    lastModifiedBy: 'Tandem',
    features: { updateFields: false },
    styles,
    numbering: { config: [sourceNumbering] },
    sections: [
      {
        properties: { ...a4, titlePage: true },
        headers: { default: new Header({ children: [new Paragraph({ text: plain(title), style: 'Small' })] }) },
        footers: { default: pageNumbers(), first: pageNumbers() },
        children: [
          new Paragraph({ text: plain(title), heading: HeadingLevel.TITLE }),
          ...about.map((line) => new Paragraph({ text: plain(line) })),
          ...notices.map(notice),
          ...contents(sections, sources.length > 0),
          ...sections.flatMap((section, index) => sectionParts(section, index === 0)),
          ...sourceParts(sources),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}
