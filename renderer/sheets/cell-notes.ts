/** Notes on cells, as rows of the sheet `note` owned by the row they stand on. */
import { textCell } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import { newRowId, labelOf, run } from '../data/run';
import { replica } from '../data/use-book';
import type { GridNotes } from '../grid/grid-props';
import type { ColumnId, RowId } from '../../shared/id';

const noteOn = (row: RowId, column: ColumnId) =>
  replica.owned(row, 'note').find(note => textCell(note, 'column') === column);

function commandFor(row: RowId, column: ColumnId, text: string | null): Command | null {
  const note = noteOn(row, column);
  if (note === undefined)
    return text === null
      ? null
      : {
          type: 'add-rows',
          sheet: 'note',
          after: null,
          rows: [{ id: newRowId('note'), cells: { row, column, text } }],
        };
  return text === null
    ? { type: 'remove-rows', rows: [note.id] }
    : { type: 'edit-cells', cells: [{ row: note.id, column: 'text', now: text }] };
}

export const cellNotes: GridNotes = {
  of: (row, column) => {
    const note = noteOn(row, column);
    return note === undefined ? null : textCell(note, 'text');
  },
  set: (row, column, text) => {
    const command = commandFor(row, column, text);
    if (command !== null) void run([command], labelOf('note'));
  },
};
