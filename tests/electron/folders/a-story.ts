/** Rows that are edited, undone and done again by the real planner, without a journal. */
import { BookRows } from '../../../electron/book-rows';
import { slices } from '../../../electron/store/line';
import type { Row } from '../../../shared/cell';
import { invert, slicesOf, type Change } from '../../../shared/change';
import type { Command } from '../../../shared/commands/command';
import { planInSlices } from '../../../shared/commands/plan';
import type { Receipt } from '../../../shared/contract/book';
import type { RowId } from '../../../shared/id';
import type { Problem } from '../../../shared/problem';
import { fail, ok, type Result } from '../../../shared/result';

interface Done {
  readonly change: Change;
  readonly label: string;
}

export function aStory(clients: readonly Row[], others: readonly Row[]) {
  const rows = new BookRows(new Map([...clients, ...others].map(row => [row.id, row])));
  const [undone, done]: [Done[], (Done & { seq: number })[]] = [[], []];
  const labels: string[] = [];
  const refusal: { problem: Problem | null } = { problem: null };
  const listeners: ((change: Change, label: string) => void)[] = [];
  let seq = 0;
  const apply = async (parts: readonly Change[], label: string): Promise<void> => {
    const breathe = slices();
    seq += 1;
    for (const part of parts) {
      rows.apply(part);
      for (const listener of listeners) listener(part, label);
      await breathe();
    }
  };
  const planned = async (commands: readonly Command[], label: string): Promise<Result<Change>> => {
    await Promise.resolve();
    if (refusal.problem !== null) return fail(refusal.problem);
    const change = await planInSlices(commands, rows, slices());
    if (change.ok) labels.push(label);
    if (change.ok) await apply([...slicesOf(change.value)], label);
    return change;
  };
  return {
    rows,
    labels,
    refusal,
    onChange: (listener: (change: Change, label: string) => void) => listeners.push(listener),
    /** Of what could be taken back. */
    get seq() {
      return done.at(-1)?.seq ?? 0;
    },
    run: async (commands: readonly Command[], label: string): Promise<Result<Receipt>> => {
      const change = await planned(commands, label);
      if (!change.ok) return change;
      done.push({ change: change.value, label, seq });
      return ok({ seq, label });
    },
    tidy: async (commands: readonly Command[], label: string): Promise<Result<Receipt>> => {
      const change = await planned(commands, label);
      return change.ok ? ok({ seq, label }) : change;
    },
    undo: async (): Promise<Result<Receipt>> => {
      const last = done.pop();
      if (last === undefined) return fail({ code: 'nothing-to-undo' });
      undone.push(last);
      await apply([...slicesOf(invert(last.change))], last.label);
      return ok({ seq, label: '' });
    },
    redo: async (): Promise<Result<Receipt>> => {
      const again = undone.pop();
      if (again === undefined) return fail({ code: 'nothing-to-redo' });
      await apply([...slicesOf(again.change)], again.label);
      done.push({ ...again, seq });
      return ok({ seq, label: '' });
    },
    /** Puts a row in as data may hold it, whatever it says, without telling anybody. */
    force: (id: RowId, cells: Row['cells']) => {
      const there = rows.get(id);
      rows.apply({ added: [{ id, cells }], removed: there === undefined ? [] : [there], edited: {} });
    },
  };
}
