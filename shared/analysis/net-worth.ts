/** The net-worth statement of a client or a household (domain C.3): by class and bank, liabilities, share of wallet. */
import type { RowId } from '../id';
import { assetClasses, isFinancial, type AssetClass } from './classes';
import { hundredths, share, zero, type Exact } from './exact';
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

/** What is at each side, exactly; a line without a value counts as a row only. */
interface Tally {
  readonly own: Exact;
  readonly other: Exact;
  readonly rows: number;
}

const nothing: Tally = { own: zero, other: zero, rows: 0 };
const plus = (a: Exact, b: Exact): Exact => (a === zero ? b : b === zero ? a : a.plus(b));

const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({ own: plus(all.own, one.own), other: plus(all.other, one.other), rows: all.rows + one.rows }),
    nothing,
  );

/** One pass over the lines: each is added to the tally of its kind. */
function tallies<L extends Position | Debt, K>(lines: readonly L[], kindOf: (line: L) => K): ReadonlyMap<K, Tally> {
  const found = new Map<K, Tally>();
  for (const line of lines) {
    const { own, other, rows } = found.get(kindOf(line)) ?? nothing;
    const base = line.value.ok ? line.value.base : zero;
    const mine = line.side === 'own';
    found.set(kindOf(line), {
      own: mine ? plus(own, base) : own,
      other: mine ? other : plus(other, base),
      rows: rows + 1,
    });
  }
  return found;
}

const split = ({ own, other }: Tally): Split => ({
  own: hundredths(own),
  other: hundredths(other),
  total: hundredths(plus(own, other)),
});

const classLines = (classes: ReadonlyMap<AssetClass, Tally>): readonly ClassLine[] =>
  assetClasses.flatMap(assetClass => {
    const tally = classes.get(assetClass);
    if (tally === undefined) return [];
    return [{ assetClass, financial: isFinancial(assetClass), rows: tally.rows, ...split(tally) }];
  });

const loanLines = (loans: ReadonlyMap<string, Tally>): readonly LoanLine[] =>
  [...loans].map(([loanType, tally]) => ({ loanType, rows: tally.rows, ...split(tally) }));

function currencyLines(positions: readonly Position[], whole: Exact): readonly CurrencyLine[] {
  const byCurrency = new Map<string, Exact>();
  for (const { value, financial } of positions)
    if (value.ok && financial) byCurrency.set(value.currency, plus(byCurrency.get(value.currency) ?? zero, value.base));
  return [...byCurrency]
    .sort(([a, x], [b, y]) => y.comparedTo(x) || (a < b ? -1 : 1))
    .map(([currency, base]) => ({ currency, base: hundredths(base), share: share(base, whole) }));
}

const unvalued = (lines: readonly (Position | Debt)[]): readonly NoValue[] =>
  lines.flatMap(({ row, value }) => (value.ok ? [] : [{ row, why: value.why, currency: value.currency }]));

/** The statement of lines already gathered; `netWorthOf` gathers them. */
export function statement(positions: readonly Position[], debts: readonly Debt[]): NetWorth {
  const classes = tallies(positions, line => line.assetClass);
  const loans = tallies(debts, debt => debt.loanType);
  const money = together([...classes].flatMap(([assetClass, tally]) => (isFinancial(assetClass) ? [tally] : [])));
  const [all, owed] = [together([...classes.values()]), together([...loans.values()])];
  const financial = plus(money.own, money.other);
  const stale = (side: Side): number => positions.filter(line => line.stale && line.side === side).length;
  return {
    classes: classLines(classes),
    loans: loanLines(loans),
    financial: split(money),
    assets: split(all),
    liabilities: split(owed),
    netWorth: hundredths(plus(all.own, all.other).minus(plus(owed.own, owed.other))),
    shareOfWallet: share(money.own, financial),
    heldAway: share(money.other, financial),
    loanWallet: share(owed.own, plus(owed.own, owed.other)),
    currencies: currencyLines(positions, financial),
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
