/** One table of the file: what it is taken for, and its columns with their samples. */
import type { DraftTableView, DraftView } from '../../shared/contract/excel';
import { useWords } from '../words';
import { ColumnHeads } from './column-cells';
import { ColumnLine } from './column-line';
import { answerTable } from './answering';
import { isQuestion } from './is-question';
import { SheetChoice } from './sheet-choice';

interface MappingTableProps {
  readonly table: DraftTableView;
  readonly ownColumns: DraftView['ownColumns'];
  /** How many of its columns may be drawn yet. */
  readonly drawn: number;
}

export function MappingTable({ table, ownColumns, drawn }: MappingTableProps) {
  const t = useWords();
  const { sheet } = table;
  const columns = [...table.columns].sort((a, b) => Number(isQuestion(b)) - Number(isQuestion(a)));
  return (
    <section className="card import-table">
      <header>
        <h2>{table.tab}</h2>
        {table.hidden && <span className="tag plain">{t('importing:table.hidden')}</span>}
        <span className="muted">{t('importing:table.as')}</span>
        <SheetChoice
          table={table}
          leaveOut={t('importing:table.leave-out')}
          onSheet={chosen => void answerTable(table.key, { sheet: chosen, columns: {} })}
        />
        <span className="muted">{t('importing:table.header', { row: table.headerRow })}</span>
        <span className="muted">{t('importing:table.rows', { count: table.rows })}</span>
        {table.skipped > 0 && <span className="muted">{t('importing:table.skipped', { count: table.skipped })}</span>}
      </header>
      {sheet !== null && (
        <table>
          <Heads />
          <tbody>
            {columns.slice(0, Math.max(0, drawn)).map(column => (
              <ColumnLine key={column.at} table={table.key} sheet={sheet} column={column} ownColumns={ownColumns} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Heads() {
  const t = useWords();
  return (
    <thead>
      <tr>
        <ColumnHeads />
        <th className="import-unit">{t('importing:table.unit')}</th>
        <th className="import-erase">{t('importing:table.erase')}</th>
        <th className="import-certainty" aria-label={t('importing:stage.questions')} />
      </tr>
    </thead>
  );
}
