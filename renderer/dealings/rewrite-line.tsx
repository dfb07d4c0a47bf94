/** A contact, task or ticket as the line that writes it, to be typed over in place. */
import { useMemo, useState } from 'react';
import { textCell, type Row } from '../../shared/cell';
import { sheetOf, type ColumnId, type SheetId } from '../../shared/id';
import type { LineRead } from '../../shared/log/parse-line';
import { lineToRewrite, readRewritten } from '../../shared/log/rewrite-line';
import { sheetNamed } from '../../shared/sheets/index';
import { appState } from '../app-state';
import { columnLabel } from '../data/row-names';
import { CellField } from '../ui/cell-field';
import { useWords } from '../words';
import { lineContext, rewriteLine } from './dealing-acts';
import { LineField } from './line-field';

/** What no line says of a row. */
const more: Partial<Readonly<Record<SheetId, readonly ColumnId[]>>> = {
  contact: ['time'],
  task: ['priority', 'notes'],
  ticket: ['due', 'severity', 'detail'],
};

function MoreFields({ row }: { readonly row: Row }) {
  const sheet = sheetOf(row.id);
  return (more[sheet] ?? []).map(id => {
    const column = sheetNamed(sheet).columns[id];
    return (
      column !== undefined && (
        <CellField key={id} row={row} id={id} column={column} label={columnLabel(sheet, id)} currency="" />
      )
    );
  });
}

/** A ticket of the same kind and day stays due when it was. */
function withKeptDue(read: LineRead, row: Row): LineRead {
  const { entry } = read;
  if (entry?.is !== 'ticket') return read;
  const same = entry.kind === textCell(row, 'kind') && entry.opened === textCell(row, 'opened');
  return same ? { ...read, entry: { ...entry, due: textCell(row, 'due') } } : read;
}

interface RewriteLineProps {
  readonly row: Row;
  readonly onDone: () => void;
}

export function RewriteLine({ row, onDone }: RewriteLineProps) {
  const t = useWords();
  const [text, setText] = useState(() => lineToRewrite(row, appState().preferences.language));
  const read = useMemo(() => readRewritten(text, row, lineContext()), [text, row]);
  const shown = withKeptDue(read, row);
  const fits = read.entry === null || row.id.startsWith(`${read.entry.is}:`);
  const write = async (): Promise<void> => {
    if (read.entry !== null && fits && (await rewriteLine(row, read))) onDone();
  };
  return (
    <div className="rewrite">
      <LineField
        label={t('dealings:edit-line')}
        hint=""
        text={text}
        read={fits ? shown : { ...read, entry: null, problem: { code: 'no-word' } }}
        onText={setText}
        onWrite={() => void write()}
        onLeave={onDone}
        takeKeys
      />
      <div className="rewrite-more">
        <MoreFields row={row} />
        <span className="grow" />
        <small className="muted">{t('dealings:edit-keys')}</small>
        <button type="button" className="btn quiet" onClick={onDone}>
          {t('dealings:edit-done')}
        </button>
      </div>
    </div>
  );
}
