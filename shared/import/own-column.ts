/** What an unknown column of a file becomes: the RM's own column of that label, or a new one, typed by its cells. */
import { textCell, type Cell } from '../cell';
import { fold } from '../fold';
import { rowId, type ColumnId, type RowId } from '../id';
import type { GridSheetId } from '../sheets';
import { ownColumnId } from '../sheets/own-columns';
import type { Column } from '../sheets/sheet';
import type { DraftColumn, Drafting } from './draft';
import type { RawCell } from './raw-table';

interface OwnWanted {
  readonly sheet: GridSheetId;
  readonly label: string;
  readonly cells: readonly RawCell[];
}

/** The own column of that label if there is one, else a new one, typed by its cells. */
export function ownFor({ sheet, label, cells }: OwnWanted, { ownRows, newId }: Drafting): DraftColumn['own'] {
  const there = ownRows.find(
    row => textCell(row, 'sheet') === sheet && fold(textCell(row, 'label') ?? '') === fold(label),
  );
  const kind = there === undefined ? kindFor(cells) : textCell(there, 'kind');
  const column: Column = { kind: ownKinds.find(known => known === kind) ?? 'text', group: 'own', width: 120 };
  if (there !== undefined) return { id: ownColumnId(there.id), column, declared: null };
  const id: RowId = rowId('column', newId());
  const cell: Record<ColumnId, Cell> = { sheet, label: label.slice(0, 60), kind: column.kind };
  return { id: ownColumnId(id), column, declared: { id, cells: cell } };
}

const ownKinds = ['text', 'money', 'decimal', 'percent', 'date', 'choice', 'choices', 'flag'] as const;

function kindFor(cells: readonly RawCell[]): 'text' | 'decimal' | 'date' {
  if (cells.length > 0 && cells.every(cell => typeof cell === 'number' && Math.abs(cell) < 1e15)) return 'decimal';
  return cells.length > 0 &&
    cells.every(cell => typeof cell === 'object' && cell?.type === 'day' && cell.text.length === 10)
    ? 'date'
    : 'text';
}
