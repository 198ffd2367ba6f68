import { TextDecoder } from 'node:util';
import { limits, type Unreadable } from '../../../../platform/files/index.ts';
import type { Source } from '../reading.ts';

/**
 * The text of an XML file piece by piece, in the encoding that its mark or its declaration gives; UTF-8 without either.
 * Throws what `refuse` makes for what is no XML, in an encoding that is not known, or above the size of uploads.
 */
export async function* decoded(source: Source, refuse: (sentence: string) => Unreadable): AsyncGenerator<string> {
  const file = source.name;
  let decoder: TextDecoder | undefined;
  let size = 0;
  for await (const piece of source.pieces) {
    size += piece.length;
    if (size > limits.bytes) throw refuse(`${file} is bigger than 50 MB, more than any authority’s census.`);
    decoder ??= decoderFor(piece, file, refuse);
    try {
      yield decoder.decode(piece, { stream: true });
    } catch {
      throw refuse(`${file} says that it is ${decoder.encoding}, and is not. Export the return again as UTF-8.`);
    }
  }
}

function decoderFor(start: Uint8Array, file: string, refuse: (sentence: string) => Unreadable): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  const opening = Buffer.from(start.subarray(0, 256)).toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (!opening.startsWith('<')) {
    throw refuse(
      `${file} is not an XML file. Choose the children’s social work workforce census as it went to the DfE.`,
    );
  }
  const [, name = 'utf-8'] = /^<\?xml[^>]*encoding=["']([^"']+)["']/.exec(opening) ?? [];
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    throw refuse(
      `${file} says that it is written in ${name}, an encoding that is not known. Export it again as UTF-8.`,
    );
  }
}
