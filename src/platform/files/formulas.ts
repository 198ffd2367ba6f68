/**
 * Spreadsheet programs run a cell that starts like a formula, even from a CSV. So text that does (or that starts with
 * the apostrophe put before such text) gets an apostrophe in front, and reading takes it off again: what goes out comes
 * back the same. The characters are those of the OWASP page "CSV Injection", the full-width ones included.
 */
const startsLikeFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** `text` as it may stand in a spreadsheet cell. */
export function guarded(text: string): string {
  return startsLikeFormula.test(text) ? `'${text}` : text;
}

/** The text that `guarded` was given. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && startsLikeFormula.test(cell) ? cell.slice(1) : cell;
}
