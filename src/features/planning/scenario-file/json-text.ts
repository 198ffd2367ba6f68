import { type FileIn, Unreadable } from '../../../platform/files/index.ts';

/**
 * The JSON in a file.
 *
 * @throws Unreadable with the line and column at which it stops being JSON
 */
export function readJson({ name, bytes }: FileIn): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(name, `${name} is not text in UTF-8, so no scenario could be read from it. Save it as UTF-8.`);
  }
  if (text.trim() === '') throw new Unreadable(name, `${name} is empty. Give the file that holds the scenario.`);
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, failsAt(text)).split('\n');
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    throw new Unreadable(
      name,
      `${name} is not JSON: it cannot be read from line ${line}, column ${column} on. Look there for a bracket, comma or quotation mark that is missing or too many.`,
    );
  }
}

/** Where the text stops being JSON, as a place in it. */
function failsAt(text: string): number {
  const place = /at position (\d+)/.exec(complaint(text))?.[1];
  if (place !== undefined) return Number(place);
  if (!unexpected(complaint(text))) return text.trimEnd().length;
  // The parser names the character and not its place: it is the last of the shortest beginning that has the same complaint.
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (unexpected(complaint(text.slice(0, middle)))) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

const unexpected = (message: string): boolean => message.startsWith('Unexpected token');

function complaint(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
