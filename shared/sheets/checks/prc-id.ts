/** The mainland resident ID, GB 11643 with ISO 7064 MOD 11-2 (domain A.5.2). */
import { isDay } from '../../time/day';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

export const prcSum = (id: string): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(id[at] ?? 0), 0);

const checkDigit = (first17: string): string => checkDigits[prcSum(first17) % 11] ?? '';

export const isPrcForm = (id: string): boolean => /^[1-9]\d{16}[\dX]$/.test(id);

/** The old form of 15 digits as it would be today: 19 before the year, the check digit behind. */
export function upgradedPrcId(id: string): string {
  if (!/^[1-9]\d{14}$/.test(id)) return id;
  const first17 = `${id.slice(0, 6)}19${id.slice(6)}`;
  return first17 + checkDigit(first17);
}

export const prcBirthDate = (id: string): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

export const prcGender = (id: string): 'M' | 'F' => (Number(id[16]) % 2 === 1 ? 'M' : 'F');

export const isPrcId = (id: string): boolean => isPrcForm(id) && isDay(prcBirthDate(id)) && checkDigit(id) === id[17];

/** Provinces, 81-83 for residents from Hong Kong, Macao and Taiwan, 91 and 9… for foreigners; an unknown one is only doubtful. */
export const hasKnownPrefix = (id: string): boolean =>
  /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/.test(id);

/** A numeric cell of Excel keeps 15 digits: the last three become 000 and the check fails. */
export const lostPrecision = (id: string): boolean => /^[1-9]\d{14}000$/.test(id) && !isPrcId(id);
