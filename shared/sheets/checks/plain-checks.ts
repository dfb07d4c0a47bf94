/** Small checks of one text: e-mail, ISIN, postal code, shares of beneficiaries, time of day. */

/** One @, no blanks, a domain with a point. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);

/** ISO 6166: letters become two digits, then Luhn. */
export function isIsin(code: string): boolean {
  if (!isIsinForm(code)) return false;
  const digits = Array.from(code, character => parseInt(character, 36).toString()).join('');
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => {
      const doubled = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** Twelve characters that begin with a country: only such a code is held to the check digit. */
export const isIsinForm = (code: string): boolean => /^[A-Z]{2}[A-Z\d]{9}\d$/.test(code);

/** Taiwan 3, 5 or 6 digits, the mainland 6; elsewhere letters and digits. */
export function isPostalCode(text: string, country: string): boolean {
  if (country === 'CN') return /^\d{6}$/.test(text);
  if (country === 'TW') return /^\d{3}(\d{2,3})?$/.test(text);
  return /^[A-Z\d][A-Z\d -]{1,9}$/i.test(text);
}

/** Latin letters with the marks names have. */
export const isLatinName = (text: string): boolean => /^[\p{Script=Latin}\p{M} ,.'’()/-]+$/u.test(text);

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const share = /(\d+(?:\.\d+)?)\s*[%％]|(\d+)\s*\/\s*(\d+)/u;

/** Beneficiaries with their shares (`王小明 50%`): if one names a share all must, and they make up the whole. */
export function sharesAddUp(beneficiaries: readonly string[]): boolean {
  const shares = beneficiaries.map(text => {
    const [, percent, part, whole] = share.exec(text) ?? [];
    if (percent !== undefined) return Number(percent);
    return part !== undefined && whole !== undefined ? (Number(part) / Number(whole)) * 100 : null;
  });
  const named = shares.filter(found => found !== null);
  if (named.length === 0) return true;
  return named.length === shares.length && Math.abs(named.reduce((sum, found) => sum + found, 0) - 100) < 0.05;
}
