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

export function aStory(clients: readonly Row[], others: readonly Row[]) {
  const rows = new BookRows(new Map([...clients, ...others].map(row => [row.id, row])));
  const [undone, done]: [Change[], { change: Change; seq: number }[]] = [[], []];
  const labels: string[] = [];
  const refusal: { problem: Problem | null } = { problem: null };
  const listeners: ((change: Change) => void)[] = [];
  let seq = 0;
  const apply = async (parts: readonly Change[]): Promise<void> => {
    const breathe = slices();
    seq += 1;
    for (const part of parts) {
      rows.apply(part);
      for (const listener of listeners) listener(part);
      await breathe();
    }
  };
  return {
    rows,
    labels,
    refusal,
    onChange: (listener: (change: Change) => void) => listeners.push(listener),
    /** Of what could be taken back. */
    get seq() {
      return done.at(-1)?.seq ?? 0;
    },
    run: async (commands: readonly Command[], label: string): Promise<Result<Receipt>> => {
      await Promise.resolve();
      if (refusal.problem !== null) return fail(refusal.problem);
      const planned = await planInSlices(commands, rows, slices());
      if (!planned.ok) return planned;
      labels.push(label);
      await apply([...slicesOf(planned.value)]);
      done.push({ change: planned.value, seq });
      return ok({ seq, label });
    },
    undo: async (): Promise<Result<Receipt>> => {
      const last = done.pop();
      if (last === undefined) return fail({ code: 'nothing-to-undo' });
      undone.push(last.change);
      await apply([...slicesOf(invert(last.change))]);
      return ok({ seq, label: '' });
    },
    redo: async (): Promise<Result<Receipt>> => {
      const change = undone.pop();
      if (change === undefined) return fail({ code: 'nothing-to-redo' });
      await apply([...slicesOf(change)]);
      done.push({ change, seq });
      return ok({ seq, label: '' });
    },
    /** Puts a row in as data may hold it, whatever it says, without telling anybody. */
    force: (id: RowId, cells: Row['cells']) => {
      const there = rows.get(id);
      rows.apply({ added: [{ id, cells }], removed: there === undefined ? [] : [there], edited: {} });
    },
  };
}
