/** The path of what is in `path` under a key or place: `services[0].leave.under2`. */
export const pathTo = (path: string, key: PropertyKey): string =>
  typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`;

/** True when one is in the other, or they are the same. */
export const overlap = (one: string, other: string): boolean => isIn(one, other) || isIn(other, one);

const isIn = (inner: string, outer: string): boolean =>
  outer === '' || inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
