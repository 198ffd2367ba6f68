import { isUtf8 } from 'node:buffer';
import { hasUtf16Mark } from './signatures.ts';

const chunkBytes = 64 * 1024;

/**
 * The text of `bytes` as UTF-8, in pieces: UTF-8 as it is (its mark left out), UTF-16 where its mark says so, and
 * Windows-1252 for whatever is not valid UTF-8, because that is what Excel writes as "CSV" on most councils' machines.
 */
export function* asUtf8(bytes: Uint8Array): Generator<Buffer> {
  if (hasUtf16Mark(bytes)) {
    yield* decoded(bytes.subarray(2), bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
  } else if (isUtf8(bytes)) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    for (const piece of pieces(marked ? bytes.subarray(3) : bytes))
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
  } else {
    yield* decoded(bytes, 'windows-1252');
  }
}

function* decoded(bytes: Uint8Array, encoding: string): Generator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for (const piece of pieces(bytes)) yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
