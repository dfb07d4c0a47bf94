/** The coverage matrix (domain B.2): one line per insured person, one cell per cover, each against its target. */
import type { Row } from '../cell';
import type { RowId } from '../id';
import { benefitCell, benefitsOf, isGroupCover, isPropertyCover, waives, type CoverColumn } from './benefits';
import { exact, hundredths, share, sum, zero, type Exact } from './exact';
import { covers, hasValue } from './in-force';
import { insuredOf, type Insured } from './insured';
import { annualPremiumInBase } from './premium';
import type { BookSource, Standing } from './source';
import { moneyInBase } from './valuation';

/** `unknown`: a policy gives the cover but its amount is blank or has no rate; never shown as zero. */
export type CoverState = 'none' | 'below' | 'atOrAbove' | 'unknown';
export interface CoverCell {
  readonly state: CoverState;
  /** Personal cover in base hundredths; group cover, which ends with the job, only in `withGroup`. */
  readonly amount: number;
  readonly withGroup: number;
  /** Policies that give it, and how many of them say no amount. */
  readonly policies: number;
  readonly unknown: number;
  readonly target: number | null;
  /** max(0, target - amount); amount / target as a percent cell, null where the target is zero or none (B.3.14). */
  readonly gap: number | null;
  readonly ratio: string | null;
}
export interface CoverLine {
  readonly person: Omit<Insured, 'policies'>;
  readonly cells: Readonly<Record<CoverColumn, CoverCell>>;
  /** Policies that waive premiums, and property policies (motor, home, travel, liability). */
  readonly waivers: number;
  readonly property: number;
  readonly annualPremium: number;
  readonly cashValue: number;
}
export interface CoverTargets {
  /** Base hundredths per cover. */
  readonly amounts: Readonly<Partial<Record<CoverColumn, number>>>;
  readonly lifeTimesIncome: number;
  readonly ciTimesIncome: number;
}

/**
 * A starting template, an example and not a norm: life 5 x and critical illness 3 x annual income (domain B.2 [S48], B.3.8 [S21]);
 * the fixed amounts are in TWD and apply to a book in TWD only.
 */
export const defaultTargets = (baseCurrency: string): CoverTargets => ({
  amounts:
    baseCurrency === 'TWD'
      ? {
          hospDaily: 4_000_00,
          medReimb: 200_000_00,
          accMed: 100_000_00,
          cancer: 500_000_00,
          disability: 30_000_00,
          ltc: 30_000_00,
        }
      : {},
  lifeTimesIncome: 5,
  ciTimesIncome: 3,
});

export interface CoverageInput {
  readonly client: RowId;
  readonly source: BookSource;
  readonly standing: Standing;
  readonly targets?: CoverTargets;
}

export function coverageOf({ client, source, standing, targets }: CoverageInput): readonly CoverLine[] {
  const goals = targets ?? defaultTargets(standing.baseCurrency);
  return insuredOf(client, source).map(insured => {
    const person = insured.row === null ? undefined : source.get(insured.row);
    const income = person === undefined ? null : moneyInBase(person, 'annualIncome', standing);
    return coverLine({ insured, target: column => targetOf(column, goals, income), source, standing });
  });
}

function targetOf(column: CoverColumn, targets: CoverTargets, income: Exact | null): number | null {
  const times = column === 'lifeTotal' ? targets.lifeTimesIncome : column === 'ci' ? targets.ciTimesIncome : null;
  if (times !== null && income !== null) return hundredths(income.times(times));
  return targets.amounts[column] ?? null;
}

interface LineInput {
  readonly insured: Insured;
  readonly target: (column: CoverColumn) => number | null;
  readonly source: BookSource;
  readonly standing: Standing;
}

function coverLine({ insured, target, source, standing }: LineInput): CoverLine {
  const { policies, ...person } = insured;
  const live = policies.filter(policy => covers(policy, standing.today));
  const cell = (column: CoverColumn): CoverCell => coverCell({ column, live, target: target(column), standing });
  return {
    person,
    cells: {
      lifeTotal: cell('lifeTotal'),
      accident: cell('accident'),
      tpd: cell('tpd'),
      ci: cell('ci'),
      cancer: cell('cancer'),
      hospDaily: cell('hospDaily'),
      medReimb: cell('medReimb'),
      surgery: cell('surgery'),
      accMed: cell('accMed'),
      disability: cell('disability'),
      ltc: cell('ltc'),
      annuity: cell('annuity'),
    },
    waivers: live.filter(waives).length,
    property: live.filter(isPropertyCover).length,
    annualPremium: hundredths(sum(policies.map(policy => annualPremiumInBase(policy, source, standing) ?? zero))),
    cashValue: hundredths(
      sum(policies.filter(hasValue).map(policy => moneyInBase(policy, 'cashValue', standing) ?? zero)),
    ),
  };
}

interface CellInput {
  readonly column: CoverColumn;
  readonly live: readonly Row[];
  readonly target: number | null;
  readonly standing: Standing;
}

/** In the mainland one hospital bill is paid once: reimbursement limits do not add up, the largest counts (B.2). */
const addsUp = (column: CoverColumn, standing: Standing): boolean =>
  column !== 'medReimb' || standing.baseCurrency !== 'CNY';

function coverCell({ column, live, target, standing }: CellInput): CoverCell {
  const given = live.flatMap(policy => givenBy(policy, column, standing));
  const known = given.filter(part => part.amount !== null);
  const total = (parts: readonly Given[]): Exact => {
    const amounts = parts.flatMap(part => part.amount ?? []);
    return addsUp(column, standing)
      ? sum(amounts)
      : amounts.reduce((most, next) => (next.greaterThan(most) ? next : most), zero);
  };
  const amount = hundredths(total(known.filter(part => !part.group)));
  const withGroup = hundredths(total(known));
  const unknown = given.length - known.length;
  return {
    state: stateOf({ amount, withGroup, unknown, target }),
    amount,
    withGroup,
    unknown,
    target,
    policies: given.length,
    gap: target === null ? null : Math.max(0, target - amount),
    ratio: target === null ? null : share(exact(amount), exact(target)),
  };
}

interface Given {
  readonly amount: Exact | null;
  readonly group: boolean;
}

/** What one policy gives to a column; nothing if none of the column's benefits is in it. */
function givenBy(policy: Row, column: CoverColumn, standing: Standing): readonly Given[] {
  const cells = benefitsOf[column].map(benefit => benefitCell(policy, benefit));
  if (cells.every(cell => cell === 'none')) return [];
  const amounts = cells.flatMap(cell =>
    cell === 'none' ? [] : [cell === 'unknown' ? null : moneyInBase(policy, cell.column, standing)],
  );
  const unknown = amounts.some(amount => amount === null);
  const amount = unknown ? null : sum(amounts.flatMap(part => part ?? []));
  if (amount !== null && amount.isZero()) return [];
  return [{ amount, group: isGroupCover(policy) }];
}

type StateInput = Pick<CoverCell, 'amount' | 'withGroup' | 'unknown' | 'target'>;

function stateOf({ amount, withGroup, unknown, target }: StateInput): CoverState {
  if (target !== null && target > 0 && amount >= target) return 'atOrAbove';
  if (unknown > 0) return 'unknown';
  if (withGroup === 0) return 'none';
  return target !== null && amount < target ? 'below' : 'atOrAbove';
}
