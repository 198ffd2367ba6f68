import { readFile } from 'node:fs/promises';
import { type FileIn, readSheet, Unreadable } from '../../../platform/files/index.ts';
import { type AdultsReading, isAdultsFigures, readAdultsFigures } from '../formats/adults-published/read-adults.ts';
import { type PublishedReading, readPublished } from '../formats/published/index.ts';
import type { ChosenFile } from '../sending/read-upload.ts';

/** An edition as its file was read: of children's services as the DfE publishes it, or of adults' in the plain table. */
export type Reading = ({ service: 'children' } & PublishedReading) | ({ service: 'adults' } & AdultsReading);

/** Reads every file before anything is kept, so that all that is wrong is told at once: sentences in `wrong`. */
export async function readFiles(files: readonly ChosenFile[]): Promise<{ readings: Reading[]; wrong: string[] }> {
  const wrong: string[] = [];
  const readings: Reading[] = [];
  for (const { name, path } of files) {
    try {
      readings.push(await readOne({ name, bytes: await readFile(path) }));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      wrong.push(error.message);
    }
  }
  return { readings: readings.sort((a, b) => a.edition.edition - b.edition.edition), wrong };
}

async function readOne(file: FileIn): Promise<Reading> {
  const sheet = await adultsSheet(file);
  if (sheet !== undefined) return { service: 'adults', ...readAdultsFigures(sheet) };
  return { service: 'children', ...(await readPublished(file)) };
}

/** The table, where it is one of adults' figures; what is no table at all the other reader explains. */
async function adultsSheet(file: FileIn) {
  try {
    const sheet = await readSheet(file);
    return isAdultsFigures(sheet) ? sheet : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
