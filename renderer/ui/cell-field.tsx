/** One cell of a row as a form field: shows as a grid does, edits with the kind's own reading, and keeps what cannot be read, marked. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { cellOf, isRaw, sameCell, type Cell, type Row } from '../../shared/cell';
import type { ColumnId } from '../../shared/id';
import { optionLabel } from '../../shared/i18n/labels';
import { editCell, readCell, showCell } from '../../shared/kinds/cell-text';
import type { Column } from '../../shared/sheets/sheet';
import { usePreferences } from '../app-state';
import { readContext, showContext } from '../data/contexts';
import { labelOf, run } from '../data/run';
import { suggest } from '../sheets/suggest';
import { useWords } from '../words';
import { cellDoubt } from './cell-doubt';
import './cell-field.css';

export interface CellFieldProps {
  readonly row: Row;
  readonly id: ColumnId;
  readonly column: Column;
  readonly label: string;
  /** The currency of the row's money. */
  readonly currency: string;
  /** The label is told to a reader only; the field stands under a heading of its own. */
  readonly bare?: boolean;
  readonly placeholder?: string;
}

/** Tells the book; a refusal is shown by `run`, and the field keeps the text. */
async function write(row: Row, column: ColumnId, now: Cell): Promise<boolean> {
  const was = cellOf(row, column);
  if (sameCell(was, now)) return true;
  const done = await run(
    [{ type: 'edit-cells', cells: [{ row: row.id, column, now, was }] }],
    labelOf('edit', { count: 1 }),
  );
  return done.ok;
}

export function CellField(props: CellFieldProps) {
  const { row, id, column, label, currency, bare = false } = props;
  const t = useWords();
  const field = useId();
  const doubt = cellDoubt({ row, id, column, read: readContext(usePreferences(), currency) }, t);
  const closed = column.kind === 'flag' || (column.kind === 'choice' && column.open !== true);
  return (
    <div className="cell-field" data-tone={doubt?.tone} data-long={column.long ? '' : undefined}>
      <label htmlFor={field} className={bare ? 'unseen' : undefined}>
        {label}
      </label>
      {closed ? (
        <ChoiceInput {...props} field={field} />
      ) : (
        <TextInput {...props} field={field} invalid={doubt?.tone === 'invalid'} />
      )}
      {doubt !== null && <small id={`${field}-why`}>{doubt.words}</small>}
    </div>
  );
}

type InputProps = CellFieldProps & { readonly field: string };

function ChoiceInput({ row, id, column, field }: InputProps) {
  const t = useWords();
  const { language } = usePreferences();
  const cell = cellOf(row, id);
  const options =
    column.kind === 'flag'
      ? [
          { value: 'true', label: t('client:yes') },
          { value: 'false', label: t('client:no') },
        ]
      : (column.options ?? []).map(value => ({ value, label: optionLabel(language, column, value) }));
  const raw = isRaw(cell) ? cell.raw : null;
  const valueOf = (text: string): Cell => (text === '' ? null : column.kind === 'flag' ? text === 'true' : text);
  return (
    <select
      id={field}
      value={raw ?? (cell === null ? '' : String(cell))}
      data-empty={cell === null ? '' : undefined}
      onChange={event => void write(row, id, valueOf(event.currentTarget.value))}
    >
      <option value="">—</option>
      {raw !== null && <option value={raw}>{raw}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function TextInput({
  row,
  id,
  column,
  currency,
  field,
  placeholder,
  invalid,
}: InputProps & { readonly invalid: boolean }) {
  const saying = usePreferences();
  const [draft, setDraft] = useState<string | null>(null);
  const cell = cellOf(row, id);
  const show = showContext(saying, currency);
  const commit = async (): Promise<void> => {
    if (draft === null) return;
    const now = readCell(draft.trim(), column, readContext(saying, currency));
    if (await write(row, id, draft === editCell(cell, column, show) ? cell : now)) setDraft(null);
  };
  useLeaving(commit);
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(editCell(cell, column, show));
    } else if (event.key === 'Enter' && (column.long !== true || event.ctrlKey)) {
      event.preventDefault();
      void commit().then(() => setDraft(null));
      event.currentTarget.blur();
    }
  };
  const shared = {
    id: field,
    value: draft ?? showCell(cell, column, show),
    'aria-invalid': invalid || undefined,
    'aria-describedby': invalid ? `${field}-why` : undefined,
    placeholder: placeholder ?? '—',
    spellCheck: false,
    onFocus: () => setDraft(editCell(cell, column, show)),
    onBlur: () => void commit(),
    onKeyDown: keys,
  };
  if (column.long === true)
    return <textarea {...shared} rows={1} onChange={event => setDraft(event.currentTarget.value)} />;
  const offers = draft === null ? [] : suggest(saying.language, column, '');
  return (
    <>
      <input
        {...shared}
        data-align={column.kind === 'money' ? 'end' : undefined}
        list={offers.length > 0 ? `${field}-list` : undefined}
        onChange={event => setDraft(event.currentTarget.value)}
      />
      {offers.length > 0 && (
        <datalist id={`${field}-list`}>
          {offers.map(offer => (
            <option key={String(offer.cell)} value={offer.label} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** A field that goes away while it holds typed text (another place, another client) still writes it. */
function useLeaving(commit: () => Promise<void>): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => void latest.current(), []);
}
