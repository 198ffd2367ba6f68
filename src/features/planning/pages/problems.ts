import type { Problem } from '../../../engines/projection/index.ts';
import { namesIn, pathWords } from '../path-words.ts';

/** Problems of a scenario as people read them: what each is of in words, the sentence, and for a file the path. */
export const problemsInWords = (problems: readonly Problem[], json: unknown, ofFile = false): string[] => {
  const names = namesIn(json);
  return problems.map(({ path, sentence }) => `${pathWords(path, names)}${ofFile ? ` (${path})` : ''}: ${sentence}`);
};
