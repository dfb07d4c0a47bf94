/** Taiwan's national ID, both resident numbers, and the company number (domain A.5.1). */

const letterValues: Readonly<Record<string, number>> = {
  A: 10,
  B: 11,
  C: 12,
  D: 13,
  E: 14,
  F: 15,
  G: 16,
  H: 17,
  I: 34,
  J: 18,
  K: 19,
  L: 20,
  M: 21,
  N: 22,
  O: 35,
  P: 23,
  Q: 24,
  R: 25,
  S: 26,
  T: 27,
  U: 28,
  V: 29,
  W: 32,
  X: 30,
  Y: 31,
  Z: 33,
};
const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];

/** National `A1…`, resident since 2021 `A8…`, resident before `AB…`; the checksum is not looked at. */
export const isTaiwanForm = (id: string): boolean => /^[A-Z]([1289]|[A-D])\d{8}$/.test(id);

/** The weighted sum that a valid number makes divisible by ten; the second letter of an old resident number counts mod 10. */
export function taiwanSum(id: string): number {
  const [first = '', second = '', ...rest] = id;
  const lead = letterValues[first] ?? 0;
  const next = /\d/.test(second) ? Number(second) : (letterValues[second] ?? 0) % 10;
  const digits = [Math.floor(lead / 10), lead % 10, next, ...rest.map(Number)];
  return digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0);
}

export const isTaiwanId = (id: string): boolean => isTaiwanForm(id) && taiwanSum(id) % 10 === 0;

export const taiwanIdType = (id: string): 'twNational' | 'twUi' => (/^[A-Z][12]/.test(id) ? 'twNational' : 'twUi');

export const taiwanGender = (id: string): 'M' | 'F' => (/^[A-Z][18AC]/.test(id) ? 'M' : 'F');

const companyWeights = [1, 2, 1, 2, 1, 2, 4, 1];

/** Digit sums of the products; since 2023 divisible by five is enough, and a seventh digit 7 may count one more. */
export function companySum(number: string): number {
  return Array.from(number, (digit, at) => Number(digit) * (companyWeights[at] ?? 0)).reduce(
    (sum, product) => sum + Math.floor(product / 10) + (product % 10),
    0,
  );
}

export function isCompanyNumber(number: string): boolean {
  if (!/^\d{8}$/.test(number)) return false;
  const sum = companySum(number);
  return sum % 5 === 0 || (number[6] === '7' && (sum + 1) % 5 === 0);
}
