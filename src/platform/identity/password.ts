import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { commonPasswords } from './common-passwords.ts';

/** Characters that a password needs at least, and may have at most. */
export const passwordLength = { least: 12, most: 200 } as const;

/**
 * What is wrong with a password that somebody chose, as a sentence; nothing where it will do. Length and the commonest
 * ones are looked at, and nothing is said about which kinds of character it holds [NCSC and NIST SP 800-63B advise so].
 */
export function passwordProblem(password: string): string | undefined {
  const characters = [...password];
  if (characters.length < passwordLength.least) {
    return `Enter a password of ${passwordLength.least} characters or more. Three random words make a good one`;
  }
  if (characters.length > passwordLength.most) return `Enter a password of ${passwordLength.most} characters or fewer`;
  const plain = password.toLowerCase().replaceAll(/[\s-]/g, '');
  const stem = plain.replace(/[\W\d_]+$/, '');
  if (new Set(plain).size < 5 || commonPasswords.has(plain) || commonPasswords.has(stem)) {
    return 'Choose another password: this one is among the first that anybody would guess';
  }
  return undefined;
}

/** The work that one guess costs: 32 MB of memory, and three passes over it [OWASP's equal of N=2^17, p=1]. */
const cost = { logN: 15, r: 8, p: 3 };
const keyLength = 32;
const stored = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** The form in which a password is kept: `$scrypt$ln=15,r=8,p=3$salt$key`, a memory-hard digest with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return `$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${unpadded(salt)}$${unpadded(key)}`;
}

/**
 * Whether the password is the one that was kept. Where nothing is kept the answer is no, after as much work, so that
 * the time taken does not tell whether there is an account.
 */
export async function passwordHolds(kept: string | undefined, password: string): Promise<boolean> {
  const [, logN, r, p, salt, key] = stored.exec(kept ?? '') ?? [];
  if (salt === undefined || key === undefined) {
    await derive(password, randomBytes(16), cost);
    return false;
  }
  const expected = Buffer.from(key, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), { logN: Number(logN), r: Number(r), p: Number(p) });
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function derive(password: string, salt: Buffer, { logN, r, p }: typeof cost): Promise<Buffer> {
  const N = 2 ** logN;
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    // The same characters may be typed as different code points on another keyboard.
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
