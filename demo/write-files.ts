import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAll } from '../src/platform/files/index.ts';
import { count } from '../src/platform/web/words.ts';
import { csvOf } from './generate/files.ts';
import { generate } from './generate/index.ts';
import { generatePipeline } from './generate/pipeline.ts';
import { generateWorkforce } from './generate/workforce/index.ts';

/**
 * Writes the files that the partners of the demonstration send, to try imports, `allocate` and `workforce` with: the register,
 * students and offers of both tranches, the rules of their rounds, a list that cannot be read whole; workforce returns of three
 * years, published figures to compare with, and what became of students.
 * @returns their names, and how many files of returns there are
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
  const { returns, published } = await generateWorkforce(day);
  const sent = returns.flatMap((one) => one.files);
  const pipeline = await generatePipeline(day);
  for (const { name, bytes } of [messy, ...published, ...pipeline, ...sent]) await writeFile(join(folder, name), bytes);
  return [
    ...Object.keys(files),
    messy.name,
    ...[...published, ...pipeline].map(({ name }) => name),
    count(sent.length, 'file of workforce returns', 'files of workforce returns'),
  ];
}
