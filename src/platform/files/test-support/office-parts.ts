import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The parts of an Office file, by name. */
export async function officeParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}
