/** Identity numbers of nobody, with right check digits (domain A.5). */
import type { Random } from './random';

const taiwanLetters: Readonly<Record<string, number>> = {
  A: 10,
  B: 11,
  D: 13,
  E: 14,
  F: 15,
  H: 17,
  J: 18,
  L: 20,
  N: 22,
  P: 23,
};

export function taiwanId(random: Random, gender: 'M' | 'F'): string {
  const letter = random.pick(Object.keys(taiwanLetters));
  const value = taiwanLetters[letter] ?? 10;
  const digits = [gender === 'M' ? 1 : 2, ...Array.from({ length: 7 }, () => random.int(0, 9))];
  const sum = digits.reduce((total, digit, at) => total + digit * (8 - at), Math.floor(value / 10) + (value % 10) * 9);
  return `${letter}${digits.join('')}${(10 - (sum % 10)) % 10}`;
}

const mainlandWeights: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const districts: readonly string[] = [
  '330102',
  '330106',
  '330108',
  '310115',
  '310104',
  '320102',
  '440305',
  '110105',
  '350203',
];

export function mainlandId(random: Random, gender: 'M' | 'F', birth: string): string {
  const serial = random.int(0, 49) * 20 + random.int(0, 9) * 2 + (gender === 'M' ? 1 : 0);
  const body = `${random.pick(districts)}${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = mainlandWeights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11] ?? ''}`;
}

const hongKongLetters: readonly string[] = ['A', 'B', 'C', 'D', 'E', 'G', 'H', 'K', 'P', 'R', 'Y', 'Z'];

export function hongKongId(random: Random): string {
  const letter = random.pick(hongKongLetters);
  const digits = Array.from({ length: 6 }, () => random.int(0, 9));
  const start = 36 * 9 + (letter.charCodeAt(0) - 55) * 8;
  const rest = digits.reduce((total, digit, at) => total + digit * (7 - at), start) % 11;
  const check = rest === 0 ? '0' : rest === 1 ? 'A' : String(11 - rest);
  return `${letter}${digits.join('')}(${check})`;
}

/** A security number of the form of ISO 6166 with its Luhn digit. */
export function isin(random: Random, country: string): string {
  const body = `${country}${String(random.int(0, 999_999_999)).padStart(9, '0')}`;
  const digits = Array.from(body, sign => String(parseInt(sign, 36))).join('');
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return total + Math.floor(value / 10) + (value % 10);
    }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
