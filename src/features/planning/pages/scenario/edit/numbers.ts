/** A number as somebody types it: `18`, `-2.5`, `−2.5`, `18%`, `£1,200`; undefined for what is none. */
export function typedNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replaceAll(/[£,\s]/g, '')
    .replace(/%$/, '')
    .replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Percent as a share, without binary dust. */
export const shareOf = (percent: number): number => Math.round(percent * 1e6) / 1e8;
