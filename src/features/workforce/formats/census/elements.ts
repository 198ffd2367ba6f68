import { SaxesParser } from 'saxes';
import { limits, Unreadable } from '../../../../platform/files/index.ts';
import type { Source } from '../reading.ts';
import { decoded } from './encoding.ts';

/** What is heard of an XML file: elements that hold text, with the names of those around them; and where others end. */
export interface ElementListener {
  /** `path` is for example Message/Header/Source/LEA. */
  text: (path: string, text: string) => void;
  end: (path: string) => void;
}

const deepest = 12;

/**
 * Reads XML piece by piece, whatever its size up to the limit of uploads, and keeps nothing of it. Throws `Unreadable`
 * for what no census software writes (document types and entities, deep nesting, endless text), what is not well
 * formed, and what ends in the middle. `where` says how far the reading came, for the sentence.
 */
export async function readElements(source: Source, listener: ElementListener, where: () => string): Promise<void> {
  const file = source.name;
  const refuse = (sentence: string) => new Unreadable(file, sentence);
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const path: string[] = [];
  let text = '';
  let leaf = false;
  let anything = false;
  parser.on('doctype', () => {
    throw refuse(
      `${file} declares a document type, which no census software does. It was not read further. Export the return again.`,
    );
  });
  parser.on('error', (error) => {
    throw refuse(damaged(file, error.message, parser.line, where()));
  });
  parser.on('opentag', ({ name }) => {
    anything = true;
    path.push(localName(name));
    if (path.length > deepest) throw refuse(`${file} is nested deeper than any census. It was not read further.`);
    text = '';
    leaf = true;
  });
  const hear = (more: string) => {
    text += more;
    if (text.length > limits.cell)
      throw refuse(`${file} has more text in one field than any census. It was not read further.`);
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', () => {
    const whole = path.join('/');
    if (leaf) listener.text(whole, text.trim());
    else listener.end(whole);
    path.pop();
    text = '';
    leaf = false;
  });
  for await (const piece of decoded(source, refuse)) parser.write(piece);
  if (!anything) throw refuse(`${file} is empty. Choose the file that holds the return.`);
  parser.close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function damaged(file: string, message: string, line: number, where: string): string {
  if (/unclosed tag|unexpected end/i.test(message)) {
    return `${file} ends in the middle, ${where}. It may not have been copied whole. Export or copy it again.`;
  }
  if (/entity/i.test(message)) {
    return `${file} uses an entity on line ${line} that no census software writes. It was not read further. Export the return again.`;
  }
  return `${file} is not well-formed XML: line ${line}, ${where}. Export the return again, and do not edit it by hand.`;
}
