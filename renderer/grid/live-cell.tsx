/** What a screen reader hears when the active cell moves: its column, row and value, and what is wrong with it. */
import type { GridDesk } from './desk';
import { hintFor } from './cell-hint';
import type { GridState } from './grid-state';
import { cellCount } from './selection';

export function cellWords(desk: GridDesk, state: GridState): string {
  const { frame, now } = desk;
  const { active } = state.selection;
  const column = frame.column(active.col);
  if (column === undefined) return '';
  const picked = cellCount(desk.blocks());
  const text = frame.textAt(active);
  const value = active.row >= frame.size.body ? now.say('grid:newRow') : text === '' ? now.say('grid:emptyCell') : text;
  const where = now.say('grid:at', { column: column.label, row: active.row + 1, value });
  const hint = hintFor(desk, state, active);
  return [where, ...(hint?.words ?? []), ...(picked > 1 ? [now.say('grid:picked', { count: picked })] : [])].join(
    ' · ',
  );
}

export function LiveCell({ desk, state }: { readonly desk: GridDesk; readonly state: GridState }) {
  return (
    <div className="unseen" aria-live="polite" data-testid="grid-live">
      {state.editing === null ? cellWords(desk, state) : ''}
    </div>
  );
}
