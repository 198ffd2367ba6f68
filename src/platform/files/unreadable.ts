/**
 * A file that cannot be used at all: not what its name says, broken, too big, or without the columns it needs. The
 * message is one or two plain sentences for the person who gave the file: what it seems to be, and what to do.
 */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly file: string;

  constructor(file: string, sentence: string) {
    super(sentence);
    this.file = file;
  }
}
