/** The open book, written to as the window writes to it: for what a journey begins with, not for what it is about. */
import type { Page } from '@playwright/test';
import type { Cell } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import { isRowId, sheetOf } from '../../shared/id';

type Cells = Readonly<Record<string, Cell>>;

interface Bridge {
  readonly request: {
    readonly 'book:run': (input: { commands: readonly Command[]; label: string }) => Promise<{ ok: boolean }>;
  };
}

/** Adds rows by their ids, each behind the last of its sheet, as one change. */
export async function addRows(page: Page, rows: Readonly<Record<string, Cells>>): Promise<void> {
  const commands = Object.entries(rows).map(([id, cells]): Command => {
    if (!isRowId(id)) throw new Error(`${id} names no sheet`);
    return { type: 'add-rows', sheet: sheetOf(id), after: null, rows: [{ id, cells }] };
  });
  const done = await page.evaluate(async given => {
    const { request } = Reflect.get(window, 'sanbiao') as Bridge;
    return request['book:run']({ commands: given, label: '{"key":"add-rows","count":1}' });
  }, commands);
  if (!done.ok) throw new Error('the rows were refused');
}
