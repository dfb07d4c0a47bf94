/** The totals row: each money column added up over the rows shown, in slices; several currencies only through the book's own rates. */
import { useEffect, useState } from 'react';
import { kinds } from '../../shared/kinds/index';
import type { GridDesk } from './desk';
import type { GridFrame } from './grid-frame';
import { inSlices } from './slices';

/** Ways to write a total, the fullest first: with its currency, without, and rounded. */
export type TotalText = readonly string[];

const settle = 250;
const noTotals: ReadonlyMap<string, TotalText> = new Map();

/** Text by column; null where the grid has no totals row. Waits a moment after a change, so that typing never pays for it. */
export function useTotals(desk: GridDesk, frame: GridFrame): ReadonlyMap<string, TotalText> | null {
  const wanted = frame.props.totals === true && frame.columns.some(({ column }) => column.kind === 'money');
  const [texts, setTexts] = useState(noTotals);
  useEffect(() => {
    if (!wanted) return;
    let stop: () => void = () => undefined;
    const timer = setTimeout(() => (stop = addUp(desk, frame, setTexts)), settle);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [desk, frame, wanted]);
  return wanted ? texts : null;
}

type Sums = Map<string, Map<string, number>>;

function addUp(desk: GridDesk, frame: GridFrame, done: (texts: ReadonlyMap<string, TotalText>) => void): () => void {
  const columns = frame.columns.filter(({ column }) => column.kind === 'money');
  const sums: Sums = new Map(columns.map(({ id }) => [id, new Map<string, number>()]));
  return inSlices(Array.from({ length: frame.size.body }, (_, row) => row).values(), {
    each: row => {
      for (const { id, column } of columns) {
        const cell = frame.cellIn(row, id);
        if (typeof cell !== 'number') continue;
        const byCurrency = sums.get(id);
        const currency = frame.currencyAt(row, column);
        byCurrency?.set(currency, (byCurrency.get(currency) ?? 0) + cell);
      }
      return true;
    },
    pause: finished => {
      if (finished)
        done(new Map(columns.map(({ id }) => [id, totalText(desk, frame, sums.get(id) ?? new Map<string, number>())])));
    },
  });
}

/** One currency is exact; several are said in the base currency and marked as near, or named as mixed where a rate is missing. */
function totalText({ now }: GridDesk, { props }: GridFrame, sums: ReadonlyMap<string, number>): TotalText {
  const show = (amount: number, currency: string): string =>
    kinds.money.show(amount, { kind: 'money', group: 'record', width: 0 }, props.contexts.show(currency));
  const rounded = new Intl.NumberFormat(props.contexts.show('').language, {
    notation: 'compact',
    maximumFractionDigits: 2,
  });
  const [first, ...others] = sums;
  if (first === undefined) return [];
  const { baseCurrency } = props;
  if (others.length === 0) {
    const text = show(first[1], first[0]);
    const round = rounded.format(first[1] / 100);
    return first[0] === baseCurrency ? [text, round] : [`${text} ${first[0]}`, `${round} ${first[0]}`];
  }
  const values = [...sums].map(([currency, amount]) =>
    currency === baseCurrency ? amount : (props.toBase?.(amount, currency) ?? null),
  );
  if (values.includes(null)) return [now.say('grid:totals.mixed')];
  const total = values.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const value = show(total, baseCurrency);
  return [
    now.say('grid:totals.approximate', { value, currency: baseCurrency }),
    `≈ ${value}`,
    `≈ ${rounded.format(total / 100)}`,
  ];
}
