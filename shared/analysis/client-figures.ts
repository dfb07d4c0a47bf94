/** The client sheet's computed columns, from the client's own rows only (domain A.1, computed summary). */
import { textCell, type Cell, type Row } from '../cell';
import { bookSettings } from '../sheets/book-settings';
import { norm } from '../sheets/risk-schemes';
import { ageFrom } from './birth';
import type { AssetClass } from './classes';
import { completenessOf } from './completeness';
import type { ComputedInput } from './computed-input';
import { isInForce } from './in-force';
import { netWorthOf, type NetWorth } from './net-worth';
import { benefitOf, ownCover, premiumsOf } from './protection';
import type { BookSource, Standing } from './source';

type Figure = (input: ComputedInput) => Cell;

/** Not worked out yet: they need the contact log and transactions of later issues. */
const later: Figure = () => null;

const figures: Readonly<Record<string, Figure>> = {
  age: ({ row, standing }) => {
    const age = ageFrom(textCell(row, 'birthDate'), standing.today);
    return age === null ? null : String(age);
  },
  aumOwn: input => financial(input, worth => worth.financial.own),
  aumOther: input => financial(input, worth => worth.financial.other),
  financialAssets: input => financial(input, worth => worth.financial.total),
  realEstateValue: input => ofClass(worthOfClient(input), 'realEstate'),
  mortgageBalance: input => ofLoans(worthOfClient(input), ['mortgage', 'secondMortgage']),
  totalLiabilities: input => ofLoans(worthOfClient(input), null),
  netWorth: input => {
    const worth = worthOfClient(input);
    return worth.classes.length + worth.loans.length === 0 ? null : worth.netWorth;
  },
  shareOfWallet: input => worthOfClient(input).shareOfWallet,
  annualPremium: input => insured(input, policies => premiumsOf(policies, input.source, input.standing)),
  lifeCoverage: input =>
    insured(input, () => benefitOf(ownCover(input.row.id, input.source, input.standing), 'benDeath', input.standing)),
  productCount: ({ row, source }) => String(productsOf(row, source)),
  profileCompleteness: ({ row }) => completenessOf(row),
  riskNorm: ({ row, source }) => {
    const [scheme, label] = [textCell(row, 'riskScheme'), textCell(row, 'riskRaw')];
    const level = label === null ? null : norm(scheme ?? bookSettings(source).riskScheme, label);
    return level === null ? null : String(level);
  },
  rfmCode: later,
  churnLevel: later,
};

export const clientFigure: Figure = input => figures[input.column]?.(input) ?? null;

/** A figure of financial assets; empty, not zero, while nothing is recorded. */
function financial(input: ComputedInput, figure: (worth: NetWorth) => number): Cell {
  const worth = worthOfClient(input);
  return worth.classes.some(line => line.financial) ? figure(worth) : null;
}

function insured({ row, source }: ComputedInput, figure: (policies: readonly Row[]) => number): Cell {
  const policies = source.owned(row.id, 'policy');
  return policies.length === 0 ? null : figure(policies);
}

const ofClass = (worth: NetWorth, assetClass: AssetClass): Cell =>
  worth.classes.find(line => line.assetClass === assetClass)?.total ?? null;

/** What is owed on loans of these types, null for all of them; empty while none is recorded. */
function ofLoans(worth: NetWorth, types: readonly string[] | null): Cell {
  const loans = worth.loans.filter(line => types === null || types.includes(line.loanType));
  return loans.length === 0 ? null : loans.reduce((total, line) => total + line.total, 0);
}

/** Holdings, main policies in force and loans: what the household has, at whichever bank. */
function productsOf(client: Row, source: BookSource): number {
  const policies = source
    .owned(client.id, 'policy')
    .filter(row => isInForce(row) && textCell(row, 'mainOrRider') !== 'rider');
  return source.owned(client.id, 'holding').length + policies.length + source.owned(client.id, 'liability').length;
}

interface Kept {
  readonly policies: readonly Row[];
  readonly liabilities: readonly Row[];
  readonly standing: Standing;
  readonly worth: NetWorth;
}
/** The last statement worked out from these very row lists: eight columns of a client ask for the same one. */
const kept = new WeakMap<readonly Row[], Kept>();

export function worthOfClient({ row, source, standing }: ComputedInput): NetWorth {
  const holdings = source.owned(row.id, 'holding');
  const [policies, liabilities] = [source.owned(row.id, 'policy'), source.owned(row.id, 'liability')];
  const known = kept.get(holdings);
  if (known?.policies === policies && known.liabilities === liabilities && known.standing === standing)
    return known.worth;
  const worth = netWorthOf([row.id], source, standing);
  kept.set(holdings, { policies, liabilities, standing, worth });
  return worth;
}
