/** Makes words comparable: full width, case, Traditional and Simplified, spaces and decoration no longer matter. */
import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 't', to: 'cn' });
const decoration = /[\s\u200B\uFEFF*:_\-.·'"’`]/gu;

/** Domain A.6: NFKC, lower case, Traditional to Simplified (臺 = 台), without white space and `* : _ - .`; brackets and slashes stay. */
export const fold = (text: string): string => simplified(text.normalize('NFKC')).toLowerCase().replace(decoration, '');
