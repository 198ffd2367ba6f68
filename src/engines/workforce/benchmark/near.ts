/**
 * What two writings of a name have in common: capitals, accents, marks and the order of words make no difference, so
 * `City of Bristol` is `Bristol, City of` and `St. Helens` is `St Helens`.
 */
export function nameKey(name: string): string {
  return wordsOf(name).sort().join(' ');
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').toLowerCase().replaceAll('&', ' and ');
  return plain
    .replaceAll(/[^a-z0-9\s_,/–-]/g, '')
    .split(/[\s_,/–-]+/)
    .filter((word) => word !== '');
}

/** Those of `candidates` that someone who wrote `asked` may have meant, likeliest first, at most `most`. */
export function nearest(asked: string, candidates: Iterable<string>, most = 3): string[] {
  const scored = [...new Set(candidates)].map((candidate) => ({ candidate, distance: distance(asked, candidate) }));
  return scored
    .filter(({ distance }) => distance <= 0.4)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** From 0 (the same) to 1 (nothing in common). */
function distance(asked: string, candidate: string): number {
  const [own, other] = [wordsOf(asked), wordsOf(candidate)];
  if (own.length === 0) return 1;
  const within = own.every((word) => other.some((whole) => word.length > 2 && whole.startsWith(word)));
  const asWritten = share(own.join(''), other.join(''));
  return Math.min(within ? 0.2 : 1, asWritten, share(own.sort().join(''), other.sort().join('')));
}

function share(a: string, b: string): number {
  return edits(a, b) / Math.max(a.length, b.length, 1);
}

/** How many letters must be put in, taken out or changed to make `b` of `a` (Levenshtein). */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = (above[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
