/** The net-worth statement of a client or a household (domain C.3): by class and bank, liabilities, share of wallet. */
import type { RowId } from '../id';
import { assetClasses, type AssetClass } from './classes';
import { hundredths, share, sum, zero, type Exact } from './exact';
import { debtsOf, positionsOf, type Debt, type Position, type Side } from './positions';
import type { BookSource, Standing } from './source';
import type { WhyNoValue } from './valuation';

/** Base hundredths, rounded from the exact sum: lines may differ from their total by a hundredth. */
export interface Split {
  readonly own: number;
  readonly other: number;
  readonly total: number;
}
export interface ClassLine extends Split {
  readonly assetClass: AssetClass;
  readonly financial: boolean;
  readonly rows: number;
}
export interface LoanLine extends Split {
  readonly loanType: string;
  readonly rows: number;
}
export interface CurrencyLine {
  readonly currency: string;
  readonly base: number;
  /** Of financial assets. */
  readonly share: string | null;
}
export interface NoValue {
  readonly row: RowId;
  readonly why: WhyNoValue;
  readonly currency: string;
}
export interface NetWorth {
  /** Only classes that have rows, in the order of C.1. */
  readonly classes: readonly ClassLine[];
  readonly loans: readonly LoanLine[];
  readonly financial: Split;
  readonly assets: Split;
  readonly liabilities: Split;
  readonly netWorth: number;
  /** Own financial assets / all known financial assets: "known assets only". */
  readonly shareOfWallet: string | null;
  readonly heldAway: string | null;
  readonly loanWallet: string | null;
  readonly currencies: readonly CurrencyLine[];
  /** Left out of every total. */
  readonly cannotValue: readonly NoValue[];
  /** Rows whose price or confirmation is older than the rule of `stale.ts`. */
  readonly stale: { readonly own: number; readonly other: number };
}

interface Valued {
  readonly side: Side;
  readonly base: Exact;
}

const valued = (lines: readonly (Position | Debt)[]): readonly Valued[] =>
  lines.flatMap(({ side, value }) => (value.ok ? [{ side, base: value.base }] : []));

const totalOf = (lines: readonly Valued[], side: Side): Exact =>
  sum(lines.flatMap(line => (line.side === side ? [line.base] : [])));

interface ExactSplit {
  readonly own: Exact;
  readonly other: Exact;
  readonly total: Exact;
}

function exactSplit(lines: readonly (Position | Debt)[]): ExactSplit {
  const known = valued(lines);
  const [own, other] = [totalOf(known, 'own'), totalOf(known, 'other')];
  return { own, other, total: own.plus(other) };
}

const rounded = ({ own, other, total }: ExactSplit): Split => ({
  own: hundredths(own),
  other: hundredths(other),
  total: hundredths(total),
});

const classLines = (positions: readonly Position[]): readonly ClassLine[] =>
  assetClasses.flatMap(assetClass => {
    const lines = positions.filter(position => position.assetClass === assetClass);
    const [first] = lines;
    if (first === undefined) return [];
    return [{ assetClass, financial: first.financial, rows: lines.length, ...rounded(exactSplit(lines)) }];
  });

function loanLines(debts: readonly Debt[]): readonly LoanLine[] {
  const types = [...new Set(debts.map(debt => debt.loanType))];
  return types.map(loanType => {
    const lines = debts.filter(debt => debt.loanType === loanType);
    return { loanType, rows: lines.length, ...rounded(exactSplit(lines)) };
  });
}

function currencyLines(positions: readonly Position[], whole: Exact): readonly CurrencyLine[] {
  const byCurrency = new Map<string, Exact>();
  for (const { value } of positions)
    if (value.ok) byCurrency.set(value.currency, (byCurrency.get(value.currency) ?? zero).plus(value.base));
  return [...byCurrency]
    .sort(([a, x], [b, y]) => y.comparedTo(x) || (a < b ? -1 : 1))
    .map(([currency, base]) => ({ currency, base: hundredths(base), share: share(base, whole) }));
}

const unvalued = (lines: readonly (Position | Debt)[]): readonly NoValue[] =>
  lines.flatMap(({ row, value }) => (value.ok ? [] : [{ row, why: value.why, currency: value.currency }]));

/** The statement of lines already gathered; `netWorthOf` gathers them. */
export function statement(positions: readonly Position[], debts: readonly Debt[]): NetWorth {
  const money = positions.filter(position => position.financial);
  const [financial, assets, liabilities] = [exactSplit(money), exactSplit(positions), exactSplit(debts)];
  const stale = (side: Side): number => positions.filter(line => line.stale && line.side === side).length;
  return {
    classes: classLines(positions),
    loans: loanLines(debts),
    financial: rounded(financial),
    assets: rounded(assets),
    liabilities: rounded(liabilities),
    netWorth: hundredths(assets.total.minus(liabilities.total)),
    shareOfWallet: share(financial.own, financial.total),
    heldAway: share(financial.other, financial.total),
    loanWallet: share(liabilities.own, liabilities.total),
    currencies: currencyLines(money, financial.total),
    cannotValue: [...unvalued(positions), ...unvalued(debts)],
    stale: { own: stale('own'), other: stale('other') },
  };
}

/** One client's statement, or that of several owners rolled up: each holding counts with its owner's part (C.3). */
export const netWorthOf = (owners: readonly RowId[], source: BookSource, standing: Standing): NetWorth =>
  statement(
    owners.flatMap(owner => positionsOf(owner, source, standing)),
    owners.flatMap(owner => debtsOf(owner, source, standing)),
  );
