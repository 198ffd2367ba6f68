import type { Section } from './model.ts';

/** The id of a section’s heading on the page, to link to: `section-vision`. */
export function sectionAnchor({ id }: Pick<Section, 'id'>): string {
  return `section-${id}`;
}

/** The id of a source in the list of them. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}
