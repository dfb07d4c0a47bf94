/** A small book in memory for analysis tests: rows by sheet, owned by their `client` cell. */
import type { BookSource, Standing } from '../../../shared/analysis/source';
import type { Cell, Row } from '../../../shared/cell';
import { sheetOf, type RowId, type SheetId } from '../../../shared/id';

export const aRow = (id: RowId, cells: Readonly<Record<string, Cell>>): Row => ({ id, cells });

export function aBook(...rows: readonly Row[]): BookSource {
  const byId = new Map(rows.map(row => [row.id, row]));
  const inSheet = (sheet: SheetId): readonly Row[] => rows.filter(row => sheetOf(row.id) === sheet);
  return {
    get: id => byId.get(id),
    owned: (owner, sheet) => inSheet(sheet).filter(row => row.cells['client'] === owner),
    rows: inSheet,
  };
}

const rates: Readonly<Record<string, string>> = { TWD: '1', USD: '32.5', CNY: '4.5', JPY: '0.21' };

export const aStanding = (over: Partial<Standing> = {}): Standing => ({
  today: '2026-11-22',
  baseCurrency: 'TWD',
  ownBanks: ['台中銀行'],
  rate: currency => rates[currency] ?? null,
  ...over,
});

const a: RowId = 'client:a';
const holding = (id: string, cells: Readonly<Record<string, Cell>>): Row =>
  aRow(`holding:${id}`, { client: a, currency: 'TWD', ...cells });
const loan = (id: string, cells: Readonly<Record<string, Cell>>): Row =>
  aRow(`liability:${id}`, { client: a, currency: 'TWD', ...cells });

/** The test household of domain C.3, base TWD. */
export const household: readonly Row[] = [
  aRow(a, { name: '王美玲' }),
  holding('demand', { heldAt: 'own', assetClass: 'cash', marketValue: 1_200_000_00 }),
  holding('td', { heldAt: 'own', assetClass: 'timeDeposit', marketValue: 2_000_000_00 }),
  holding('fund', { heldAt: 'own', assetClass: 'equity', currency: 'USD', marketValue: 50_000_00 }),
  holding('note', { heldAt: 'own', assetClass: 'alternative', marketValue: 1_000_000_00 }),
  aRow('policy:whole', {
    client: a,
    currency: 'TWD',
    insuranceType: 'lifeWhole',
    policyStatus: 'inForce',
    soldByOwnBank: true,
    sumInsured: 3_000_000_00,
    benDeath: 3_000_000_00,
    cashValue: 800_000_00,
  }),
  holding('away', { heldAt: 'other', assetClass: 'cash', marketValue: 900_000_00 }),
  holding('stocks', { heldAt: 'other', assetClass: 'equity', marketValue: 2_500_000_00 }),
  holding('cny', { heldAt: 'other', assetClass: 'timeDeposit', currency: 'CNY', marketValue: 200_000_00 }),
  holding('home', { heldAt: 'other', assetClass: 'realEstate', marketValue: 15_000_000_00 }),
  holding('car', { heldAt: 'other', assetClass: 'personalUse', marketValue: 600_000_00 }),
  loan('mortgage', { heldAt: 'own', loanType: 'mortgage', outstanding: 6_000_000_00 }),
  loan('carloan', { heldAt: 'other', loanType: 'car', outstanding: 300_000_00 }),
  loan('card', { heldAt: 'other', loanType: 'creditCard', outstanding: 100_000_00 }),
];
