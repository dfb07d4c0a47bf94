/** Telephone numbers as people write them, kept as E.164 with ` ext 123` (domain A.5.4). */
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';

export interface Phones {
  /** What could be read, in the form it is kept. */
  readonly numbers: readonly string[];
  readonly mobiles: readonly string[];
  /** The parts that are no telephone number. */
  readonly bad: readonly string[];
}

const separators = /[/、,;／\n]|或/u;
const extension = /(?:轉|转|分機|分机|內線|内线|ext\.?|x)\s*[:：]?\s*(?=\d)/giu;
/** Numbers that can only be of one country, whatever the default: Taiwan and mainland mobiles. */
const tellTales: readonly (readonly [RegExp, CountryCode])[] = [
  [/^09\d{8}$/, 'TW'],
  [/^1[3-9]\d{9}$/, 'CN'],
];
const keptMobile = /^\+(8869\d{8}|861[3-9]\d{9})$/;

const countries: readonly CountryCode[] = [
  'TW',
  'CN',
  'HK',
  'MO',
  'SG',
  'MY',
  'JP',
  'KR',
  'US',
  'CA',
  'GB',
  'AU',
  'NZ',
];
const countryOf = (code: string): CountryCode => countries.find(known => known === code) ?? 'TW';

/** A number written with its + needs only a possible length: numbering plans grow, and our tables do not grow with them. */
function valid(text: string, country: CountryCode): PhoneNumber | null {
  const parsed = parsePhoneNumberFromString(text, country);
  if (parsed === undefined) return null;
  return parsed.isValid() || (text.startsWith('+') && parsed.isPossible()) ? parsed : null;
}

function readOne(text: string, country: string): PhoneNumber | null {
  const plain = text.normalize('NFKC').replace(extension, '#').trim();
  const found = valid(plain, countryOf(country));
  if (found !== null) return found;
  const digits = plain.replace(/[\s\-().]/g, '');
  const told = tellTales.find(([form]) => form.test(digits));
  return told === undefined ? null : valid(digits, told[1]);
}

const kept = (phone: PhoneNumber): string =>
  phone.ext === undefined ? phone.number : `${phone.number} ext ${phone.ext}`;

/** MOBILE, or a plan that does not part mobiles from fixed lines (+1). */
const isMobile = (phone: PhoneNumber): boolean => phone.getType()?.includes('MOBILE') === true;

const remembered = new Map<string, Phones>();

/** All numbers in a cell; they may be several. Remembered, since a number is tidied, checked and shown. */
export function readPhones(text: string, country: string): Phones {
  if (keptMobile.test(text)) return { numbers: [text], mobiles: [text], bad: [] };
  const key = `${country} ${text}`;
  let phones = remembered.get(key);
  if (phones === undefined) {
    phones = parsePhones(text, country);
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(key, phones);
  }
  return phones;
}

function parsePhones(text: string, country: string): Phones {
  const numbers: string[] = [];
  const mobiles: string[] = [];
  const bad: string[] = [];
  for (const part of text
    .normalize('NFKC')
    .split(separators)
    .map(one => one.trim())) {
    const phone = part === '' ? null : readOne(part, country);
    if (phone !== null) {
      numbers.push(kept(phone));
      if (isMobile(phone)) mobiles.push(kept(phone));
    } else if (part !== '') bad.push(part);
  }
  return { numbers, mobiles, bad };
}

/** The form in which a number is kept and compared; null if the text is not exactly one number. */
export function normalPhone(text: string, country: string): string | null {
  const { numbers, bad } = readPhones(text, country);
  return bad.length === 0 && numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** As people dial it: nationally at home, internationally abroad. Several numbers and other text stay as they are. */
export function shownPhone(text: string, country: string): string {
  const found = /^\+\d+( ext \d+)?$/.test(text) ? parsePhoneNumberFromString(text) : undefined;
  if (found === undefined) return text;
  return found.country === country ? found.formatNational() : found.formatInternational();
}
