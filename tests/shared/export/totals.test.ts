/** The totals line: what is added up, by which formula, and what is not. */
import { expect, test } from 'vitest';
import type { ExportColumn } from '../../../shared/export/layout';
import { totalsOf, type ColumnFacts } from '../../../shared/export/totals';
import { holdings } from '../../../shared/sheets/holdings';
import type { Column } from '../../../shared/sheets/sheet';

const { columns } = holdings;
const column = (id: string, declared: Column): ExportColumn => ({
  target: `holding.${id}`,
  label: id,
  format: declared.kind === 'money' ? 'money' : 'text',
  column: { id, declared },
  role: 'cell',
  list: null,
  alert: null,
  masked: false,
});
const shown = [
  column('client', columns.client),
  column('currency', columns.currency),
  column('marketValue', columns.marketValue),
  column('marketValueBase', columns.marketValueBase),
];
const facts = (sum: number, ...currencies: readonly string[]): ColumnFacts => ({
  filled: () => 3,
  sum,
  currencies: new Set(currencies),
  width: 10,
  widest: 10,
});

const table = (...currencies: readonly string[]) => ({
  columns: shown,
  frozen: 1,
  count: 3,
  facts: [facts(0), facts(0), facts(12_345, ...currencies), facts(500_000)],
  currency: 'currency',
  severalCurrencies: 'mixed',
});

test('[X8] rows are counted under the name, amounts added up over what a filter leaves, with room for rows to come', () => {
  expect(totalsOf(table('TWD'))).toEqual([
    { is: 'count', formula: 'SUBTOTAL(103,A$4:A$206)', result: 3 },
    null,
    {
      is: 'sum',
      formula: 'IF(COUNTIFS(C$4:C$206,"<>",B$4:B$206,"<>TWD")=0,SUBTOTAL(109,C$4:C$206),"mixed")',
      result: 123.45,
    },
    { is: 'sum', formula: 'SUBTOTAL(109,D$4:D$206)', result: 5_000 },
  ]);
});

test('[X8] amounts of several currencies are not added up', () => {
  expect(totalsOf(table('TWD', 'USD'))[2]?.result).toBe('mixed');
});

test('[X8] without the currency beside it a column of several has no formula', () => {
  const alone = {
    ...table('TWD', 'USD'),
    columns: shown.slice(2),
    facts: table('TWD', 'USD').facts.slice(2),
    frozen: 0,
  };
  expect(totalsOf(alone)[0]).toEqual({ is: 'sum', formula: null, result: 'mixed' });
});

test('[X3] a currency that is no code reaches no formula', () => {
  const [, , total] = totalsOf(table('"),1,"'));
  expect(total?.formula).toBe('SUBTOTAL(109,C$4:C$206)');
});
