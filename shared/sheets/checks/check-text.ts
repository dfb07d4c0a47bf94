/** The named checks of `Column.check`, each on the text or the texts of a cell. */
import { textCell, type Cell, type Row } from '../../cell';
import type { ValidationProblem } from '../../problem';
import type { CheckId } from '../sheet';
import { readIdAs } from './id-number';
import { readPhones } from './phone';
import { isEmail, isIsin, isIsinForm, isLatinName, isPostalCode, isTime, sharesAddUp } from './plain-checks';

export interface CheckInput {
  readonly row: Row;
  readonly cell: Cell;
  readonly check: CheckId;
  readonly country: string;
}

type Check = (text: string, input: CheckInput) => ValidationProblem | null;

const form =
  (holds: (text: string, country: string) => boolean): Check =>
  (text, { country }) =>
    holds(text, country) ? null : { code: 'wrong-form', text };

/** Places whose papers have a checksum; a national of elsewhere may carry a number of any form. */
const checked: readonly string[] = ['TW', 'CN', 'HK', 'MO', 'SG'];

function isForeigner(row: Row): boolean {
  const nationality = row.cells['nationality'];
  return (
    Array.isArray(nationality) && nationality.length > 0 && !nationality.some(code => checked.includes(String(code)))
  );
}

function checkId(text: string, { row }: CheckInput): ValidationProblem | null {
  const reading = readIdAs(text, textCell(row, 'idType'));
  if (reading.verdict === 'precision-lost') return { code: 'precision-lost', text };
  if (reading.verdict === 'checksum') return { code: 'checksum', text };
  if (reading.verdict === 'unknown-form') return isForeigner(row) ? null : { code: 'wrong-form', text };
  if (!reading.agrees) return { code: 'disagrees', other: 'idType' };
  return reading.verdict === 'unknown-region' ? { code: 'wrong-form', text } : null;
}

function checkPhone(text: string, { country }: CheckInput): ValidationProblem | null {
  const [bad] = readPhones(text, country).bad;
  return bad === undefined ? null : { code: 'not-a-phone', text: bad };
}

const checks: Readonly<Record<Exclude<CheckId, 'shares'>, Check>> = {
  idNumber: checkId,
  phone: checkPhone,
  email: text => (isEmail(text) ? null : { code: 'not-an-email', text }),
  isin: text => (isIsinForm(text.toUpperCase()) && !isIsin(text.toUpperCase()) ? { code: 'checksum', text } : null),
  latinName: form(isLatinName),
  postalCode: form(isPostalCode),
  noDigits: form(text => !/\d/.test(text.normalize('NFKC'))),
  time: form(isTime),
};

export function checkText(input: CheckInput): readonly (ValidationProblem | null)[] {
  const { cell, check } = input;
  const texts = typeof cell === 'string' ? [cell] : Array.isArray(cell) ? cell.map(String) : [];
  if (check === 'shares') return sharesAddUp(texts) ? [] : [{ code: 'wrong-form', text: texts.join('、') }];
  return texts.map(text => checks[check](text, input));
}
