const keys = new Map<string, string>();

/** What two texts (organisations, teams, areas, needs) have in common when they mean the same: trimmed, in one case. */
export function textKey(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    key = text.trim().toLowerCase();
    if (keys.size > 100_000) keys.clear();
    keys.set(text, key);
  }
  return key;
}

export function sameText(one: string, other: string): boolean {
  return one === other || textKey(one) === textKey(other);
}

/** Order of ids by code points: the same on every machine and in every language. */
export function byCodePoint(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length) {
    const left = one.codePointAt(at) ?? 0;
    const right = other.codePointAt(at) ?? 0;
    if (left !== right) return left - right;
    at += left > 0xffff ? 2 : 1;
  }
  return one.length - other.length;
}
