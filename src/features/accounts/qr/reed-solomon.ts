/** Arithmetic of the bytes of a QR code: the field of 256 elements with the polynomial x⁸+x⁴+x³+x²+1 [ISO/IEC 18004]. */
export function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    if ((b >>> bit) & 1) product ^= a;
  }
  return product;
}

/** The error correction bytes that follow a block of data. */
export function correction(data: readonly number[], length: number): number[] {
  const divisor = generator(length);
  const remainder: number[] = Array(length).fill(0);
  for (const byte of data) {
    const factor = byte ^ (remainder.shift() ?? 0);
    remainder.push(0);
    for (const [index, coefficient] of divisor.entries())
      remainder[index] = (remainder[index] ?? 0) ^ multiply(coefficient, factor);
  }
  return remainder;
}

/** The product of (x − 2⁰) to (x − 2ⁿ⁻¹), without its leading coefficient, which is 1. */
function generator(length: number): number[] {
  const result: number[] = Array(length).fill(0);
  result[length - 1] = 1;
  let root = 1;
  for (let factor = 0; factor < length; factor += 1) {
    for (let index = 0; index < length; index += 1) {
      result[index] = multiply(result[index] ?? 0, root) ^ (result[index + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  return result;
}
