/** What may stand in a `${…}` of an `html` template. `undefined`, `null` and `false` leave nothing behind. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

/** What an attribute may hold: `true` gives the bare name, `undefined`, `null` and `false` leave the attribute out. */
export type AttributeValue = string | number | boolean | undefined | null;

/** Markup that is safe to send. Made by `html`, never by hand; a string is not one, so text cannot pass for markup. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** Markup of nothing at all. */
export const nothing = new Html('');

/**
 * Builds markup from a template: `html\`<p>${name}</p>\``. Text is escaped for use between tags and inside quoted
 * attributes; nested `Html` stands as it is; arrays are joined without a separator.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? '';
  for (let index = 0; index < values.length; index++) {
    markup += markupOf(values[index]) + strings[index + 1];
  }
  return new Html(markup);
}

/**
 * Vouches for markup that was made elsewhere, such as a rendered GOV.UK component. For `components/` and the drawings
 * in this repository only: never pass anything a person typed or a file held.
 */
export function raw(trusted: string): Html {
  return new Html(trusted);
}

/**
 * Attributes for a tag, each with a space before it: `html\`<td${attributes({ class: 'x', hidden: true })}>\``.
 * @throws TypeError when a name is not a plain attribute name, which is a mistake in the program.
 */
export function attributes(values: Readonly<Record<string, AttributeValue>>): Html {
  let markup = '';
  for (const [name, value] of Object.entries(values)) {
    if (!attributeName.test(name)) throw new TypeError(`“${name}” is not an attribute name`);
    if (value === true) markup += ` ${name}`;
    else if (value !== false && value !== undefined && value !== null) markup += ` ${name}="${escaped(String(value))}"`;
  }
  return new Html(markup);
}

/** Joins pieces with text or markup between them, for example `join(links, ', ')`. */
export function join(pieces: readonly HtmlValue[], separator: HtmlValue): Html {
  return new Html(pieces.map(markupOf).join(markupOf(separator)));
}

const attributeName = /^[A-Za-z_:][\w:.-]*$/;
const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  // Most text holds nothing special: looking first is several times faster than always replacing.
  return special.test(text) ? text.replace(everySpecial, (character) => entities[character] ?? '') : text;
}

function markupOf(value: HtmlValue): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Html) return value.toString();
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === null || value === false) return '';
  let markup = '';
  for (const item of value) markup += markupOf(item);
  return markup;
}
