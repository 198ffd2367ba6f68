/** A scenario file as it was read, with its sources. */
export type Json = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

/** `services[0].leave.under2` as its parts. */
export const partsOf = (path: string): Path =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, at, key = '']) => (at === undefined ? key : Number(at)));

/** What stands at a path, whether or not values on the way stand with their sources; with its own source, if it has one. */
export function nodeAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => {
    const inside = plain(node);
    return typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined;
  }, json);
}

/** A value without its source. */
export const plain = (node: unknown): unknown => (isSourced(node) ? node.value : node);

/**
 * Puts another value in the place of one. Its source and n stay, and `was` keeps what it was at first, until it is that
 * again. The JSON that was given stays as it is.
 */
export function withValue(json: Json, path: Path, value: string | number): Json {
  return withNode(json, path, changed(nodeAt(json, path), value));
}

function changed(node: unknown, value: string | number): unknown {
  const before = isSourced(node) ? node : { value: node };
  const { was = before.value, ...rest } = before;
  const back = was === value;
  const same = { ...rest, value };
  if (!back) return { ...same, was };
  return Object.keys(same).length === 1 ? value : same;
}

/** Puts a node in the place of another; takes it out where it is undefined. */
export function withNode(json: Json, path: Path, node: unknown): Json {
  return recordOf(replaced(json, path, node));
}

function replaced(node: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (isSourced(node)) return { ...node, value: replaced(node.value, path, by) };
  if (Array.isArray(node)) return node.map((one, at) => (at === key ? replaced(one, rest, by) : one));
  const object = recordOf(node);
  const next = replaced(object[key], rest, by);
  if (next !== undefined) return { ...object, [key]: next };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

interface Sourced {
  value: unknown;
  was?: unknown;
}

const beside = ['value', 'source', 'n', 'was'];

const isSourced = (node: unknown): node is Sourced =>
  typeof node === 'object' &&
  node !== null &&
  'value' in node &&
  Object.keys(node).every((key) => beside.includes(key));

const recordOf = (node: unknown): Json =>
  typeof node === 'object' && node !== null && !Array.isArray(node) ? Object.fromEntries(Object.entries(node)) : {};
