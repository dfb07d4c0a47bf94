/** One column of the file: its header, some of its cells, what it is taken for, and what has to be decided. */
import { SegmentedControl, Select } from '@mantine/core';
import { memo } from 'react';
import type { DraftColumnView, DraftView } from '../../shared/contract/excel';
import { columnTarget } from '../../shared/import/target';
import { sheetNamed, type GridSheetId } from '../../shared/sheets/index';
import { useWords } from '../words';
import { answerColumn } from './answering';
import { ColumnCells } from './column-cells';

interface ColumnLineProps {
  readonly table: string;
  readonly sheet: GridSheetId;
  readonly column: DraftColumnView;
  readonly ownColumns: DraftView['ownColumns'];
}

/** Every answer brings a new draft, most of whose columns say what they said: those are not drawn again. */
const sameWords = (was: ColumnLineProps, now: ColumnLineProps): boolean => JSON.stringify(was) === JSON.stringify(now);

export const ColumnLine = memo(function ColumnLine({ table, sheet, column, ownColumns }: ColumnLineProps) {
  const { target, certainty } = column;
  return (
    <tr data-certainty={certainty} data-left={target === 'skip' || undefined}>
      <ColumnCells
        sheet={sheet}
        column={column}
        ownColumns={ownColumns}
        onTarget={chosen => void answerColumn(table, column.at, { target: chosen })}
      />
      <td className="import-unit">
        <Unit table={table} column={column} />
      </td>
      <td className="import-erase">
        <Erase table={table} column={column} />
      </td>
      <td className="import-certainty">
        {column.asks === null ? (
          <Certainty column={column} />
        ) : (
          <DateQuestion table={table} column={column} asks={column.asks} />
        )}
      </td>
    </tr>
  );
}, sameWords);

interface OfColumn {
  readonly table: string;
  readonly column: DraftColumnView;
}

/** Only a column of the row itself can erase. */
function Erase({ table, column }: OfColumn) {
  const t = useWords();
  if (columnTarget(column.target)?.slot !== '') return null;
  return (
    <input
      type="checkbox"
      aria-label={`${column.header}: ${t('importing:table.erase')}`}
      title={t('importing:table.erase-hint')}
      checked={column.erase}
      onChange={event => void answerColumn(table, column.at, { erase: event.currentTarget.checked })}
    />
  );
}

/** Bad cells are named by their share; the rest is a word. */
function Certainty({ column }: { readonly column: DraftColumnView }) {
  const t = useWords();
  const { certainty, agree } = column;
  const tone = { sure: 'good', likely: 'plain', ask: 'warn', none: 'plain' } as const;
  const percent = `${Math.floor(agree * 100)}%`;
  const hint = agree < 1 && certainty !== 'none' ? t('importing:readable', { percent }) : undefined;
  return (
    <span className={`tag ${tone[certainty]}`} title={hint}>
      {t(`importing:certainty.${certainty}`)}
      {hint !== undefined && ` ${percent}`}
    </span>
  );
}

const scales = [
  ['1', 'one'],
  ['1000', 'thousand'],
  ['10000', 'wan'],
  ['1000000', 'million'],
  ['100000000', 'yi'],
] as const;

/** Only amounts have a unit. */
function Unit({ table, column }: OfColumn) {
  const t = useWords();
  const known = columnTarget(column.target);
  const declared = known === null ? undefined : sheetNamed(known.sheet).columns[known.column];
  const isMoney = declared?.kind === 'money' || column.target.startsWith('amount');
  if (!isMoney) return null;
  return (
    <Select
      size="xs"
      allowDeselect={false}
      aria-label={`${column.header}: ${t('importing:table.unit')}`}
      value={String(column.scale)}
      onChange={value => void answerColumn(table, column.at, { scale: Number(value) })}
      data={scales.map(([value, name]) => ({ value, label: t(`importing:scale.${name}`) }))}
    />
  );
}

interface DateQuestionProps {
  readonly table: string;
  readonly column: DraftColumnView;
  readonly asks: 'years' | 'day-order';
}

function DateQuestion({ table, column, asks }: DateQuestionProps) {
  const t = useWords();
  const choices = asks === 'years' ? (['roc', 'western'] as const) : (['day-first', 'month-first'] as const);
  const choose = (value: string): void => {
    if (value === 'roc' || value === 'western') void answerColumn(table, column.at, { years: value });
    if (value === 'day-first' || value === 'month-first') void answerColumn(table, column.at, { dayOrder: value });
  };
  return (
    <label className="import-question">
      <span className="tag warn">{t(`importing:asks.${asks}`)}</span>
      <SegmentedControl
        size="xs"
        value=""
        onChange={choose}
        data={choices.map(value => ({ value, label: t(`importing:asks.${value}`) }))}
      />
    </label>
  );
}
