/** What a page gives a grid; documented once more, as a table, atop sheet-grid.tsx. */
import type { ComponentType, ReactNode } from 'react';
import type { Cell } from '../../shared/cell';
import type { Command } from '../../shared/commands/command';
import type { View } from '../../shared/contract/app';
import type { Receipt } from '../../shared/contract/book';
import type { ColumnId, RowId } from '../../shared/id';
import type { ReadContext, ShowContext } from '../../shared/kinds/kind';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import type { Column, Sheet } from '../../shared/sheets/sheet';
import type { SheetTable } from '../data/sheet-table';
import type { ShownCells } from './act-export';
import type { Summary } from './summary';

/** A column with its words. */
export interface GridColumn {
  readonly id: ColumnId;
  readonly column: Column;
  readonly label: string;
  readonly groupLabel: string;
  /** tier: a coloured square; gain: red and green by sign; strong: the name of the row. */
  readonly look?: 'tier' | 'gain' | 'strong';
}
/** Why a cell is worth a look. `tag` is shown in its place (`12 天後`); `reason` on hover and focus. */
export interface Mark {
  readonly tone: 'invalid' | 'due' | 'stale' | 'missing';
  readonly reason: string;
  readonly tag?: string;
}
/** Something a cell may become, offered while typing. */
export interface Suggestion {
  readonly cell: Cell;
  readonly label: string;
  readonly hint?: string;
}
export interface GridContexts {
  readonly read: (currency: string) => ReadContext;
  readonly show: (currency: string) => ShowContext;
}
export interface GridNotes {
  readonly of: (row: RowId, column: ColumnId) => string | null;
  /** Writes a note; null takes it away. */
  readonly set: (row: RowId, column: ColumnId, text: string | null) => void;
}
/** What a page shows of a cell's past. */
export interface CellPastProps {
  readonly row: RowId;
  readonly column: GridColumn;
  readonly currency: string;
  readonly onDone: () => void;
}
export interface GridViews {
  readonly current: View;
  readonly saved: readonly View[];
}
/** A view that every book has (`A 級`, `本月生日`); it comes before the saved ones and cannot be removed. */
export interface PresetView extends View {
  readonly count?: number;
}

export interface SheetGridProps {
  readonly sheet: Sheet;
  readonly table: SheetTable;
  /** `table.version`, or anything else that grows when a cell may have changed. */
  readonly version: number;
  readonly columns: readonly GridColumn[];
  readonly contexts: GridContexts;
  readonly baseCurrency: string;
  readonly today: string;
  readonly label: string;
  readonly run: (commands: readonly Command[], label: string) => Promise<Result<Receipt>>;
  readonly newId: () => RowId;
  /** The sentence for a problem; without it, the packs' own, filled in plainly. */
  readonly problemWords?: (problem: Problem) => string;
  /** Only these rows' rows; new rows are the first one's. */
  readonly owners?: readonly [RowId, ...RowId[]];
  readonly readOnly?: boolean;
  readonly marks?: (row: RowId, column: ColumnId) => Mark | null;
  readonly notes?: GridNotes;
  readonly history?: ComponentType<CellPastProps>;
  readonly suggest?: (column: Column, text: string) => readonly Suggestion[];
  /** Base-currency hundredths of an amount, for totals over several currencies; null = cannot be valued. */
  readonly toBase?: (amount: number, currency: string) => number | null;
  readonly onOpenRow?: (row: RowId) => void;
  /** The row the active cell stands in, for a side panel; null on the empty line. */
  readonly onActiveRow?: (row: RowId | null) => void;
  /** The cell that is picked when the grid appears, and whenever this becomes another object. */
  readonly startAt?: { readonly row: RowId; readonly column: ColumnId };
  /** The active cell moved; told of cells of rows that are in the book. */
  readonly onActiveCell?: (row: RowId, column: ColumnId) => void;
  /** Exports what is on screen, or the picked cells. */
  readonly onExport?: (what: 'view' | 'selection') => void;
  /** Told that the grid is on screen, and what it can be asked; the answer is called when it goes. Keep the function. */
  readonly onScreen?: (cells: ShownCells) => () => void;
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
  readonly notify?: (text: string) => void;
  readonly onSummary?: (summary: Summary | null) => void;
  readonly views?: GridViews;
  readonly onViews?: (views: GridViews) => void;
  readonly presets?: readonly PresetView[];
  readonly totals?: boolean;
  readonly bar?: boolean;
  readonly heading?: ReactNode;
  readonly actions?: ReactNode;
  readonly loading?: boolean;
  /** Words of a trouble that keeps the rows from being shown. */
  readonly trouble?: string | null;
  readonly empty?: ReactNode;
  readonly autoFocus?: boolean;
}
