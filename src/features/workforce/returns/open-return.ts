import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { cannotOpen, readBytes, readSheet, type Sheet, Unreadable } from '../../../platform/files/index.ts';
import { adultsKind, nearlyAdults } from '../formats/adults/kinds.ts';
import { isTemplate } from '../formats/template/template.ts';

/** A file that holds a return, or a part of one, by what it is. */
export type Opened =
  | { kind: 'census'; name: string; path: string }
  | { kind: 'adults'; name: string; sheet: Sheet }
  | { kind: 'template'; name: string; sheet: Sheet };

const whatWeRead =
  'Choose the children’s social work workforce census (XML), the worker and workplace files of the bulk upload to Skills for Care (CSV), or the plain template.';

/** Looks what the file at `path`, known as `name`, is: by its content. Throws `Unreadable` when it is no return. */
export async function openReturn(path: string, name = basename(path)): Promise<Opened> {
  if (await beginsAsXml(path)) return { kind: 'census', name, path };
  const sheet = await readSheet({ name, bytes: (await readBytes(path)).bytes });
  const kind = adultsKind(sheet);
  if (kind === 'worker' || kind === 'workplace') return { kind: 'adults', name, sheet };
  if (kind === 'training') {
    throw new Unreadable(name, `${name} is the training file of the bulk upload, which no figure needs. ${whatWeRead}`);
  }
  if (isTemplate(sheet)) return { kind: 'template', name, sheet };
  const nearly = nearlyAdults(sheet);
  if (nearly !== undefined) {
    throw new Unreadable(
      name,
      `${name} looks like the ${nearly.kind} file of the bulk upload to Skills for Care, and has no column ${nearly.missing.join(' or ')}, without which it cannot be counted. Export the whole file.`,
    );
  }
  const published = sheet.header.some((heading) => heading.toLowerCase() === 'time_period');
  throw new Unreadable(
    name,
    published
      ? `${name} looks like statistics that the DfE published, not like a return. Give it to whoever leads the partnership: they load it under Workforce, Published figures, and you see yours beside it.`
      : `${name} is not a return that we know. ${whatWeRead}`,
  );
}

async function beginsAsXml(path: string): Promise<boolean> {
  try {
    await using handle = await open(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024));
    const start = buffer.subarray(0, bytesRead);
    const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
    const text = start
      .toString('latin1')
      .replaceAll(wide ? '\0' : '\uFFFF', '')
      .replace(/^(ï»¿|ÿþ|þÿ)/, '');
    return text.trimStart().startsWith('<');
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

/** The bytes of a file, piece by piece. */
export const piecesOf = (path: string): AsyncIterable<Buffer> => createReadStream(path);
