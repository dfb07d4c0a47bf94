/** Ctrl+K: two letters, Enter. A combobox over clients and commands. */
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { settingsRow } from '../../shared/sheets/book-settings';
import { textCell } from '../../shared/cell';
import type { RowId } from '../../shared/id';
import { actionList, type ActionId } from '../../shared/menu/actions';
import { shownPhone } from '../../shared/sheets/checks/phone';
import { act, isPossible } from '../actions';
import { replica, useBookVersion } from '../data/use-book';
import { nameOfId } from '../data/row-names';
import { showOverlay, useOverlay } from '../frame/overlay';
import { openClient } from '../place/use-place';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/keys';
import { Tier } from '../ui/tier';
import { useWords } from '../words';
import { findClients } from './client-index';
import { paletteEntries, type PaletteEntry } from './palette-entries';
import './palette.css';

export function Palette() {
  const t = useWords();
  const open = useOverlay() === 'palette';
  return (
    <Dialog opened={open} onClose={() => showOverlay(null)} label={t('palette:title')} size={620} titled={false}>
      <Search />
    </Dialog>
  );
}

function Search() {
  const t = useWords();
  const version = useBookVersion();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useMemo(
    () => paletteEntries(query, { clients: findClients, label: id => t(`actions:${id}`), possible: isPossible }),
    // The version stands for the rows the clients are found in.
    [query, t, version],
  );
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen, entries.length - 1);

  const move = (to: number): void => {
    if (entries.length === 0) return;
    const next = (to + entries.length) % entries.length;
    setChosen(next);
    list.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) move(at + step);
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <input
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length === 0 ? undefined : `${id}-${at}`}
        aria-label={t('palette:placeholder')}
        placeholder={t('palette:placeholder')}
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('palette:title')}>
        <Group entries={entries} is="client" label={t('palette:clients')} id={id} at={at} />
        <Group entries={entries} is="action" label={t('palette:actions')} id={id} at={at} />
      </div>
      {entries.length === 0 && <p className="empty">{t('palette:none')}</p>}
      <div className="palette-foot">{t('palette:hint')}</div>
    </div>
  );
}

function choose(entry: PaletteEntry | undefined): void {
  if (entry === undefined) return;
  showOverlay(null);
  if (entry.is === 'client') openClient(entry.id);
  else act(entry.id);
}

interface GroupProps {
  readonly entries: readonly PaletteEntry[];
  readonly is: PaletteEntry['is'];
  readonly label: string;
  readonly id: string;
  readonly at: number;
}

function Group({ entries, is, label, id, at }: GroupProps) {
  if (!entries.some(entry => entry.is === is)) return null;
  return (
    <div role="group" aria-label={label}>
      <span aria-hidden>{label}</span>
      {entries.map((entry, place) =>
        entry.is !== is ? null : (
          <div
            key={entry.id}
            id={`${id}-${place}`}
            data-at={place}
            role="option"
            aria-selected={place === at}
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(entry)}
          >
            {entry.is === 'client' ? <ClientLine entry={entry} /> : <ActionLine id={entry.id} />}
          </div>
        ),
      )}
    </div>
  );
}

const textOf = (id: RowId, column: string): string | null => {
  const row = replica.get(id);
  return row === undefined ? null : textCell(row, column);
};

function ClientLine({ entry }: { readonly entry: Extract<PaletteEntry, { is: 'client' }> }) {
  const row = replica.get(entry.id);
  const tier = row && textCell(row, 'tier');
  const mobile = row && textCell(row, 'mobile');
  const said = [
    ...['clientNo', 'occupation', 'employer'].map(column => row && textCell(row, column)),
    mobile && shownPhone(mobile, textOf(settingsRow, 'country') ?? 'TW'),
  ];
  return (
    <>
      {tier ? <Tier tier={tier} /> : null}
      <b>{nameOfId(entry.id)}</b>
      <span className="muted">{said.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function ActionLine({ id }: { readonly id: ActionId }) {
  const t = useWords();
  const keys: string | undefined = actionList.find(action => action.id === id)?.keys[0];
  return (
    <>
      <span className="grow">{t(`actions:${id}`)}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </>
  );
}
