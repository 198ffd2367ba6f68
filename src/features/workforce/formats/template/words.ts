import {
  destinations,
  ethnicGroups,
  keysOf,
  origins,
  reasons,
  roles,
  sexes,
} from '../../../../engines/workforce/categories.ts';
import type { Read, Reader } from '../values.ts';

/** A category by its key or its words, whatever its capitals, spaces, hyphens and punctuation. */
function wordsOf<Key extends string>(categories: Record<Key, string>): Reader<Key> {
  const keys = keysOf(categories);
  const byWord = new Map<string, Key>();
  for (const key of keys) for (const word of [key, categories[key]]) byWord.set(loosely(word), key);
  return (text): Read<Key> => {
    const key = byWord.get(loosely(text));
    return key === undefined
      ? { wrong: `is not one of the words for this column, which are ${keys.join(', ')}` }
      : { value: key };
  };
}

const loosely = (word: string): string => word.toLowerCase().replaceAll(/[^a-z]/g, '');

export const role = wordsOf(roles);
export const origin = wordsOf(origins);
export const destination = wordsOf(destinations);
export const reason = wordsOf(reasons);
export const sex = wordsOf(sexes);
export const ethnicity = wordsOf(ethnicGroups);

const kinds = { 'in post': 'in-post', left: 'leaver', agency: 'agency', vacancy: 'vacancy' } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

export const kind: Reader<Kind> = (text) => {
  const found = Object.entries(kinds).find(([word]) => loosely(word) === loosely(text))?.[1];
  return found === undefined
    ? { wrong: 'is not one of the words for this column, which are in post, left, agency and vacancy' }
    : { value: found };
};
