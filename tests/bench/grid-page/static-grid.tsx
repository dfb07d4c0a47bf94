/** What the grid is measured against: Glide alone over texts made beforehand, as its own examples have it. */
import { DataEditor, GridCellKind, type GridCell, type Item } from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import type { SheetTable } from '../../../renderer/data/sheet-table';
import { columns } from './a-book-of-rows';

/** Every cell's text of the first rows; the rest repeat them, so that both contenders scroll through as many rows. */
const made = 2_000;

export function StaticGrid({ table }: { readonly table: SheetTable }) {
  const ids = Object.keys(columns);
  const texts = Array.from({ length: Math.min(made, table.size) }, (_, row) =>
    ids.map(id => {
      const cell = table.cell(row, id);
      return cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
    }),
  );
  const getCellContent = ([col, row]: Item): GridCell => {
    const text = texts[row % texts.length]?.[col] ?? '';
    return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: false };
  };
  return (
    <div style={{ height: '100vh' }}>
      <DataEditor
        width="100%"
        height="100%"
        columns={ids.map(id => ({ id, title: id, width: columns[id]?.width ?? 100 }))}
        rows={table.size}
        rowHeight={28}
        freezeColumns={2}
        smoothScrollX
        smoothScrollY
        getCellContent={getCellContent}
      />
    </div>
  );
}
