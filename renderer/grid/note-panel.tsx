/** The note of a cell, written and read in place. Ctrl+Enter keeps it, Escape leaves it as it was. */
import { Button, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../words';
import { closePanel } from './act-panels';
import { Anchored } from './anchored';
import type { GridDesk } from './desk';
import type { Place } from './grid-state';
import type { Spot } from './selection';

export interface NotePanelProps {
  readonly desk: GridDesk;
  readonly spot: Spot;
  readonly place: Place;
}

export function NotePanel({ desk, spot, place }: NotePanelProps) {
  const t = useWords();
  const kept = desk.frame.noteAt(spot);
  const column = desk.frame.column(spot.col);
  const id = desk.frame.idAt(spot.row);
  if (column === undefined || id === null) return null;
  const close = (): void => closePanel(desk, 'note');
  const keep = (words: string): void => {
    const trimmed = words.trim();
    if (trimmed !== (kept ?? '')) desk.frame.props.notes?.set(id, column.id, trimmed === '' ? null : trimmed);
    close();
  };
  const title = t('grid:note.title', { column: column.label });
  return (
    <Anchored place={place} label={title} onClose={close} width={280}>
      <NoteText title={title} kept={kept} keep={keep} />
    </Anchored>
  );
}

interface NoteTextProps {
  readonly title: string;
  readonly kept: string | null;
  readonly keep: (words: string) => void;
}

function NoteText({ title, kept, keep }: NoteTextProps) {
  const t = useWords();
  const [text, setText] = useState(kept ?? '');
  const keys = ({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): void => {
    if (key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing) keep(text);
  };
  return (
    <div className="grid-filter">
      <Textarea
        data-autofocus
        autosize
        minRows={3}
        maxRows={8}
        label={title}
        placeholder={t('grid:note.placeholder')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={keys}
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
  );
}
