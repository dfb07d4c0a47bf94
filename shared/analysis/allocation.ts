/** How financial assets are spread over equity, fixed income and cash, against a model (domain C.5, C.6). */
import { exact, hundredths, share, sum, zero, type Exact } from './exact';
import type { AssetClass } from './classes';
import type { Position } from './positions';

export const sleeves = ['equity', 'fixedIncome', 'cash', 'other'] as const;
export type Sleeve = (typeof sleeves)[number];
/** Target parts as decimal fractions; a sleeve left out has target 0. */
export type Model = Readonly<Partial<Record<Sleeve, string>>>;

/**
 * A starting template by risk level 1-5: Schwab Center for Financial Research, equity/fixed income/cash (domain C.5 [S26]).
 * It is US-centric; the RM's own bank's model should take its place.
 */
export const modelByRisk: Readonly<Record<number, Model>> = {
  1: { equity: '0.2', fixedIncome: '0.5', cash: '0.3' },
  2: { equity: '0.4', fixedIncome: '0.5', cash: '0.1' },
  3: { equity: '0.6', fixedIncome: '0.35', cash: '0.05' },
  4: { equity: '0.8', fixedIncome: '0.15', cash: '0.05' },
  5: { equity: '0.95', fixedIncome: '0', cash: '0.05' },
};
/** What the template is shown with. */
export const modelSource = 'Schwab Center for Financial Research';

/** Half of a balanced fund is taken for equity (domain C.1, a default). */
const balancedEquity = '0.5';
const partsOf: Readonly<Partial<Record<AssetClass, Model>>> = {
  cash: { cash: '1' },
  timeDeposit: { cash: '1' },
  fixedIncome: { fixedIncome: '1' },
  equity: { equity: '1' },
  balanced: { equity: balancedEquity, fixedIncome: exact(1).minus(balancedEquity).toString() },
  alternative: { other: '1' },
  unclassified: { other: '1' },
  insuranceValue: { other: '1' },
  pension: { other: '1' },
};

export interface Scope {
  readonly ownOnly: boolean;
  readonly insurance: boolean;
  readonly pension: boolean;
}
/** Own and other banks together; insurance value and pension off; property never (C.6). */
export const usualScope: Scope = { ownOnly: false, insurance: false, pension: false };

export type DriftFlag = 'absolute' | 'relative';
export interface SleeveLine {
  readonly sleeve: Sleeve;
  readonly base: number;
  /** Part of the whole and of the model, percent cells; null where there is nothing to divide. */
  readonly weight: string | null;
  readonly target: string | null;
  /** weight - target, in fractions (0.05 = 5 percentage points). */
  readonly drift: string | null;
  readonly relative: string | null;
  /** What to buy (+) or sell (-) to reach the target, base hundredths. */
  readonly trade: number | null;
  readonly flag: DriftFlag | null;
}
export interface Allocation {
  readonly total: number;
  readonly lines: readonly SleeveLine[];
  /** Half the sum of the absolute drifts: the part of the whole that would change hands. */
  readonly turnover: string | null;
}

const inScope = (position: Position, scope: Scope): boolean => {
  if (scope.ownOnly && position.side !== 'own') return false;
  if (position.assetClass === 'insuranceValue') return scope.insurance;
  if (position.assetClass === 'pension') return scope.pension;
  return position.financial;
};

/** The sleeves' values of valued positions; rows without a value are left out, as in the statement. */
export function sleeveValues(positions: readonly Position[], scope: Scope = usualScope): ReadonlyMap<Sleeve, Exact> {
  const values = new Map<Sleeve, Exact>();
  for (const position of positions) {
    if (!position.value.ok || !inScope(position, scope)) continue;
    const parts = partsOf[position.assetClass] ?? { other: '1' };
    for (const sleeve of sleeves) {
      const part = parts[sleeve];
      if (part !== undefined) values.set(sleeve, (values.get(sleeve) ?? zero).plus(position.value.base.times(part)));
    }
  }
  return values;
}

/** 5 percentage points (Vanguard's band), and for targets below 20 % a quarter of the target ("5/25"), both reached or passed. */
export function driftFlag(weight: Exact, target: Exact): DriftFlag | null {
  const tolerance = exact('0.000000001');
  const drift = weight.minus(target).absoluteValue().plus(tolerance);
  if (drift.greaterThanOrEqualTo('0.05')) return 'absolute';
  const small = target.greaterThan(0) && target.lessThan('0.2');
  return small && drift.greaterThanOrEqualTo(target.times('0.25')) ? 'relative' : null;
}

/** Drift of sleeve values from a model; without a model only the weights. Sleeves that are nothing in both are left out. */
export function allocationOf(values: ReadonlyMap<Sleeve, Exact>, model: Model | null): Allocation {
  const total = sum([...values.values()]);
  const shown = sleeves.filter(sleeve => !(values.get(sleeve) ?? zero).isZero() || Number(model?.[sleeve] ?? 0) > 0);
  const lines = shown.map(sleeve => sleeveLine({ sleeve, value: values.get(sleeve) ?? zero, total, model }));
  const drifts = lines.flatMap(line => (line.drift === null ? [] : [exact(line.drift).absoluteValue()]));
  const turnover = model === null || !total.greaterThan(0) ? null : share(sum(drifts), exact(2));
  return { total: hundredths(total), lines, turnover };
}

interface SleeveInput {
  readonly sleeve: Sleeve;
  readonly value: Exact;
  readonly total: Exact;
  readonly model: Model | null;
}

function sleeveLine({ sleeve, value, total, model }: SleeveInput): SleeveLine {
  const weight = share(value, total);
  const base = hundredths(value);
  if (model === null || weight === null)
    return {
      sleeve,
      base,
      weight,
      target: model?.[sleeve] ?? null,
      drift: null,
      relative: null,
      trade: null,
      flag: null,
    };
  const target = exact(model[sleeve] ?? '0');
  const exactWeight = value.dividedBy(total);
  const drift = exactWeight.minus(target);
  return {
    sleeve,
    base,
    weight,
    target: target.toString(),
    drift: drift.toDecimalPlaces(6).toString(),
    relative: share(drift, target),
    trade: hundredths(target.times(total).minus(value)),
    flag: driftFlag(exactWeight, target),
  };
}
