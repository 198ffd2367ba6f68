/** A number as somebody types it: `18`, `-2.5`, `−2.5`, `18%`, `£1,200`; undefined for what is none. */
export function typedNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replaceAll(/[£,\s]/g, '')
    .replace(/%$/, '')
    .replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A share as its field holds it, in percent to two places: `18`, `4.25`. */
export const inField = (share: number): string => `${Math.round(share * 10_000) / 100}`;

/** Percent as a share, without binary dust. */
export const shareOf = (percent: number): number => Math.round(percent * 1e6) / 1e8;
