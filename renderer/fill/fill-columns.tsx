/** What the tables and columns of the workbook mean; what must be decided comes first. */
import type { DraftColumnView, DraftTableView, DraftView } from '../../shared/contract/excel';
import { ColumnCells, ColumnHeads } from '../import/column-cells';
import { isQuestion } from '../import/is-question';
import { SheetChoice } from '../import/sheet-choice';
import { useGrowing } from '../ui/use-growing';
import { useWords } from '../words';
import { answerColumn, answerTable, makePlan } from './filler';

interface FillColumnsProps {
  readonly draft: DraftView;
  readonly busy: boolean;
}

export function FillColumns({ draft, busy }: FillColumnsProps) {
  const t = useWords();
  const open = draft.tables.flatMap(({ sheet, columns }) => (sheet === null ? [] : columns.filter(isQuestion))).length;
  return (
    <>
      <div className="import-strip">
        <span className={open > 0 ? 'tag warn' : 'tag good'}>
          {open > 0 ? t('importing:questions', { count: open }) : t('importing:no-questions')}
        </span>
        <span className="grow" />
        <button
          type="button"
          className="btn primary"
          disabled={busy || open > 0 || draft.tables.every(({ sheet }) => sheet === null)}
          onClick={() => void makePlan()}
        >
          {t('filling:next')}
        </button>
      </div>
      <div className="import-scroll" tabIndex={0} role="region" aria-label={t('filling:columns')}>
        {draft.tables.map(table => (
          <Table key={table.key} table={table} ownColumns={draft.ownColumns} />
        ))}
      </div>
    </>
  );
}

interface TableProps {
  readonly table: DraftTableView;
  readonly ownColumns: DraftView['ownColumns'];
}

/** So few are drawn in one go without the window missing a key. */
const slice = 3;

function Table({ table, ownColumns }: TableProps) {
  const t = useWords();
  const columns = [...table.columns].sort((a, b) => Number(isQuestion(b)) - Number(isQuestion(a)));
  const drawn = useGrowing(columns.length, slice);
  return (
    <section className="card import-table">
      <header>
        <h2>{table.tab}</h2>
        <span className="muted">{t('importing:table.as')}</span>
        <SheetChoice
          table={table}
          leaveOut={t('filling:leave-out')}
          onSheet={sheet => void answerTable(table.key, { sheet, columns: {} })}
        />
        <span className="muted">{t('importing:table.rows', { count: table.rows })}</span>
      </header>
      {table.sheet !== null && (
        <table>
          <thead>
            <tr>
              <ColumnHeads />
              <th className="import-certainty" aria-label={t('importing:stage.questions')} />
            </tr>
          </thead>
          <tbody>
            {columns.slice(0, drawn).map(column => (
              <Line key={column.at} table={table} column={column} ownColumns={ownColumns} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ table, column, ownColumns }: TableProps & { readonly column: DraftColumnView }) {
  const t = useWords();
  const { target, certainty } = column;
  if (table.sheet === null) return null;
  const tone = { sure: 'good', likely: 'plain', ask: 'warn', none: 'plain' } as const;
  return (
    <tr data-certainty={certainty} data-left={target === 'skip' || undefined}>
      <ColumnCells
        sheet={table.sheet}
        column={column}
        ownColumns={ownColumns}
        onTarget={chosen => void answerColumn(table.key, column.at, { target: chosen })}
      />
      <td className={isQuestion(column) ? 'import-certainty fill-question' : 'import-certainty'}>
        <span className={`tag ${column.asks === null ? tone[certainty] : 'warn'}`}>
          {column.asks === null ? t(`importing:certainty.${certainty}`) : t(`importing:asks.${column.asks}`)}
        </span>
        {column.asks === null && certainty === 'ask' && <Confirm table={table.key} column={column} />}
        {column.asks !== null && <DateChoice table={table.key} column={column} asks={column.asks} />}
      </td>
    </tr>
  );
}

/** What was guessed is right. */
function Confirm({ table, column: { at, header, target } }: Omit<DateChoiceProps, 'asks'>) {
  const t = useWords();
  const words = t('filling:confirm');
  return (
    <button
      type="button"
      className="chip"
      aria-label={`${header}: ${words}`}
      onClick={() => void answerColumn(table, at, { target })}
    >
      {words}
    </button>
  );
}

interface DateChoiceProps {
  readonly table: string;
  readonly column: DraftColumnView;
  readonly asks: 'years' | 'day-order';
}

function DateChoice({ table, column, asks: question }: DateChoiceProps) {
  const t = useWords();
  return question === 'years'
    ? (['roc', 'western'] as const).map(years => (
        <button
          key={years}
          type="button"
          className="chip"
          onClick={() => void answerColumn(table, column.at, { years })}
        >
          {t(`importing:asks.${years}`)}
        </button>
      ))
    : (['day-first', 'month-first'] as const).map(dayOrder => (
        <button
          key={dayOrder}
          type="button"
          className="chip"
          onClick={() => void answerColumn(table, column.at, { dayOrder })}
        >
          {t(`importing:asks.${dayOrder}`)}
        </button>
      ));
}
