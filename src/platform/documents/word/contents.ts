import { HeadingLevel, Paragraph } from 'docx';
import type { NumberedSection } from '../numbered.ts';
import { linkTo, sectionMark, sourcesMark } from './bookmarks.ts';

/** Links to sections, parts and sources; words, so that no program asks to bring them up to date. */
export function contents(sections: readonly NumberedSection[], hasSources: boolean): Paragraph[] {
  if (sections.length === 0) return [];
  return [
    new Paragraph({ text: 'Contents', heading: HeadingLevel.HEADING_1 }),
    ...sections.flatMap(entries),
    ...(hasSources ? [entry(sourcesMark, 'Sources', 0)] : []),
  ];
}

function entries(section: NumberedSection): Paragraph[] {
  return [entry(sectionMark(section), section.section.title, section.level - 2), ...section.parts.flatMap(entries)];
}

function entry(anchor: string, words: string, depth: number): Paragraph {
  return new Paragraph({ children: [linkTo(anchor, words)], indent: { left: depth * 360 }, spacing: { after: 60 } });
}
