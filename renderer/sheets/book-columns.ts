/** The columns of a sheet as a grid shows them: ours with their words, then the RM's own. */
import type { Row } from '../../shared/cell';
import { textCell } from '../../shared/cell';
import { rowId, type ColumnId, type SheetId } from '../../shared/id';
import { columnLabel, groupLabel } from '../../shared/i18n/labels';
import type { Language } from '../../shared/kinds/kind';
import { sheetNamed } from '../../shared/sheets/index';
import { columnsOf, isOwnColumn } from '../../shared/sheets/own-columns';
import type { Column } from '../../shared/sheets/sheet';
import { replica } from '../data/use-book';
import type { GridColumn } from '../grid/grid-props';
import { inOrder } from './column-order';

const gains: ReadonlySet<ColumnId> = new Set(['unrealizedPnl', 'returnPct']);

function lookOf(sheet: SheetId, id: ColumnId): Pick<GridColumn, 'look'> {
  if (id === 'tier') return { look: 'tier' };
  if (gains.has(id)) return { look: 'gain' };
  return id === sheetNamed(sheet).title ? { look: 'strong' } : {};
}

const ownLabel = (id: ColumnId): string => {
  const row = replica.get(rowId('column', id.slice(2)));
  return (row && textCell(row, 'label')) ?? id;
};

export interface ColumnsAsked {
  readonly sheet: SheetId;
  readonly language: Language;
  readonly baseCurrency: string;
  /** Rows of the sheet `column`. */
  readonly own: Iterable<Row>;
  /** A column that would say the same in every row, such as the client on the client's own page. */
  readonly without?: ColumnId | null;
}

/** Money whose currency is the same in all rows says it in its header. */
export function bookColumns({ sheet, language, baseCurrency, own, without }: ColumnsAsked): readonly GridColumn[] {
  const inBase = (column: Column): boolean =>
    column.kind === 'money' && (column.inBase === true || sheetNamed(sheet).currency === null);
  const columns = columnsOf(sheet, own);
  return inOrder(sheet, Object.keys(columns))
    .filter(id => id !== without)
    .flatMap(id => {
      const column = columns[id];
      if (column === undefined) return [];
      const label = isOwnColumn(id) ? ownLabel(id) : columnLabel(language, sheet, id);
      const shown = {
        id,
        column,
        label: inBase(column) ? `${label} (${baseCurrency})` : label,
        groupLabel: groupLabel(language, column.group),
        ...lookOf(sheet, id),
      };
      return [shown];
    });
}
