/** Outcode and, optionally, the rest of a postcode: one or two letters, a digit, perhaps a digit or letter more. */
const postcode = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(?:\d[A-Z]{2})?$/;

/**
 * The outcode in `text` (`KT1`, `sw1a`, or the whole postcode `KT1 2EE`), in capitals; undefined when it is neither. It
 * says nothing about whether such an outcode exists.
 */
export function outcodeOf(text: string): string | undefined {
  return postcode.exec(text.trim().toUpperCase())?.[1];
}

/** The postcode area of an outcode: `KT` of `KT1`, `M` of `M14`. */
export function areaOf(outcode: string): string {
  return outcode.replace(/\d.*$/, '');
}
