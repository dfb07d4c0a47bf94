/** Columns and contexts to read and show with, so that a table of inputs is all a test has to say. */
import { expect } from 'vitest';
import type { Cell } from '../../../shared/cell';
import { kinds } from '../../../shared/kinds/index';
import type { Language, ReadContext, ShowContext, YearStyle } from '../../../shared/kinds/kind';
import { fail, ok } from '../../../shared/result';
import type { Column, KindId } from '../../../shared/sheets/sheet';

const today = '2026-11-22';
export const columnOf = (kind: KindId, more: Partial<Column> = {}): Column => ({
  kind,
  group: 'identity',
  width: 100,
  ...more,
});

const words = new Map(Object.entries({ 甲: 'A', 乙: 'B', 丙: 'C' }));
const labels: Readonly<Record<string, string>> = { A: '甲', B: '乙', C: '丙' };
const people = new Map(Object.entries({ 王小明: 'client:wang', 陳怡君: 'client:chen', C001: 'client:wang' }));

export const reading = (more: Partial<ReadContext> = {}): ReadContext => ({
  language: 'zh-TW',
  today,
  currency: 'TWD',
  years: null,
  dayOrder: null,
  scale: 1,
  options: (column, text) => {
    const option = words.get(text) ?? text;
    return column.options?.includes(option) === true ? option : null;
  },
  rowNamed: (_, text) => {
    const id = people.get(text);
    if (text === '林志明') return fail({ code: 'several-rows', text });
    return id === undefined ? fail({ code: 'no-such-row', text }) : ok(id);
  },
  ...more,
});

export const showing = (language: Language = 'zh-TW', years: YearStyle = 'western', currency = 'TWD'): ShowContext => ({
  language,
  years,
  currency,
  optionLabel: (_, option) => labels[option] ?? option,
  rowLabel: id => [...people].find(([, known]) => known === id)?.[0] ?? id,
});

const read = (text: string, column: Column, more: Partial<ReadContext> = {}) =>
  kinds[column.kind].read(text, column, reading(more));
export const show = (cell: Cell, column: Column, context: ShowContext = showing()): string =>
  kinds[column.kind].show(cell, column, context);

export function accepts(...[text, cell, column, more]: [string, Cell, Column, Partial<ReadContext>?]): void {
  expect({ text, read: read(text, column, more) }).toEqual({ text, read: { ok: true, value: cell } });
}
export function refuses(...[text, code, column, more]: [string, string, Column, Partial<ReadContext>?]): void {
  expect({ text, read: read(text, column, more) }).toMatchObject({
    text,
    read: { ok: false, problem: { code, text } },
  });
}
