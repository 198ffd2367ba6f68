import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import type { Upload } from './form.ts';
import { Refused } from './reply.ts';

/** The largest file that is taken, in bytes. */
export const largestFile = 50 * 1024 * 1024;

/** The fields of a `multipart/form-data` form; its files are in a folder that `remove` takes away. */
export interface Multipart {
  form: Record<string, unknown>;
  /** A file was larger than may be. */
  refused?: Refused;
  remove: () => Promise<void>;
}

/** Reads a form with files, which are written to disk as they come, never held in memory. */
export async function readMultipart(request: FastifyRequest): Promise<Multipart> {
  const folder = await mkdtemp(`${tmpdir()}/tandem-upload-`);
  const remove = () => rm(folder, { recursive: true, force: true });
  const form: Record<string, unknown> = {};
  let tooLarge: string | undefined;
  let count = 0;
  try {
    for await (const part of request.parts({
      limits: { fileSize: largestFile, files: 10, fields: 500, fieldSize: 100_000 },
    })) {
      if (part.type === 'field') {
        add(form, part.fieldname, part.value);
        continue;
      }
      count += 1;
      const path = `${folder}/${count}`;
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated) tooLarge = part.fieldname;
      const upload: Upload = { filename: part.filename ?? '', path, size: part.file.bytesRead };
      add(form, part.fieldname, upload);
    }
  } catch (error) {
    await remove();
    throw error;
  }
  if (tooLarge === undefined) return { form, remove };
  const message = 'The file is larger than 50 MB. Nothing was read from it. Choose a smaller one.';
  return { form, remove, refused: new Refused([{ field: tooLarge, message }]) };
}

function add(form: Record<string, unknown>, name: string, value: unknown): void {
  const before = form[name];
  form[name] = before === undefined ? value : [before, value].flat();
}
