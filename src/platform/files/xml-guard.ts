import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';

/** What an .xlsx file's XML parts hold, as far as it matters before they are read. */
export interface XmlFindings {
  /** Names of the workbook's sheets, in order. */
  sheets: string[];
  /** Cells that hold a formula's error, such as #N/A. */
  errorCells: number;
}

/** Thrown by the guard with what was found, to end a sentence that begins "The workbook ". */
export class HostileXml extends Error {}

/**
 * Reads one XML part as it is unpacked, piece by piece, and throws `HostileXml` for what no spreadsheet program writes:
 * document types and entities, deep nesting, or so many cells (or cells so far out) that reading them would exhaust
 * memory. Also throws it for XML that is not well formed.
 */
export function xmlGuard(findings: XmlFindings): { write: (text: string) => void; close: () => void } {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let cells = 0;
  let widest = 0;
  parser.on('doctype', () => {
    throw new HostileXml('declares a document type, which no spreadsheet program writes');
  });
  parser.on('error', () => {
    throw new HostileXml('is damaged inside');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.workbook.depth) throw new HostileXml('is nested deeper than any spreadsheet program writes');
    const name = tag.name.slice(tag.name.indexOf(':') + 1);
    if (name === 'sheet' && tag.attributes.name !== undefined) findings.sheets.push(tag.attributes.name);
    if (name === 'row') {
      cells += widest;
      widest = 0;
      if (Number(tag.attributes.r ?? 0) > 1_048_576) throw new HostileXml('has more rows than a sheet can hold');
    }
    if (name !== 'c') return;
    if (tag.attributes.t === 'e') findings.errorCells += 1;
    widest = Math.max(widest + 1, columnNumber(tag.attributes.r ?? ''));
    if (cells + widest > limits.workbook.cells) throw new HostileXml('has cells further out than can be read');
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  return {
    write: (text) => {
      parser.write(text);
    },
    close: () => {
      parser.close();
    },
  };
}

/** 28 for AB12. */
function columnNumber(reference: string): number {
  let number = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    number = number * 26 + value;
  }
  return number;
}
