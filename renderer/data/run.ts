/** Sends commands to the book. The reply says only whether it was done; the values come back as news. */
import type { Command } from '../../shared/commands/command';
import type { Receipt } from '../../shared/contract/book';
import { rowId, type RowId, type SheetId } from '../../shared/id';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { bridge } from '../bridge';

/** Who is told of a refused command; the shell sets it to its toast. */
export type Complaint = (problem: Problem) => void;
let complain: Complaint = () => undefined;
export const complainTo = (listener: Complaint): void => {
  complain = listener;
};

/** A history label: a key of the `history` pack and what fills it in, as the journal keeps it. */
export const labelOf = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  JSON.stringify({ key, ...values });

/** Runs commands as one change and one undo; a refusal is shown and returned. */
export async function run(commands: readonly Command[], label: string): Promise<Result<Receipt>> {
  const done = await bridge.request['book:run']({ commands: [...commands], label });
  if (!done.ok) complain(done.problem);
  return done;
}

/** A fresh row id; made here so that the new row can be selected when it arrives. */
export function newRowId(sheet: SheetId): RowId {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return rowId(
    sheet,
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
  );
}
