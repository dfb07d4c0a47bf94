/** Keeps a text of a .csv from being run as a formula by the program that opens it: a text file cannot say what is text. */

/** What spreadsheet programs may take for a formula, full-width signs too; and a guarded text, so that a guard can be taken away again. */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A leading apostrophe where the text begins like a formula (domain A.6; OWASP, CSV injection). */
export const guarded = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** `unguarded(guarded(text)) = text`. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
