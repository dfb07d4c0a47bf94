/** Find and replace, over the top right of the grid. Enter goes on, Shift+Enter back, Escape closes. */
import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWords } from '../words';
import { closeFind, findStep, replace, search } from './act-find';
import type { GridDesk } from './desk';
import type { Finding, GridState } from './grid-state';

interface RowProps {
  readonly desk: GridDesk;
  readonly finding: Finding;
}

export function FindBar({ desk, state }: { readonly desk: GridDesk; readonly state: GridState }) {
  const t = useWords();
  const { finding } = state;
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    if (event.key === 'Escape') closeFind(desk);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) findStep(desk, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="grid-find" data-grid-part="find" aria-label={t('grid:find.title')} onKeyDown={keys}>
      <SearchRow desk={desk} finding={finding} words={foundWords(t, finding, state)} />
      {finding.replacing && <ReplaceRow desk={desk} finding={finding} />}
      <OptionsRow desk={desk} finding={finding} />
    </search>
  );
}

function SearchRow({ desk, finding, words }: RowProps & { readonly words: string }) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [finding.replacing]);
  return (
    <div className="grid-row">
      <TextInput
        ref={field}
        autoFocus
        aria-label={t('grid:find.text')}
        placeholder={t('grid:find.text')}
        value={finding.query.text}
        onChange={event => search(desk, { query: { ...finding.query, text: event.currentTarget.value } })}
      />
      <span className="muted grid-found" role="status">
        {words}
      </span>
      <Button variant="default" aria-label={t('grid:find.previous')} onClick={() => findStep(desk, true)}>
        ↑
      </Button>
      <Button variant="default" aria-label={t('grid:find.next')} onClick={() => findStep(desk, false)}>
        ↓
      </Button>
      <CloseButton aria-label={t('grid:find.close')} onClick={() => closeFind(desk)} />
    </div>
  );
}

function OptionsRow({ desk, finding }: RowProps) {
  const t = useWords();
  const { query, selectionOnly } = finding;
  const ask = (part: Partial<Finding['query']>): void => search(desk, { query: { ...query, ...part } });
  return (
    <div className="grid-row">
      <Checkbox
        label={t('grid:find.exactCase')}
        checked={query.exactCase}
        onChange={event => ask({ exactCase: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('grid:find.wholeCell')}
        checked={query.wholeCell}
        onChange={event => ask({ wholeCell: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('grid:find.selection')}
        checked={selectionOnly}
        onChange={event => search(desk, { selectionOnly: event.currentTarget.checked })}
      />
    </div>
  );
}

function ReplaceRow({ desk, finding }: RowProps) {
  const t = useWords();
  const off = desk.frame.props.readOnly === true || finding.spots.length === 0;
  return (
    <div className="grid-row">
      <TextInput
        aria-label={t('grid:find.replacement')}
        placeholder={t('grid:find.replacement')}
        value={finding.replacement}
        onChange={event => desk.state.set({ finding: { ...finding, replacement: event.currentTarget.value } })}
      />
      <Button variant="default" disabled={off} onClick={() => replace(desk, false)}>
        {t('grid:find.replace')}
      </Button>
      <Button variant="default" disabled={off || finding.searching} onClick={() => replace(desk, true)}>
        {t('grid:find.replaceAll')}
      </Button>
    </div>
  );
}

function foundWords(t: ReturnType<typeof useWords>, finding: Finding, { selection }: GridState): string {
  if (finding.query.text === '') return '';
  const count = finding.spots.length;
  if (finding.searching) return t('grid:find.searching', { count });
  if (count === 0) return t('grid:find.none');
  const at = finding.spots.findIndex(({ col, row }) => col === selection.active.col && row === selection.active.row);
  return t('grid:find.found', { at: at < 0 ? '–' : at + 1, count });
}
