import { createHmac } from 'node:crypto';

/** Seconds for which an authenticator app shows one code. */
export const stepSeconds = 30;

/** The code of one step of time [RFC 4226, with the key's bytes as the account library keeps them: its text]. */
export function codeAt(key: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Which step a code is of: the present one or a neighbour, since clocks differ [RFC 6238 5.2]; none where it is of neither. */
export function stepOf(key: string, code: string, now: Date): number | undefined {
  const present = Math.floor(now.getTime() / 1000 / stepSeconds);
  return [present, present - 1, present + 1].find((step) => codeAt(key, step) === code);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The key as an app takes it when it is typed: base 32 [RFC 4648], in groups of four. */
export function typedKey(key: string): string {
  let bits = '';
  for (const byte of Buffer.from(key)) bits += byte.toString(2).padStart(8, '0');
  const letters = (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]);
  return (letters.join('').match(/.{1,4}/g) ?? []).join(' ');
}
