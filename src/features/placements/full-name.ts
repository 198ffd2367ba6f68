import type { Directory } from '../partnership/index.ts';

/** The full name of the partner that a text means, or the text itself where it means none of ours, or several. */
export function fullNameOf(text: string, directory: Pick<Directory, 'called'>): string {
  const [only, ...others] = directory.called(text);
  return only !== undefined && others.length === 0 ? only.name : text;
}
