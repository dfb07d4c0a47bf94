/** What a household owns and owes: values that add up to what a client of the tier has, units and prices that multiply to them. */
import type { Cell } from '../cell';
import type { ColumnId } from '../id';
import { daysBetween } from '../time/day';
import { addMonthsClamped } from '../time/month-ends';
import { daysAgo, daysAhead, draft, fraction, roundMoney, type Draft, type Family, type Setting } from './draft';
import { isListed, type Quote } from './quotes';
import type { Product } from './words';

type Cells = Record<ColumnId, Cell>;

/** Financial assets by tier, in TWD. */
const wealth = { A: [1.5e7, 8e7], B: [5e6, 1.5e7], C: [1e6, 5e6], D: [1e5, 1e6] } as const;
const counts = { A: [13, 19], B: [10, 14], C: [8, 12], D: [4, 7] } as const;
const noRate = 1;

const text = (value: number, places: number): string => String(Number(value.toFixed(places)));

/** What was paid, as a share of the price now. */
function paidShare({ assetClass }: Product): readonly [number, number] {
  if (assetClass === 'equity' || assetClass === 'alternative') return [0.68, 1.2];
  return assetClass === 'balanced' ? [0.88, 1.08] : [0.96, 1.03];
}

/** Thousandths of a unit for about a value: whole shares, whole thousands of a bond's face, fractions of a fund. */
function unitsFor({ product, price }: Quote, value: number): number {
  const units = (value * 10_000) / price;
  if (product.per100 === true) return Math.max(1, Math.round((units * 100) / 1_000)) * 1_000_000;
  return isListed(product) ? Math.max(1, Math.round(units)) * 1_000 : Math.max(1, Math.round(units * 1_000));
}

/** Units, price, cost and value of something traded; value = units x price to the hundredth, as the statement prints it. */
function traded(setting: Setting, quote: Quote, value: number): Cells {
  const { random } = setting;
  const { product, price, day } = quote;
  const divisor = product.per100 === true ? 10_000_000 : 100_000;
  const milli = unitsFor(quote, value);
  const [least, most] = paidShare(product);
  const costPrice = Math.round(price * random.decimal(least, most, 3));
  return {
    units: text(milli / 1_000, 3),
    price: text(price / 10_000, 4),
    unitCost: text(costPrice / 10_000, 4),
    pricePer100: product.per100 ?? null,
    priceDate: day,
    marketValue: Math.round((milli * price) / divisor),
    costAmount: Math.round((milli * costPrice) / divisor),
    incomeReceived: random.chance(0.5) ? roundMoney(value * random.decimal(0.01, 0.12, 3)) : null,
    startDate: daysAgo(setting, random.int(60, 2_500)),
  };
}

/** A deposit or a note with a rate, bought some time ago for one of its usual terms, and ending after today. */
function dated(setting: Setting, product: Product, value: number): Cells {
  const { random } = setting;
  const months = random.pick(product.months ?? [12]);
  const [least, most] = product.rate ?? [1, 2];
  const end = daysAhead(setting, random.int(4, Math.max(20, months * 30 - 5)));
  const principal = roundMoney(value);
  return {
    marketValue: principal,
    costAmount: principal,
    interestRate: fraction(random.decimal(least, most, 2)),
    startDate: addMonthsClamped(end, -months),
    maturityDate: end,
    autoRenew: product.assetClass === 'timeDeposit' ? random.chance(0.4) : null,
    priceDate: daysAgo(setting, random.int(1, 20)),
  };
}

const plain = (setting: Setting, value: number): Cells => ({
  marketValue: roundMoney(value),
  costAmount: roundMoney(value),
  priceDate: daysAgo(setting, setting.random.int(1, 25)),
});

function placeOf(setting: Setting, product: Product): Cells {
  const { random, words } = setting;
  const own = random.chance(isListed(product) ? 0.15 : 0.64);
  return {
    heldAt: own ? 'own' : 'other',
    institution: own ? words.ownBank : random.pick(isListed(product) ? words.brokers : words.otherBanks),
    accountNo: `${random.int(100, 999)}-${random.int(10, 99)}-${random.int(100_000, 999_999)}`,
    infoSource: own ? 'statement' : random.pick(['statement', 'clientStated', 'estimate']),
    verifiedDate: daysAgo(setting, random.int(1, own ? 25 : 170)),
  };
}

const holdingFor =
  (setting: Setting, family: Family) =>
  (quote: Quote, baseValue: number): Draft => {
    const { product } = quote;
    const { random, words } = setting;
    const rate = product.currency === words.baseCurrency ? 1 : (words.rates[product.currency] ?? noRate);
    const value = baseValue / rate;
    const values =
      product.price !== undefined
        ? traded(setting, quote, value)
        : product.rate !== undefined
          ? dated(setting, product, value)
          : plain(setting, value);
    const regular = product.subClass.endsWith('Fund') && random.chance(0.2);
    return draft('holding', random, {
      client: family.client.id,
      owner: family.spouse !== null && random.chance(0.15) ? family.spouse.id : family.client.id,
      ...placeOf(setting, product),
      assetClass: product.assetClass,
      subClass: product.subClass,
      productName: product.name,
      productCode: quote.code,
      productRisk: product.risk ?? null,
      currency: product.currency,
      ...values,
      regularInvest: regular ? roundMoney((5_000 * words.scale) / rate) : null,
      regularInvestDay: regular ? random.pick(['6', '16', '26']) : null,
      regularInvestStatus: regular ? 'active' : null,
      reviewAction: random.chance(0.3) ? random.pick(['hold', 'add', 'reduce', 'redeem', 'switch', 'watch']) : null,
    });
  };

export function homeOf(setting: Setting, family: Family, at: number): Draft {
  const { random, words } = setting;
  const value = roundMoney(random.int(9, family.tier === 'A' ? 60 : 28) * 1_000_000 * words.scale);
  const bought = daysAgo(setting, random.int(400, 7_000));
  return draft('holding', random, {
    client: family.client.id,
    owner: family.client.id,
    heldAt: 'other',
    institution: words.propertyRegister,
    assetClass: 'realEstate',
    subClass: at === 0 ? 'selfUse' : 'rental',
    productName: random.pick(words.homes),
    currency: words.baseCurrency,
    marketValue: value,
    costAmount: roundMoney((value / 100) * random.decimal(0.45, 0.95, 2)),
    priceDate: daysAgo(setting, random.int(10, 160)),
    address: words.address(random.int, random.pick),
    use: at === 0 ? 'selfUse' : 'rental',
    area: String(random.int(20, 90)),
    areaUnit: words.country === 'TW' ? 'ping' : 'sqm',
    purchaseDate: bought,
    monthlyRent: at === 0 ? null : roundMoney((value / 100) * 0.002),
    infoSource: 'estimate',
    verifiedDate: daysAgo(setting, random.int(10, 170)),
  });
}

/** About twelve rows a household; the values are shares of what a client of the tier has. */
export function holdingsOf(setting: Setting, family: Family): Draft[] {
  const { random, words, quotes } = setting;
  const [least, most] = wealth[family.tier];
  const total = random.int(least, most) * words.scale;
  const count = random.int(counts[family.tier][0], counts[family.tier][1]);
  const weights = Array.from({ length: count }, () => random.int(2, 20));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const holding = holdingFor(setting, family);
  const rows = weights.map((weight, at) => {
    const quote = at === 0 ? quotes[0] : random.pick(quotes);
    if (quote === undefined) throw new Error('holdingsOf: no products');
    return holding(quote, (total * weight) / sum);
  });
  const homes = random.chance(0.65) ? (random.chance(0.2) ? 2 : 1) : 0;
  for (let at = 0; at < homes; at += 1) rows.push(homeOf(setting, family, at));
  return rows;
}

function mortgage(setting: Setting, family: Family, home: Draft): Draft {
  const { random, words } = setting;
  const value = typeof home.cells['marketValue'] === 'number' ? home.cells['marketValue'] / 100 : 0;
  const original = value * random.decimal(0.4, 0.7, 2);
  const start = daysAgo(setting, random.int(300, 5_000));
  const share = Math.max(0.15, 1 - daysBetween(start, setting.today) / 9_000);
  const own = random.chance(0.5);
  return draft('liability', random, {
    client: family.client.id,
    owner: family.client.id,
    loanType: 'mortgage',
    heldAt: own ? 'own' : 'other',
    lender: own ? words.ownBank : random.pick(words.otherBanks),
    currency: words.baseCurrency,
    originalAmount: roundMoney(original),
    outstanding: roundMoney(original * share),
    loanRate: fraction(random.decimal(2, 3.6, 3)),
    rateType: 'floating',
    monthlyPayment: roundMoney((original * 1.35) / 300),
    repaymentType: 'annuity',
    startDate: start,
    endDate: addMonthsClamped(start, 300),
    collateral: home.id,
    infoSource: own ? 'statement' : 'clientStated',
    verifiedDate: daysAgo(setting, random.int(5, 170)),
  });
}

/** A mortgage on about half of the homes, and now and then a small loan. */
export function liabilitiesOf(setting: Setting, family: Family, holdings: readonly Draft[]): Draft[] {
  const { random, words } = setting;
  const rows = holdings
    .filter(row => row.cells['assetClass'] === 'realEstate' && family.client.age < 70 && random.chance(0.6))
    .map(home => mortgage(setting, family, home));
  if (random.chance(0.15))
    rows.push(
      draft('liability', random, {
        client: family.client.id,
        owner: family.client.id,
        loanType: random.pick(['car', 'personal', 'creditCard']),
        heldAt: 'other',
        lender: random.pick(words.otherBanks),
        currency: words.baseCurrency,
        originalAmount: roundMoney(1_000_000 * words.scale),
        outstanding: roundMoney(random.int(60, 900) * 1_000 * words.scale),
        loanRate: fraction(random.decimal(2.8, 9, 2)),
        rateType: 'fixed',
        monthlyPayment: roundMoney(18_000 * words.scale),
        repaymentType: 'annuity',
        startDate: daysAgo(setting, random.int(100, 900)),
        endDate: daysAhead(setting, random.int(200, 1_500)),
      }),
    );
  return rows;
}
