/** The first rows of each sheet of a workbook, to be read and not to be written. */
import { useState } from 'react';
import type { PreviewTable } from '../../shared/contract/folders';
import { columnLetters } from '../../shared/import/raw-table';
import { useWords } from '../words';
import { PreviewScroll } from './preview-scroll';
import { PreviewTrouble } from './preview-trouble';

export function PreviewTables({ tables, name }: { readonly tables: readonly PreviewTable[]; readonly name: string }) {
  const t = useWords();
  const [chosen, setChosen] = useState(0);
  const table = tables[chosen];
  if (table === undefined) return <PreviewTrouble text={t('preview:no-rows', { file: name })} />;
  return (
    <>
      <div className="preview-tools" role="group" aria-label={t('preview:sheets')}>
        {tables.length > 1 &&
          tables.map((sheet, at) => (
            <button
              key={sheet.name}
              type="button"
              className="chip"
              aria-pressed={at === chosen}
              onClick={() => setChosen(at)}
            >
              {sheet.name}
            </button>
          ))}
        {table.cut && <span className="tag warn">{t('preview:table-cut')}</span>}
      </div>
      <PreviewScroll kind="tables" label={table.name}>
        {table.rows.length === 0 ? <p className="preview-wait">{t('preview:sheet-empty')}</p> : <Rows table={table} />}
      </PreviewScroll>
    </>
  );
}

function Rows({ table: { name, rows } }: { readonly table: PreviewTable }) {
  const width = rows[0]?.length ?? 0;
  return (
    <table className="preview-table" aria-label={name}>
      <thead>
        <tr>
          {Array.from({ length: width }, (_, at) => (
            <th key={at} scope="col">
              {columnLetters(at)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, column) => (
              <td key={column} title={cell.length > 40 ? cell : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
