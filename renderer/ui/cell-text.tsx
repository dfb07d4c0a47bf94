/** A cell typed as text: shown as a grid shows it, edited as the kind wants it, read when it is left or Enter is pressed. */
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { cellOf } from '../../shared/cell';
import { editCell, readCell, showCell } from '../../shared/kinds/cell-text';
import { usePreferences } from '../app-state';
import { readContext, showContext } from '../data/contexts';
import { suggest } from '../sheets/suggest';
import type { CellInputProps } from './cell-field';
import { writeCell } from './write-cell';

export function CellText(props: CellInputProps) {
  const { column, field, invalid, placeholder } = props;
  const draft = useDraft(props);
  const shared = {
    id: field,
    value: draft.text,
    'aria-invalid': invalid || undefined,
    'aria-describedby': invalid ? `${field}-why` : undefined,
    placeholder: placeholder ?? '—',
    spellCheck: false,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (draft.begin()) event.currentTarget.select();
    },
    onBlur: () => void draft.commit(),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      answerKey(event, draft, column.long === true);
    },
  };
  if (column.long === true)
    return <textarea {...shared} rows={1} onChange={event => draft.type(event.currentTarget.value)} />;
  const list = `${field}-list`;
  return (
    <>
      <input {...shared} list={list} onChange={event => draft.type(event.currentTarget.value)} />
      {draft.editing && <Offers {...props} id={list} />}
    </>
  );
}

interface Draft {
  readonly text: string;
  readonly editing: boolean;
  /** True if the text to edit is another than the one shown, so that what was selected is no longer. */
  readonly begin: () => boolean;
  readonly type: (text: string) => void;
  readonly revert: () => void;
  readonly commit: () => Promise<void>;
}

/** The text being typed. A refused write keeps it; a field that goes away (another place, another client) still writes it. */
function useDraft({ row, id, column, currency }: CellInputProps): Draft {
  const saying = usePreferences();
  const [typed, setTyped] = useState<string | null>(null);
  const cell = cellOf(row, id);
  const show = showContext(saying, currency);
  const edited = editCell(cell, column, show);
  const writing = useRef(false);
  const commit = async (): Promise<void> => {
    if (typed === null || writing.current) return;
    const now = typed === edited ? cell : readCell(typed.trim(), column, readContext(saying, currency));
    writing.current = true;
    const written = await writeCell(row, id, now);
    writing.current = false;
    if (written) setTyped(null);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => void latest.current(), []);
  const shown = showCell(cell, column, show);
  return {
    text: typed ?? shown,
    editing: typed !== null,
    begin: () => {
      if (typed !== null) return false;
      flushSync(() => {
        setTyped(edited);
      });
      return edited !== shown;
    },
    type: setTyped,
    revert: () => {
      setTyped(edited);
    },
    commit,
  };
}

/** Enter writes (Ctrl+Enter where Enter is a new line), Escape takes back what was typed; while a word is being composed both belong to it. */
function answerKey(event: KeyboardEvent<HTMLElement>, draft: Draft, long: boolean): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') {
    event.stopPropagation();
    draft.revert();
  } else if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.blur();
  }
}

/** What the field may become, offered by the browser's own list. */
function Offers({ column, id }: CellInputProps & { readonly id: string }) {
  const { language } = usePreferences();
  const offers = suggest(language, column, '');
  if (offers.length === 0) return null;
  return (
    <datalist id={id}>
      {offers.map(({ label, hint }, at) => (
        <option key={at} value={label} label={hint === undefined || hint === '' ? undefined : hint} />
      ))}
    </datalist>
  );
}
