/** Ctrl+K: two letters, Enter. A combobox over clients and commands. */
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { settingsRow } from '../../shared/sheets/book-settings';
import { textCell } from '../../shared/cell';
import { sheetOf, type RowId } from '../../shared/id';
import { actionList, type ActionId } from '../../shared/menu/actions';
import { shownPhone } from '../../shared/sheets/checks/phone';
import { sheetNamed } from '../../shared/sheets/index';
import { maskedCell } from '../../shared/sheets/mask';
import { act, isPossible } from '../actions';
import { replica, useBookVersion } from '../data/use-book';
import { columnLabel, nameOfId } from '../data/row-names';
import { showOverlay, useOverlay } from '../frame/overlay';
import { openClient } from '../place/use-place';
import { Dialog } from '../ui/dialog';
import { Keys } from '../ui/keys';
import { Tier } from '../ui/tier';
import { useWords } from '../words';
import { findClients, useIndexed, whyFound } from './client-index';
import { paletteEntries, type PaletteEntry } from './palette-entries';
import './palette.css';

export function Palette() {
  const t = useWords();
  const isOpen = useOverlay() === 'palette';
  return (
    <Dialog opened={isOpen} onClose={() => showOverlay(null)} label={t('palette:title')} size={620} titled={false}>
      <Search />
    </Dialog>
  );
}

interface Listed {
  readonly entries: readonly PaletteEntry[];
  /** The chosen one's place. */
  readonly at: number;
  readonly choose: (at: number) => void;
}

/** What is listed for a query, as the book and its index are now. */
function useListed(query: string): Listed {
  const t = useWords();
  useBookVersion();
  useIndexed();
  const [chosen, setChosen] = useState(0);
  const entries = paletteEntries(query, {
    clients: findClients,
    label: id => t(`actions:${id}`),
    possible: isPossible,
  });
  return { entries, at: Math.min(chosen, entries.length - 1), choose: setChosen };
}

const sorts = ['client', 'action'] as const satisfies readonly PaletteEntry['is'][];
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function Search() {
  const t = useWords();
  const [query, setQuery] = useState('');
  const { entries, at, choose } = useListed(query);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (step: number): void => {
    const next = (at + step + entries.length) % entries.length;
    choose(next);
    list.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step === undefined) open(entries[at]);
    else if (entries.length > 0) move(step);
  };
  const type = (text: string): void => {
    setQuery(text);
    choose(0);
  };
  const active = entries.length === 0 ? undefined : `${id}-${at}`;
  return (
    <div className="palette" onKeyDown={onKeyDown}>
      <QueryField list={`${id}-list`} active={active} query={query} onType={type} />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('palette:title')}>
        {sorts.map(is => (
          <Group key={is} entries={entries} is={is} id={id} at={at} query={query} />
        ))}
      </div>
      <Foot empty={entries.length === 0} />
    </div>
  );
}

interface QueryFieldProps {
  readonly list: string;
  readonly active: string | undefined;
  readonly query: string;
  readonly onType: (text: string) => void;
}

function QueryField({ list, active, query, onType }: QueryFieldProps) {
  const t = useWords();
  return (
    <input
      data-autofocus
      role="combobox"
      aria-expanded
      aria-controls={list}
      aria-activedescendant={active}
      aria-label={t('palette:placeholder')}
      placeholder={t('palette:placeholder')}
      value={query}
      onChange={event => onType(event.currentTarget.value)}
    />
  );
}

function Foot({ empty }: { readonly empty: boolean }) {
  const t = useWords();
  return (
    <>
      {empty && <p className="empty">{t('palette:none')}</p>}
      <div className="palette-foot">{t('palette:hint')}</div>
    </>
  );
}

function open(entry: PaletteEntry | undefined): void {
  if (entry === undefined) return;
  showOverlay(null);
  if (entry.is === 'client') openClient(entry.id);
  else act(entry.id);
}

interface GroupProps {
  readonly query: string;
  readonly entries: readonly PaletteEntry[];
  readonly is: PaletteEntry['is'];
  readonly id: string;
  readonly at: number;
}

function Group({ entries, is, id, at, query }: GroupProps) {
  const t = useWords();
  const label = t(is === 'client' ? 'palette:clients' : 'palette:actions');
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
            onClick={() => open(entry)}
          >
            {entry.is === 'client' ? <ClientLine id={entry.id} query={query} /> : <ActionLine id={entry.id} />}
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

/** What of the client was found, where it is not what is said of them anyway; sensitive numbers stay masked. */
function Why({ id, query }: { readonly id: RowId; readonly query: string }) {
  const t = useWords();
  const why = whyFound(id, query);
  if (why === null) return null;
  const sheet = sheetOf(why.row);
  const column = sheetNamed(sheet).columns[why.column];
  const text = column?.sensitive === true ? maskedCell(why.text, why.column, column) : why.text;
  return (
    <span className="why">
      {columnLabel(sheet, why.column)}
      {t('shell:colon')}
      {text}
    </span>
  );
}

function ClientLine({ id, query }: { readonly id: RowId; readonly query: string }) {
  const row = replica.get(id);
  const tier = row && textCell(row, 'tier');
  const mobile = row && textCell(row, 'mobile');
  const said = [
    ...['clientNo', 'occupation', 'employer'].map(column => row && textCell(row, column)),
    mobile && shownPhone(mobile, textOf(settingsRow, 'country') ?? 'TW'),
  ];
  return (
    <>
      {tier ? <Tier tier={tier} /> : null}
      <b>{nameOfId(id)}</b>
      <span className="muted">{said.filter(Boolean).join(' · ')}</span>
      <Why id={id} query={query} />
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
