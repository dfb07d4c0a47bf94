/** Makes words comparable: full width, case, Traditional and Simplified, spaces and decoration no longer matter. */
import { Converter } from 'opencc-js/t2cn';

let converter: ((text: string) => string) | null = null;
/** Its dictionary is made for the first text, not for the program's start. */
const simplified = (text: string): string => (converter ??= Converter({ from: 't', to: 'cn' }))(text);
const decoration = /[\s\u200B\uFEFF*:_\-.·'"’`]/gu;

/** Domain A.6: NFKC, lower case, Traditional to Simplified (臺 = 台), without white space and `* : _ - .`; brackets and slashes stay. */
export const fold = (text: string): string =>
  (ascii.test(text) ? text : simplified(text.normalize('NFKC'))).toLowerCase().replace(decoration, '');

/** Has one form only: numbers and Latin words need no dictionary. */
const ascii = /^[\x20-\x7e]*$/;
