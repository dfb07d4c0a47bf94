/** What each product costs on the day of the book: one price and one code for all who hold it. */
import { addDays } from '../time/day';
import { isin } from './id-numbers';
import type { Random } from './random';
import type { Product, SampleWords } from './words';

export interface Quote {
  readonly product: Product;
  /** In ten-thousandths, so that values are whole numbers; 0 for what has no price. */
  readonly price: number;
  readonly code: string | null;
  readonly day: string;
}

export const isListed = ({ subClass }: Product): boolean => subClass === 'stock' || subClass === 'etf';

function priceOf(product: Product, random: Random): number {
  if (product.price === undefined) return 0;
  const [least, most] = product.price;
  return Math.round(random.decimal(least, most, isListed(product) || product.per100 === true ? 2 : 4) * 10_000);
}

export const quotesOf = (words: SampleWords, random: Random, today: string): readonly Quote[] =>
  words.products.map(product => ({
    product,
    price: priceOf(product, random),
    code: product.code?.startsWith('ISIN:') === true ? isin(random, product.code.slice(5)) : (product.code ?? null),
    day: addDays(today, -random.int(1, 6)),
  }));
