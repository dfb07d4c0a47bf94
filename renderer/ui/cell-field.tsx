/** One cell of a row as a form field: shows as a grid does, edits with the kind's own reading, and keeps what cannot be read, marked. */
import { useId, useState, type KeyboardEvent } from 'react';
import type { Row } from '../../shared/cell';
import type { ColumnId } from '../../shared/id';
import type { Column } from '../../shared/sheets/sheet';
import { usePreferences } from '../app-state';
import { pressed } from '../../shared/menu/actions';
import { readContext } from '../data/contexts';
import { HistoryButton } from '../past/history-button';
import { useWords } from '../words';
import { CellChoice } from './cell-choice';
import { cellDoubt } from './cell-doubt';
import { CellText } from './cell-text';
import { onMac } from './keys';
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
export interface CellInputProps extends CellFieldProps {
  /** The element's id, which its label and its doubt refer to. */
  readonly field: string;
  readonly invalid: boolean;
}

/** The same keys as in the grid. */
const historyKeys = 'Mod+Shift+H';

export function CellField(props: CellFieldProps) {
  const { row, id, column, label, currency, bare = false } = props;
  const t = useWords();
  const field = useId();
  const doubt = cellDoubt({ row, id, column, read: readContext(usePreferences(), currency) }, t);
  const closed = column.kind === 'flag' || (column.kind === 'choice' && column.open !== true);
  const Input = closed ? CellChoice : CellText;
  const past = usePast(field);
  return (
    <div className="cell-field" data-column={id} data-tone={doubt?.tone} onKeyDown={past.onKeyDown}>
      <label htmlFor={field} className={bare ? 'unseen' : undefined}>
        {label}
      </label>
      <Input {...props} field={field} invalid={doubt?.tone === 'invalid'} />
      {(!bare || column.pinned === true) && (
        <HistoryButton cell={{ row: row.id, id, column, label, currency }} open={past.open} onOpen={past.show} />
      )}
      {doubt !== null && <small id={`${field}-why`}>{doubt.words}</small>}
    </div>
  );
}

/** The history of the field is open; when it closes, the field has the keys again. */
function usePast(field: string) {
  const [open, setOpen] = useState(false);
  const show = (opened: boolean): void => {
    setOpen(opened);
    if (!opened) document.getElementById(field)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!pressed(event, historyKeys, onMac())) return;
    event.preventDefault();
    setOpen(true);
  };
  return { open, show, onKeyDown };
}
