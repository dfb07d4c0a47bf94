/** Copy, cut and paste of blocks, as text that Excel and LibreOffice understand; within the program the typed cells go along. */
import type { Cell } from '../../shared/cell';
import { writeCells, type Entry } from './act-write';
import type { GridDesk } from './desk';
import { layBlock } from './paste-layout';
import { parseTsv, writeHtml, writeTsv, type TextBlock } from './tsv';
import { columnsOf, rowsOf } from './selection';
import type { ShownColumn } from './column-view';

export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** The picked cells as text; several blocks are copied together if they share their rows or their columns. */
export function copyCells(desk: GridDesk): Copied {
  const { frame } = desk;
  const boxes = shareLines(desk) ? desk.blocks() : [desk.block()];
  const rows = rowsOf(boxes, frame.size);
  const cols = columnsOf(boxes);
  const columns = cols.flatMap(col => frame.column(col) ?? []);
  const block = rows.map(row => cols.map(col => frame.editText({ col, row })));
  const text = writeTsv(block);
  desk.clip = { text, columns, cells: rows.map(row => cols.map(col => frame.cellAt({ col, row }))) };
  desk.state.set({ cut: null });
  return { text, html: writeHtml(block, columns.map(staysText)) };
}

/** Numbers and days may become Excel's own; all else must stay as written. */
const staysText = ({ column }: ShownColumn): boolean => !['money', 'decimal', 'percent', 'date'].includes(column.kind);

function shareLines(desk: GridDesk): boolean {
  const [first, ...others] = desk.blocks();
  if (first === undefined) return false;
  const sameRows = others.every(box => box.y === first.y && box.height === first.height);
  return sameRows || others.every(box => box.x === first.x && box.width === first.width);
}

/** Copies, and marks what was copied: it is emptied when it is pasted. */
export function cutCells(desk: GridDesk): Copied {
  const copied = copyCells(desk);
  const { frame } = desk;
  const box = desk.block();
  const rows = rowsOf([box], frame.size).flatMap(row => frame.idAt(row) ?? []);
  const columns = columnsOf([box]).flatMap(col => (frame.writable(col) ? (frame.column(col)?.id ?? []) : []));
  desk.state.set({ cut: { rows, columns, box } });
  return copied;
}

/** Lays the text's block over the picked cells; below the last row it makes rows. One act, one undo. */
export function pasteText(desk: GridDesk, text: string): void {
  if (text === '' || desk.frame.props.readOnly === true) return;
  const block = parseTsv(text);
  const cols = Math.max(...block.map(row => row.length));
  const { frame } = desk;
  const landing = layBlock({ rows: block.length, cols }, desk.block());
  const clip = desk.clip !== null && sameText(desk.clip.text, text) ? desk.clip : null;
  const entries: Entry[] = [];
  let skipped = 0;
  for (let row = landing.box.y; row < landing.box.y + landing.box.height; row++)
    for (let col = landing.box.x; col < landing.box.x + landing.box.width; col++) {
      const column = frame.column(col);
      if (column === undefined || !frame.writable(col)) {
        skipped++;
        continue;
      }
      const from = landing.from(col, row);
      const source = clip?.columns[from.col];
      const kept = source !== undefined && sameWords(source, column) ? clip?.cells[from.row]?.[from.col] : undefined;
      entries.push({
        row,
        column: column.id,
        now: kept === undefined ? pastedCell(desk, { block, from, column, row }) : kept,
      });
    }
  const moved = clip === null ? [] : cutEntries(desk, entries);
  showLanded(desk, landing.box);
  desk.state.set({ cut: null });
  writeCells(desk, [...moved, ...entries], { verb: 'paste' });
  if (skipped > 0) desk.notify(desk.now.say('grid:pasteSkipped', { count: skipped }));
}

/** Some clipboards change line ends on the way. */
const sameText = (a: string, b: string): boolean => a.replaceAll('\r', '') === b.replaceAll('\r', '');

const sameWords = (a: ShownColumn, b: ShownColumn): boolean =>
  a.id === b.id ||
  (a.column.kind === b.column.kind && a.column.options === b.column.options && a.column.kind !== 'reference');

interface Pasted {
  readonly block: TextBlock;
  readonly from: { readonly row: number; readonly col: number };
  readonly column: ShownColumn;
  readonly row: number;
}

function pastedCell({ frame }: GridDesk, { block, from, column, row }: Pasted): Cell {
  const text = block[from.row]?.[from.col] ?? '';
  return text === '' ? null : frame.read(text, column, row).cell;
}

/** What was cut is emptied, but for cells that the paste itself fills. */
function cutEntries(desk: GridDesk, pasted: readonly Entry[]): readonly Entry[] {
  const { cut } = desk.state.get();
  if (cut === null) return [];
  const filled = new Set(pasted.map(({ row, column }) => `${row} ${column}`));
  return cut.rows.flatMap(id => {
    const row = desk.frame.view.rowOf(id);
    return row < 0
      ? []
      : cut.columns.flatMap(column => (filled.has(`${row} ${column}`) ? [] : [{ row, column, now: null }]));
  });
}

function showLanded(desk: GridDesk, box: { x: number; y: number; width: number; height: number }): void {
  const { cols } = desk.frame.size;
  const anchor = { col: box.x, row: box.y };
  const corner = { col: Math.min(box.x + box.width, cols) - 1, row: box.y + box.height - 1 };
  desk.state.set({ selection: { active: anchor, anchor, corner, whole: 'cells', more: [] }, tabFrom: null });
}
