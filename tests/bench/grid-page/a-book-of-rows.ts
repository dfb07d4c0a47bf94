/** Rows made up for measuring: 25 columns of every kind, in the columns of the real replica. */
import type { Cell } from '../../../shared/cell';
import { rowId, type RowId } from '../../../shared/id';
import type { PackedRows } from '../../../shared/contract/packed-rows';
import type { Column, Sheet } from '../../../shared/sheets/sheet';
import { generateNKeysBetween } from 'fractional-indexing';

const of = (part: Partial<Column> & Pick<Column, 'kind'>): Column => ({ group: 'identity', width: 104, ...part });

export const columns: Readonly<Record<string, Column>> = {
  tier: of({ kind: 'choice', options: ['A', 'B', 'C', 'D'], width: 44 }),
  name: of({ kind: 'text', required: true }),
  mobile: of({ kind: 'text', check: 'phone', width: 120 }),
  birthDate: of({ kind: 'date' }),
  occupation: of({ kind: 'text', group: 'work' }),
  risk: of({ kind: 'choice', options: ['conservative', 'balanced', 'aggressive'], group: 'work', width: 84 }),
  currency: of({ kind: 'choice', options: ['TWD', 'USD', 'JPY'], group: 'work', width: 64 }),
  total: of({ kind: 'money', group: 'work', width: 120 }),
  share: of({ kind: 'percent', group: 'work', width: 80 }),
  reviewed: of({ kind: 'date', group: 'work' }),
  vip: of({ kind: 'flag', group: 'work', width: 60 }),
  notes: of({ kind: 'text', long: true, group: 'work', width: 200 }),
  units: of({ kind: 'decimal', group: 'work', width: 90 }),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`amount${n}`, of({ kind: 'money', group: 'value', width: 110 })]),
  ),
};

export const sheet: Sheet = { id: 'client', title: 'name', currency: 'currency', owner: null, columns };

const family = '王陳黃林張李吳蔡許鄭';
const given = ['美玲', '志豪', '淑芬', '俊傑', '雅婷', '國棟', '佳蓉', '明哲', '淑惠', '文龍', '怡君'];
const jobs = ['牙醫師', '董事長', '退休', '工程師', '會計師', '公務員', '藥師', '業務', '教師'];
const pick = <T>(from: ArrayLike<T>, n: number): T => {
  const found = from[n % from.length];
  if (found === undefined) throw new Error('pick: nothing to pick from');
  return found;
};
const day = (n: number): string =>
  `${1950 + (n % 70)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;

const makers: Readonly<Record<string, (n: number) => Cell>> = {
  tier: n => pick('AABBBCCCD', n),
  name: n => pick(family, n) + pick(given, n >> 1),
  mobile: n => `09${String(12_345_678 + n * 7919).slice(-8)}`,
  birthDate: n => (n % 97 === 5 ? { raw: '68/13/45' } : day(n * 7)),
  occupation: n => pick(jobs, n),
  risk: n => pick(['conservative', 'balanced', 'aggressive'], n * 5),
  currency: n => pick(['TWD', 'TWD', 'TWD', 'USD'], n),
  total: n => ((n * 7_919_993) % 90_000_000) * 100,
  share: n => `0.${String((n * 37) % 100).padStart(2, '0')}`,
  reviewed: n => (n % 11 === 0 ? null : day(n * 3)),
  vip: n => n % 5 === 0,
  notes: n => (n % 6 === 0 ? '喜歡日本陶藝與古典樂；上午看診勿來電' : null),
  units: n => String((n * 13) % 1000),
};

export function packed(count: number): PackedRows {
  const ids = Array.from({ length: count }, (_, n): RowId => rowId('client', `r${n}`));
  const rows = Array.from({ length: count }, (_, n) => n);
  const made = Object.keys(columns).map((id, at) => {
    const maker = makers[id] ?? ((n: number): Cell => ((n * (at + 1) * 104_729) % 50_000_000) * 100);
    return [id, rows.map(maker)] as const;
  });
  const position = count === 0 ? [] : generateNKeysBetween(null, null, count);
  return { sheet: 'client', ids, columns: { ...Object.fromEntries(made), position } };
}
