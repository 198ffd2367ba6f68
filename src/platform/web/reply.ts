import type { Readable } from 'node:stream';
import type { Html } from './html.ts';

/** A page: what the layout puts around it, and its body. */
export interface Page {
  title: string;
  body: Html;
  back?: { href: string; text?: string };
  breadcrumbs?: { text: string; href?: string }[];
  /** Use the whole width, for wide tables. */
  wide?: boolean;
  status?: number;
}

/** Go elsewhere after a change; `notice` is shown once, on the next page. */
export class Redirect {
  readonly to: string;
  readonly notice: Notice | undefined;
  constructor(to: string, notice?: Notice) {
    this.to = to;
    this.notice = notice;
  }
}

export interface Notice {
  kind: 'success' | 'important';
  text: string;
}

const office = 'application/vnd.openxmlformats-officedocument';
/** Media types of files for office programs, by their ending. */
export const officeTypes = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
} as const;

/** A file to download or show. */
export class FileReply {
  readonly name: string;
  readonly type: string;
  readonly body: string | Buffer | Readable;
  constructor(file: { name: string; type: string; body: string | Buffer | Readable }) {
    this.name = file.name;
    this.type = file.type;
    this.body = file.body;
  }
}

export type Reply = Page | Redirect | FileReply;

/** After a change: go to `to` and say there, once, what happened. */
export function redirect(to: string, done?: string): Redirect {
  return new Redirect(to, done === undefined ? undefined : { kind: 'success', text: done });
}

/** There is no such record, or not for this person: the two are not told apart. */
export class NotFound extends Error {}

/** The person may see this but not do that; the sentence says why and who may. */
export class Forbidden extends Error {}

/** What was asked cannot be done as it was entered. Shown on the form again, with everything that was typed. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[] | string) {
    const list = typeof problems === 'string' ? [{ message: problems }] : problems;
    super(list.map((problem) => problem.message).join(' '));
    this.problems = list;
  }
}

/** One thing wrong with a form: the sentence, and the name of the field where it can be put right. */
export interface Problem {
  field?: string;
  message: string;
}
