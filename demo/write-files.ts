import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAll } from '../src/platform/files/index.ts';
import { csvOf } from './generate/files.ts';
import { generate } from './generate/index.ts';

/**
 * Writes the files that the partners of the demonstration send, to try imports and `allocate` with: the register, students
 * and offers of both tranches, the rules of their rounds, and a list that cannot be read whole.
 * @returns their names
 */
export async function writeFiles(folder: string, day: string): Promise<string[]> {
  const { educators, tranches, messy } = generate(day);
  const files = {
    'educators.csv': await csvOf(educators),
    'final-students.csv': await csvOf(tranches.final.students),
    'final-offers.csv': await csvOf(tranches.final.offers),
    'first-students.csv': await csvOf(tranches.first.students),
    'first-offers.csv': await csvOf(tranches.first.offers),
    'policy.json': `${JSON.stringify({ asAt: day }, undefined, 2)}\n`,
  };
  await writeAll(folder, files);
  await writeFile(join(folder, messy.name), messy.bytes);
  return [...Object.keys(files), messy.name];
}
