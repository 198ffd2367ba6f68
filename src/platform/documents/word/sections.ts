import type { Paragraph, Table } from 'docx';
import type { NumberedBlock, NumberedSection } from '../numbered.ts';
import { heading, lines, notice } from './blocks.ts';
import { sectionMark } from './bookmarks.ts';
import { chart } from './charts.ts';
import { tableParts } from './tables.ts';

/** A section with its parts; on a page of its own where it is the first. */
export function sectionParts(section: NumberedSection, isFirst = false): (Paragraph | Table)[] {
  return [
    heading(section.section.title, section.level, { mark: sectionMark(section), pageBreakBefore: isFirst }),
    ...section.blocks.flatMap(blockParts),
    ...section.parts.flatMap((part) => sectionParts(part)),
  ];
}

function blockParts(block: NumberedBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return lines([block.text]);
    case 'list':
      return lines(block.items, { bullet: { level: 0 } });
    case 'heading':
      return [heading(block.text, block.level)];
    case 'notice':
      return [notice(block.text)];
    case 'table':
      return tableParts(block);
    case 'fan':
      return chart(block);
  }
}
