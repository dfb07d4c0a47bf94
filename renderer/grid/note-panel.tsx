/** The note of a cell, written and read in place. Ctrl+Enter keeps it, Escape leaves it as it was. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words';
import { closePanel } from './act-panels';
import { Anchored } from './anchored';
import type { GridDesk } from './desk';
import type { Place } from './grid-state';
import type { Spot } from './selection';

export function NotePanel({ desk, spot, place }: { readonly desk: GridDesk; readonly spot: Spot; readonly place: Place }) {
  const t = useWords();
  const kept = desk.frame.noteAt(spot);
  const [text, setText] = useState(kept ?? '');
  const column = desk.frame.column(spot.col);
  const id = desk.frame.idAt(spot.row);
  if (column === undefined || id === null) return null;
  const keep = (words: string): void => {
    const trimmed = words.trim();
    if (trimmed !== (kept ?? '')) desk.frame.props.notes?.set(id, column.id, trimmed === '' ? null : trimmed);
    closePanel(desk, 'note');
  };
  return (
    <Anchored place={place} label={t('grid:note.title', { column: column.label })} onClose={() => closePanel(desk, 'note')} width={280}>
      <div className="grid-filter">
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          maxRows={8}
          label={t('grid:note.title', { column: column.label })}
          placeholder={t('grid:note.placeholder')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing && keep(text)}
        />
        <div className="grid-row">
          <Button onClick={() => keep(text)}>{t('grid:note.save')}</Button>
          {kept !== null && (
            <Button variant="default" onClick={() => keep('')}>
              {t('grid:note.remove')}
            </Button>
          )}
        </div>
      </div>
    </Anchored>
  );
}
