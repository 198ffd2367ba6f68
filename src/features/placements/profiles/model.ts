/** An exclusion as it is written: an organisation, or one team of it. */
export interface Exclusion {
  organisation: string;
  team?: string;
}

/**
 * Reads `Organisation` or `Organisation/Team`. An organisation with a stroke in its own name is recognised where `known`
 * says that it is one of ours.
 */
export function exclusionOf(text: string, known: (organisation: string) => boolean): Exclusion {
  if (known(text)) return { organisation: text };
  const strokes = [...text.matchAll(/\//g)].map(({ index }) => index);
  const at = strokes.find((index) => known(text.slice(0, index))) ?? strokes[0];
  if (at === undefined) return { organisation: text };
  const organisation = text.slice(0, at).trim();
  const team = text.slice(at + 1).trim();
  return team === '' ? { organisation } : { organisation, team };
}
