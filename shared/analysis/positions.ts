/** A client's assets and debts as valued lines: holdings, the policies' cash values (once, never the sums insured), loans. */
import { cellOf, textCell, type Row } from '../cell';
import type { RowId } from '../id';
import { assetClassOf, isFinancial, type AssetClass } from './classes';
import { hasValue } from './in-force';
import type { BookSource, Standing } from './source';
import { isStale } from './stale';
import { holdingValue, moneyValue, type Valuation } from './valuation';

export type Side = 'own' | 'other';
export interface Position {
  readonly row: RowId;
  readonly assetClass: AssetClass;
  readonly financial: boolean;
  readonly side: Side;
  readonly value: Valuation;
  readonly stale: boolean;
}
export interface Debt {
  readonly row: RowId;
  readonly loanType: string;
  readonly side: Side;
  readonly value: Valuation;
}

/** Words of a workbook that mean the RM's own bank, whatever its name. */
const ownWords: ReadonlySet<string> = new Set(['本行', '行内', '行內', 'own']);

/** Own or other bank: as stated, else by the institution's name, else other. */
export function sideOf(stated: string | null, institution: string | null, standing: Standing): Side {
  if (stated === 'own' || stated === 'other') return stated;
  const name = institution?.trim() ?? '';
  return ownWords.has(name) || standing.ownBanks.includes(name) ? 'own' : 'other';
}

function holdingPosition(row: Row, standing: Standing): Position {
  const assetClass = assetClassOf(textCell(row, 'assetClass'));
  const side = sideOf(textCell(row, 'heldAt'), textCell(row, 'institution'), standing);
  return {
    row: row.id,
    assetClass,
    side,
    financial: isFinancial(assetClass),
    value: holdingValue(row, standing),
    stale: isStale(row, side, standing.today),
  };
}

const policySide = (row: Row): Side => (cellOf(row, 'soldByOwnBank') === true ? 'own' : 'other');

function cashValuePosition(row: Row, standing: Standing): readonly Position[] {
  if (cellOf(row, 'cashValue') === null || !hasValue(row)) return [];
  const value = moneyValue(row, 'cashValue', standing);
  return [{ row: row.id, assetClass: 'insuranceValue', side: policySide(row), financial: true, value, stale: false }];
}

export function positionsOf(owner: RowId, source: BookSource, standing: Standing): readonly Position[] {
  return [
    ...source.owned(owner, 'holding').map(row => holdingPosition(row, standing)),
    ...source.owned(owner, 'policy').flatMap(row => cashValuePosition(row, standing)),
  ];
}

/** Loans, and the policies' loans unless the RM keeps policy loans as loan rows of their own (so none is counted twice). */
export function debtsOf(owner: RowId, source: BookSource, standing: Standing): readonly Debt[] {
  const loans = source.owned(owner, 'liability').map(row => ({
    row: row.id,
    loanType: textCell(row, 'loanType') ?? 'other',
    side: sideOf(textCell(row, 'heldAt'), textCell(row, 'lender'), standing),
    value: moneyValue(row, 'outstanding', standing),
  }));
  if (loans.some(loan => loan.loanType === 'policyLoan')) return loans;
  const borrowed = source.owned(owner, 'policy').filter(row => cellOf(row, 'policyLoan') !== null && hasValue(row));
  return [
    ...loans,
    ...borrowed.map(row => ({
      row: row.id,
      loanType: 'policyLoan',
      side: 'other' as const,
      value: moneyValue(row, 'policyLoan', standing),
    })),
  ];
}
