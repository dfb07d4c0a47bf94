/** A draft as the mapping screen needs it: plain, small, without the rows. */
import { textCell, type Row } from '../../shared/cell';
import type { DraftColumnView, DraftTableView, DraftView } from '../../shared/contract/excel';
import type { Draft, DraftTable } from '../../shared/import/draft';
import { isOutward } from '../../shared/import/our-export';
import type { Layout } from '../../shared/import/layouts';
import { questionsOf } from '../../shared/import/questions';
import { columnLetters, type RawBook } from '../../shared/import/raw-table';
import { targetOf, type Target } from '../../shared/import/target';
import { gridSheetIds } from '../../shared/sheets';
import { ownColumnId } from '../../shared/sheets/own-columns';

export interface DraftBeside {
  readonly ownRows: readonly Row[];
  /** What is remembered of a table. */
  readonly layoutOf: (table: string) => Layout | null;
}

export function draftView(draft: Draft, raw: RawBook, { ownRows, layoutOf }: DraftBeside): DraftView {
  const headed = new Set(draft.tables.map(({ table }) => table.sheet));
  return {
    file: draft.file,
    encoding: draft.encoding,
    tables: draft.tables.map(table => tableView(table, layoutOf(table.key))),
    questions: questionsOf(draft),
    without: raw.sheets.flatMap(sheet =>
      headed.has(sheet) || isOutward(sheet)
        ? []
        : [{ tab: sheet.name, hidden: sheet.hidden, why: sheet.rows.length === 0 ? 'empty-sheet' : 'no-header' }],
    ),
    ownColumns: ownColumns(ownRows),
  };
}

function tableView({ key, table, sheet, columns, hidden: hides }: DraftTable, layout: Layout | null): DraftTableView {
  return {
    key,
    tab: table.sheet.name,
    hidden: table.sheet.hidden,
    headerRow: table.headerRows.at(-1) ?? 0,
    sheet,
    rows: table.rows.length,
    skipped: table.skipped.length,
    hiddenColumns: hides.columns,
    hiddenRows: hides.rows,
    remembered:
      layout === null ? null : { id: layout.row.id, file: layout.name, day: textCell(layout.row, 'learned') ?? '' },
    columns: columns.map((column): DraftColumnView => {
      const { at, header, samples, target, certainty, others, scale, agree, asks, years, dayOrder } = column;
      const { riskSchemes, hidden, unitFrom, erase } = column;
      return {
        at,
        letters: columnLetters(at),
        header,
        samples,
        target,
        certainty,
        others,
        scale,
        agree,
        asks,
        years,
        dayOrder,
        riskSchemes,
        hidden,
        unitFrom,
        erase,
      };
    }),
  };
}

function ownColumns(rows: readonly Row[]): Readonly<Record<Target, string>> {
  const labels: Record<Target, string> = {};
  for (const row of rows) {
    const sheet = gridSheetIds.find(known => known === textCell(row, 'sheet'));
    if (sheet !== undefined) labels[targetOf(sheet, ownColumnId(row.id))] = textCell(row, 'label') ?? '';
  }
  return labels;
}
