/** Clients to choose from as one types: those of the book and those that come with the file. */
import { textCell } from '../../shared/cell';
import type { ClientChoice } from '../../shared/contract/excel';
import { fold } from '../../shared/fold';
import type { RowId } from '../../shared/id';
import type { BookIndex } from '../../shared/import/book-index';

const most = 12;

export function findClients(index: BookIndex, text: string): readonly ClientChoice[] {
  const wanted = fold(text);
  const found: RowId[] = [];
  for (const { id, cells } of index.clients()) {
    const [name, no] = [cells['name'], cells['clientNo']];
    const holds = (cell: unknown): boolean => typeof cell === 'string' && fold(cell).includes(wanted);
    if (wanted === '' || holds(name) || holds(no)) found.push(id);
    if (found.length === most) break;
  }
  return found.map(id => clientChoice(index, id));
}

/** Namesakes are told apart by number and birthday. */
export function clientChoice(index: BookIndex, id: RowId): ClientChoice {
  const row = index.get(id);
  const detail = row === undefined ? [] : [textCell(row, 'clientNo'), textCell(row, 'birthDate')];
  return { id, label: index.label(id), detail: detail.filter(text => text !== null).join(' · ') };
}
