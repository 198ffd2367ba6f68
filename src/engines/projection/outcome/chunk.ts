/** Runs `from` up to, not including, `to`, one after the other, each as the layout says. May be sent between threads. */
export interface Chunk {
  from: number;
  to: number;
  values: Float64Array<ArrayBuffer>;
}

/**
 * The chunks as one, whatever their order.
 *
 * @throws RangeError when runs are missing or there twice
 */
export function joined(chunks: readonly Chunk[]): Chunk {
  const sorted = chunks.toSorted((a, b) => a.from - b.from);
  const values = new Float64Array(chunks.reduce((sum, chunk) => sum + chunk.values.length, 0));
  const from = sorted[0]?.from ?? 0;
  let to = from;
  let at = 0;
  for (const chunk of sorted) {
    if (chunk.from !== to) throw new RangeError(`run ${to} is missing or there twice`);
    values.set(chunk.values, at);
    at += chunk.values.length;
    to = chunk.to;
  }
  return { from, to, values };
}
