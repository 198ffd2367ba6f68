import { writeAll } from '../files/index.ts';
import { Misuse } from './command.ts';

/**
 * Writes what a command made to the folder that was asked for, all or nothing.
 *
 * @throws Misuse when it cannot, saying why and that nothing was changed
 */
export async function writeOut(folder: string, contents: Record<string, string>): Promise<void> {
  try {
    await writeAll(folder, contents);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Misuse(
      `Could not write to ${folder}: ${why}. Nothing was changed there; give another folder with --out.`,
    );
  }
}
