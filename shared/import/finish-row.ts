/** What a line means once its cells are read: titles leave names, a negative holding is a loan, a bank's name says own or other. */
import { isRaw, type Cell } from '../cell';
import type { ColumnId } from '../id';
import { saysPermanent } from '../kinds/format-words';
import type { GridSheetId } from '../sheets';
import { nameAndTitle } from '../sheets/person-name';
import { listIn, nameKey } from './book-index';
import type { NoteCode } from './note';
import { slotType } from './cover-columns';
import { assetClassOf, insuranceTypeOf, loanTypeOf, saysLoan } from './asset-words';
import type { Reading, ReadRow, RowParts, RowProblem } from './read-rows';

export type Finished = Pick<ReadRow, 'sheet' | 'cells' | 'problems' | 'stated' | 'derived'> & Pick<RowParts, 'notes'>;

/** null: the line says nothing of such a row (only whose it would be). */
export function finishRow(parts: RowParts, reading: Reading): Finished | null {
  const finished = finish(parts, reading);
  if (finished.problems.length > 0) return finished;
  for (const column in finished.cells)
    if (finished.cells[column] !== null && !little[finished.sheet].has(column)) return finished;
  return null;
}

const little: Readonly<Record<GridSheetId, ReadonlySet<ColumnId>>> = {
  client: new Set(['currency', 'salutation']),
  member: new Set(['relation', 'client']),
  policy: new Set(['client', 'insuredName', 'policyholderName', 'currency', 'note']),
  holding: new Set(['client', 'owner', 'heldAt', 'currency', 'note']),
  liability: new Set(['client', 'owner', 'heldAt', 'currency', 'note']),
};

function finish(parts: RowParts, reading: Reading): Finished {
  if (reading.verbatim) return parts;
  switch (parts.sheet) {
    case 'client':
      return client(parts, reading);
    case 'policy':
      return policy(parts, reading);
    case 'holding':
      return holding(parts, reading);
    case 'liability':
      return liability(parts, reading);
    case 'member':
      return parts;
  }
}

/** A title is no part of the name (A.1). */
function client(parts: RowParts, { riskScheme }: Reading): Finished {
  const { cells } = parts;
  if (typeof cells['name'] === 'string') {
    const { name, salutation } = nameAndTitle(cells['name']);
    cells['name'] = name;
    if (salutation !== null && cells['salutation'] === undefined) {
      cells['salutation'] = salutation;
      parts.derived.push('salutation');
    }
  }
  splitPhones(parts);
  const risk = cells['riskRaw'];
  const scheme =
    typeof risk === 'string' && cells['riskScheme'] === undefined ? (riskScheme?.(risk.trim()) ?? null) : null;
  if (scheme !== null) {
    cells['riskScheme'] = scheme;
    parts.derived.push('riskScheme');
  }
  return parts;
}

const isMobile = (digits: string): boolean =>
  /^((\+?886|0)9\d{8}|(\+?86)?1[3-9]\d{9}|(\+?852)?[5679]\d{7})$/.test(digits);

/** Two numbers in a cell: the first mobile is the mobile, the others are kept beside (A.5.4). */
function splitPhones({ cells }: RowParts): void {
  for (const column of ['mobile', 'phoneHome', 'phoneOffice']) {
    const text = cells[column];
    if (typeof text !== 'string') continue;
    const phones = text
      .split(/[/／、,，;；\n]|或/u)
      .map(phone => phone.trim())
      .filter(phone => phone !== '');
    if (phones.length < 2 || !phones.every(phone => phone.replace(/\D/g, '').length >= 7)) continue;
    const first =
      (column === 'mobile' ? phones.find(phone => isMobile(phone.replace(/[^\d+]/g, ''))) : undefined) ??
      phones[0] ??
      text;
    cells[column] = first;
    cells['otherPhones'] = [...listIn(cells['otherPhones']), ...phones.filter(phone => phone !== first)];
  }
}

/** 終身 in the column of the last day is a term, not a day. */
function policy(parts: RowParts, reading: Reading): Finished {
  const { cells } = parts;
  const slotted = slotType(parts.slot, reading);
  if (slotted !== null && cells['insuranceType'] === undefined) cells['insuranceType'] = slotted;
  const type =
    cells['insuranceType'] === undefined ? insuranceTypeOf(textOf(cells['productName']) ?? '', reading) : null;
  if (type !== null) {
    cells['insuranceType'] = type;
    parts.derived.push('insuranceType');
    note(parts, 'insuranceType', 'named-by-product');
  }
  const expiry = cells['expiryDate'];
  if (expiry !== undefined && isRaw(expiry) && saysPermanent.test(expiry.raw.trim())) {
    delete cells['expiryDate'];
    cells['coverageTerm'] ??= 'life';
    return { ...parts, problems: parts.problems.filter(({ column }) => column !== 'expiryDate') };
  }
  return parts;
}

function holding(parts: RowParts, reading: Reading): Finished {
  const { cells, amounts } = parts;
  const side = amounts.own !== null ? 'own' : amounts.other !== null ? 'other' : null;
  const stated = amounts.own ?? amounts.other;
  const value = cells['marketValue'] ?? null;
  const amount = value ?? stated;
  const label = parts.labels['assetClass'] ?? '';
  if (saysLoan(label) || (typeof amount === 'number' && amount < 0)) return loanFrom(parts, { amount, side, reading });
  if (value === null && stated !== null) {
    cells['marketValue'] = stated;
    cells['currency'] = reading.context.currency;
  }
  placeBank(parts, { column: 'institution', side, ownBanks: reading.ownBanks });
  const known = assetClassOf({ label, product: textOf(cells['productName']) ?? '' });
  if (known === null || cells['assetClass'] === undefined) return parts;
  const { assetClass, subClass } = known;
  note(parts, 'assetClass', 'named-by-product');
  const read = { ...cells, assetClass, ...(subClass === null ? {} : { subClass: cells['subClass'] ?? subClass }) };
  return {
    ...parts,
    cells: read,
    problems: without(parts.problems, 'assetClass'),
    derived: [...parts.derived, 'assetClass', 'subClass'],
  };
}

function note(parts: RowParts, column: ColumnId, code: NoteCode): void {
  (parts.notes ??= []).push({ column, note: code });
}

const textOf = (cell: Cell | undefined): string | null =>
  typeof cell === 'string' ? cell : cell !== undefined && isRaw(cell) ? cell.raw : null;

const without = (problems: readonly RowProblem[], column: ColumnId): RowProblem[] =>
  problems.filter(problem => problem.column !== column);

interface Loan {
  readonly amount: Cell;
  readonly side: 'own' | 'other' | null;
  readonly reading: Reading;
}

/** A loan written among the assets, mostly as a negative amount: stored positive, in the sheet of debts. */
function loanFrom(parts: RowParts, { amount, side, reading }: Loan): Finished {
  const { cells, problems, stated, derived, labels } = parts;
  const label = labels['assetClass'] ?? '';
  const product = textOf(cells['productName']);
  const kept: Record<ColumnId, Cell> = { outstanding: typeof amount === 'number' ? Math.abs(amount) : amount };
  kept['loanType'] = loanTypeOf([label, product ?? ''], reading) ?? (label === '' ? null : { raw: label });
  for (const [from, to] of loanColumns) if (cells[from] !== undefined) kept[to] = cells[from];
  const note = [product, textOf(cells['note'])]
    .filter(text => text !== null && text !== '')
    .join(reading.context.language === 'en' ? '; ' : '；');
  if (note !== '') kept['note'] = note;
  placeBank({ cells: kept, derived }, { column: 'lender', side, ownBanks: reading.ownBanks });
  if (cells['marketValue'] === undefined) kept['currency'] = reading.context.currency;
  const filled = Object.fromEntries(Object.entries(kept).filter(([, cell]) => cell !== null));
  const moved = new Map<string, string>(loanColumns);
  const about = without(without([...problems], 'assetClass'), 'productName').flatMap(({ column, problem }) => {
    const to = moved.get(column) ?? (column === 'marketValue' || column.startsWith('amount') ? 'outstanding' : null);
    return to === null ? [] : [{ column: to, problem }];
  });
  const notes = [
    ...(parts.notes ?? []).filter(({ column }) => moved.has(column)),
    { column: 'outstanding', note: 'loan' as const },
  ];
  return { sheet: 'liability', cells: filled, problems: about, stated, derived, notes };
}

const loanColumns = [
  ['client', 'client'],
  ['owner', 'owner'],
  ['institution', 'lender'],
  ['accountNo', 'accountNo'],
  ['currency', 'currency'],
  ['heldAt', 'heldAt'],
  ['maturityDate', 'endDate'],
  ['startDate', 'startDate'],
  ['interestRate', 'loanRate'],
] as const;

function liability(parts: RowParts, reading: Reading): Finished {
  const { cells, amounts } = parts;
  const side = amounts.own !== null ? 'own' : amounts.other !== null ? 'other' : null;
  cells['outstanding'] ??= amounts.own ?? amounts.other;
  if (cells['outstanding'] === null) delete cells['outstanding'];
  for (const column of ['outstanding', 'originalAmount']) {
    const amount = cells[column];
    if (typeof amount === 'number' && amount < 0) cells[column] = -amount;
  }
  placeBank(parts, { column: 'lender', side, ownBanks: reading.ownBanks });
  return parts;
}

interface Bank {
  readonly column: ColumnId;
  readonly side: 'own' | 'other' | null;
  readonly ownBanks: readonly string[];
}

const mark = /\s*[(（](held[\s-]?away|他行|行外|us|own|本行|行内|行內)[)）]\s*$/i;
const saysOwn = /^(us|own|本行|行内|行內)$/i;

/** Own or other: by the column the amount stands in, by a mark behind the bank's name, else by the name. */
function placeBank({ cells, derived }: Pick<RowParts, 'cells' | 'derived'>, { column, side, ownBanks }: Bank): void {
  const bank = cells[column];
  const said = typeof bank === 'string' ? mark.exec(bank)?.[1] : undefined;
  if (typeof bank === 'string' && said !== undefined) cells[column] = bank.replace(mark, '');
  if (cells['heldAt'] !== undefined && cells['heldAt'] !== null) return;
  if (side !== null) cells['heldAt'] = side;
  else if (said !== undefined) cells['heldAt'] = saysOwn.test(said) ? 'own' : 'other';
  else if (typeof bank === 'string') {
    cells['heldAt'] = isOwnBank(bank, ownBanks) ? 'own' : 'other';
    derived.push('heldAt');
  }
}

const isOwnBank = (bank: string, ownBanks: readonly string[]): boolean => {
  const name = nameKey(bank);
  return /^(本行|我行|行内|ownbank)$/.test(name) || ownBanks.some(own => nameKey(own) === name);
};
