/** What the first bytes of a file say it is. `workbook` covers every zip archive: what is inside is looked at later. */
export type Kind = { kind: 'text' } | { kind: 'zip' } | { kind: 'other'; seems: string; remedy: string };

const saveAs = 'Open it in your spreadsheet program, save it as .xlsx or .csv, and choose that file.';
const chooseTable = 'Choose the spreadsheet itself, as .xlsx or .csv.';

const signatures: { starts: number[]; seems: string; remedy: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46], seems: 'a PDF', remedy: chooseTable },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    seems: 'an old Excel workbook (.xls) or one protected by a password',
    remedy: 'Open it in Excel, take off any password, save it as .xlsx, and choose that file.',
  },
  { starts: [0x89, 0x50, 0x4e, 0x47], seems: 'a picture', remedy: chooseTable },
  { starts: [0xff, 0xd8, 0xff], seems: 'a picture', remedy: chooseTable },
  { starts: [0x47, 0x49, 0x46, 0x38], seems: 'a picture', remedy: chooseTable },
  { starts: [0x1f, 0x8b], seems: 'a compressed file (gzip)', remedy: 'Unpack it first, and choose the file inside.' },
  {
    starts: [0x37, 0x7a, 0xbc, 0xaf],
    seems: 'a compressed file (7-Zip)',
    remedy: 'Unpack it first, and choose the file inside.',
  },
  { starts: [0x52, 0x61, 0x72, 0x21], seems: 'a compressed file (RAR)', remedy: 'Unpack it first.' },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], seems: 'a word-processor document (RTF)', remedy: chooseTable },
];

/** Says what `bytes` are by their content: a file's name may say anything. */
export function kindOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: 'zip' };
  const known = signatures.find(({ starts }) => startsWith(bytes, starts));
  if (known) return { kind: 'other', seems: known.seems, remedy: known.remedy };
  if (hasUtf16Mark(bytes)) return { kind: 'text' };
  if (looksBinary(bytes)) return { kind: 'other', seems: 'neither a spreadsheet nor text', remedy: saveAs };
  const opening = Buffer.from(bytes.subarray(0, 512)).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (opening.startsWith('<!doctype html') || opening.startsWith('<html')) {
    return { kind: 'other', seems: 'a web page', remedy: saveAs };
  }
  if (opening.startsWith('<?xml') || opening.startsWith('<!doctype')) {
    return { kind: 'other', seems: 'an XML file', remedy: saveAs };
  }
  if (/^[{[]\s*["{[\]}]/.test(opening)) return { kind: 'other', seems: 'a JSON file', remedy: chooseTable };
  return { kind: 'text' };
}

/** True for a file that begins with the byte order mark of UTF-16, little or big end first. */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Text holds no zero bytes and next to no control characters; noise holds both within the first few kilobytes. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  if (bytes.includes(0)) return true;
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  return controls > sample.length / 100;
}
