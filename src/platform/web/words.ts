const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** `1,234`; at most two places after the point. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** `no students`, `1 student`, `12 students`. The plural is given where adding an s does not make it. */
export function count(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${many}`;
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

/** `Croydon, Kingston and Sutton` */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The sentence with a capital at its beginning. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The same without one, to stand within another. */
export function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
