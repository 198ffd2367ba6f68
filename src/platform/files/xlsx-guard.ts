import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import yauzl from 'yauzl';
import { limits } from './limits.ts';
import { Unreadable } from './unreadable.ts';
import { HostileXml, type XmlFindings, xmlGuard } from './xml-guard.ts';

const choose = 'Nothing was read from it. Save it again as .xlsx from your spreadsheet program, and choose that file.';

/**
 * Looks an .xlsx file over before anything unpacks it: first the zip's own list of what it holds, then each XML part as
 * it is unpacked piece by piece, so that neither a zip bomb, a part longer than it declares, nor hostile XML gets any
 * further. Archives inside the archive are never unpacked.
 *
 * Throws `Unreadable` when it is something else in a zip, damaged, or unsafe.
 */
export async function lookOver(bytes: Uint8Array, file: string): Promise<XmlFindings> {
  const findings: XmlFindings = { sheets: [], errorCells: 0 };
  const { zip, parts } = await contents(bytes, file);
  refuseOthers(parts, file);
  refuseBombs(parts, bytes.length, file);
  for (const part of parts.filter(({ fileName }) => isXml(fileName))) {
    try {
      await guard(await zip.openReadStreamPromise(part), findings);
    } catch (error) {
      const found = error instanceof HostileXml ? error.message : 'is damaged';
      throw new Unreadable(file, `The workbook ${file} ${found}. ${choose}`);
    }
  }
  return findings;
}

async function contents(bytes: Uint8Array, file: string): Promise<{ zip: yauzl.ZipFile; parts: yauzl.Entry[] }> {
  const parts: yauzl.Entry[] = [];
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    for await (const part of zip.eachEntry()) {
      if (parts.push(part) > limits.workbook.parts) throw new Unreadable(file, tooMuch(file, 'too many parts'));
    }
    return { zip, parts };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(file, `${file} starts like an .xlsx workbook but is damaged or incomplete. ${choose}`);
  }
}

function refuseOthers(parts: yauzl.Entry[], file: string): void {
  const names = new Set(parts.map(({ fileName }) => fileName));
  if (names.has('xl/workbook.xml')) return;
  const seems = names.has('word/document.xml')
    ? 'a Word document'
    : names.has('ppt/presentation.xml')
      ? 'a PowerPoint presentation'
      : names.has('xl/workbook.bin')
        ? 'a binary Excel workbook (.xlsb)'
        : names.has('content.xml')
          ? 'an OpenDocument file (.ods or .odt)'
          : 'a zip archive, not a workbook';
  throw new Unreadable(file, `${file} seems to be ${seems}. Save the table as .xlsx or .csv, and choose that file.`);
}

function refuseBombs(parts: yauzl.Entry[], packed: number, file: string): void {
  const unpacked = parts.reduce((sum, part) => sum + part.uncompressedSize, 0);
  if (parts.some((part) => part.isEncrypted())) {
    throw new Unreadable(
      file,
      `${file} is protected by a password. Take the password off, save it, and choose it again.`,
    );
  }
  if (unpacked > limits.workbook.unpacked) throw new Unreadable(file, tooMuch(file, 'more than 200 MB'));
  if (unpacked > limits.workbook.ratioMattersFrom && unpacked > packed * limits.workbook.ratio) {
    throw new Unreadable(file, tooMuch(file, `${Math.round(unpacked / packed)} times its size`));
  }
}

async function guard(stream: Readable, findings: XmlFindings): Promise<void> {
  const xml = xmlGuard(findings);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of stream) xml.write(decoder.decode(piece, { stream: true }));
  xml.write(decoder.decode());
  xml.close();
}

/** What the reader of workbooks unpacks: nothing else in the archive is ever opened. */
function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.xml.rels');
}

function tooMuch(file: string, what: string): string {
  return `The workbook ${file} would unpack to ${what}, as no real table does, so it was not opened. Copy the table into a new workbook, save that, and choose it.`;
}
