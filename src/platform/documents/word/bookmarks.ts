import { InternalHyperlink, TextRun } from 'docx';
import { plain } from '../../files/docx-parts.ts';
import type { NumberedSection } from '../numbered.ts';

// Word takes letters, digits and underscores, no more than 40.
/** The place of a section’s heading in the file. */
export const sectionMark = ({ number }: NumberedSection): string => `section_${number}`;

/** The place of a source in the list of them. */
export const sourceMark = (number: number): string => `source_${number}`;

/** The place of the list of sources. */
export const sourcesMark = 'sources';

/** Words that lead to a place in the file. */
export function linkTo(anchor: string, words: string, superScript = false): InternalHyperlink {
  return new InternalHyperlink({
    anchor,
    children: [new TextRun({ text: plain(words), style: 'Hyperlink', superScript })],
  });
}
