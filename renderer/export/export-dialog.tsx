/** Asks what to export and how; sensitive columns are asked about each time, nothing is chosen for the user. */
import { useMemo, useState, type ReactNode } from 'react';
import type { SensitiveColumn } from '../../shared/export/sensitive-columns';
import { furtherSheets, sensitiveWays } from '../../shared/export/wish';
import { columnLabel } from '../../shared/i18n/labels';
import { usePreferences } from '../app-state';
import { replica } from '../data/use-book';
import { showOverlay, useOverlay } from '../frame/overlay';
import { Dialog } from '../ui/dialog';
import { listed, useWords } from '../words';
import { grouped } from '../ui/grouped';
import { exportBook } from './export-book';
import { firstChoice, sensitiveIn, wayOf, wishOf, type ChoiceParts, type ExportChoice } from './export-choice';
import { scopeOnScreen, useWantedScope, type GridPart, type GridScope, type ScopeKind } from './export-scope';
import './export.css';

const close = (): void => showOverlay(null);

export function ExportDialog() {
  const t = useWords();
  const open = useOverlay() === 'export';
  return (
    <Dialog opened={open} onClose={close} label={t('exporting:dialog.title')} size={480} titled>
      {open && <ExportForm />}
    </Dialog>
  );
}

/** What the grid on screen would give, asked once as the dialog opens. */
function useGridParts() {
  const [parts] = useState(() => {
    const grid = scopeOnScreen();
    return { grid, view: grid?.view() ?? null, selection: grid?.selection() ?? null };
  });
  return parts;
}

const isFilled: ChoiceParts['isFilled'] = (sheet, column) => {
  const table = replica.sheet(sheet);
  for (let at = 0; at < table.size; at++) if (table.cell(at, column) !== null) return true;
  return false;
};

function ExportForm() {
  const t = useWords();
  const { grid, view, selection } = useGridParts();
  const wanted = useWantedScope();
  const there = (scope: ScopeKind): boolean => scope === 'book' || (scope === 'view' ? view : selection) !== null;
  const [choice, setChoice] = useState(() => firstChoice(there(wanted) ? wanted : 'book'));
  const part = choice.scope === 'view' ? view : choice.scope === 'selection' ? selection : null;
  const { scope, also } = choice;
  const parts = useMemo(() => ({ sheet: grid?.sheet ?? null, part, isFilled }), [grid, part]);
  const columns = useMemo(() => sensitiveIn({ scope, also }, parts), [scope, also, parts]);
  const way = wayOf(choice, columns);
  const change = (some: Partial<ExportChoice>): void => setChoice({ ...choice, ...some });
  const run = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    if (way === null) return;
    close();
    void exportBook(wishOf(choice, parts, way));
  };
  return (
    <form className="export" onSubmit={run}>
      <Scopes choice={choice} change={change} offered={{ grid, view, selection }} />
      <Formats choice={choice} change={change} />
      <Sensitive choice={choice} change={change} columns={columns} />
      <div className="export-foot">
        <span className="muted" role="status">
          {way === null ? t('exporting:dialog.choose') : ''}
        </span>
        <button type="button" className="btn" onClick={close}>
          {t('exporting:dialog.cancel')}
        </button>
        <button type="submit" className="btn primary" disabled={way === null}>
          {t('exporting:dialog.run')}
        </button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly choice: ExportChoice;
  readonly change: (some: Partial<ExportChoice>) => void;
}
interface Offered {
  readonly grid: GridScope | null;
  readonly view: GridPart | null;
  readonly selection: GridPart | null;
}

function Scopes({ choice, change, offered }: PartProps & { readonly offered: Offered }) {
  const t = useWords();
  const { grid, view, selection } = offered;
  const size = ({ rows, columns }: GridPart): string =>
    t('exporting:dialog.size', { rows: grouped(rows.length), columns: columns.length });
  const pick = (scope: ScopeKind) => ({
    name: 'scope',
    checked: choice.scope === scope,
    onPick: () => change({ scope }),
  });
  return (
    <fieldset>
      <legend>{t('exporting:dialog.what')}</legend>
      <Pick {...pick('book')} label={t('exporting:dialog.book')} first />
      {choice.scope === 'book' && <Also choice={choice} change={change} />}
      {grid !== null && view !== null && (
        <Pick
          {...pick('view')}
          label={t('exporting:dialog.view', { sheet: t(`options:ownSheet.${grid.sheet}`) })}
          hint={size(view)}
        />
      )}
      {selection !== null && (
        <Pick {...pick('selection')} label={t('exporting:dialog.selection')} hint={size(selection)} />
      )}
    </fieldset>
  );
}

function Also({ choice: { also }, change }: PartProps) {
  const t = useWords();
  return (
    <div className="export-also">
      <span className="muted">{t('exporting:dialog.also')}</span>
      {furtherSheets.map(sheet => (
        <label key={sheet}>
          <input
            type="checkbox"
            checked={also.includes(sheet)}
            onChange={({ currentTarget }) =>
              change({ also: [...also.filter(one => one !== sheet), ...(currentTarget.checked ? [sheet] : [])] })
            }
          />
          {t(`exporting:tabs.${sheet}`)}
        </label>
      ))}
    </div>
  );
}

function Formats({ choice, change }: PartProps) {
  const t = useWords();
  return (
    <fieldset>
      <legend>{t('exporting:dialog.format')}</legend>
      {(['xlsx', 'csv'] as const).map(format => (
        <Pick
          key={format}
          name="format"
          checked={choice.format === format}
          onPick={() => change({ format })}
          label={t(`exporting:dialog.${format}`)}
          hint={t(`exporting:dialog.${format}-hint`)}
        />
      ))}
    </fieldset>
  );
}

function Sensitive({ choice, change, columns }: PartProps & { readonly columns: readonly SensitiveColumn[] }) {
  const t = useWords();
  const { language } = usePreferences();
  if (columns.length === 0) return null;
  const names = [...new Set(columns.map(({ sheet, column }) => columnLabel(language, sheet, column)))];
  return (
    <fieldset className="export-sensitive">
      <legend>{t('exporting:dialog.sensitive')}</legend>
      <p>{t('exporting:dialog.sensitive-hint', { columns: listed(names) })}</p>
      {sensitiveWays.map(way => (
        <Pick
          key={way}
          name="sensitive"
          checked={choice.sensitive === way}
          onPick={() => change({ sensitive: way })}
          label={t(`exporting:dialog.${way}`)}
        />
      ))}
      <p className="muted">{t('exporting:dialog.logged')}</p>
    </fieldset>
  );
}

interface PickProps {
  readonly name: string;
  readonly checked: boolean;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Takes the keys as the dialog opens. */
  readonly first?: boolean;
  readonly onPick: () => void;
}

function Pick({ name, checked, label, hint, first = false, onPick }: PickProps) {
  return (
    <label className="export-pick">
      <input
        type="radio"
        name={`export-${name}`}
        checked={checked}
        onChange={onPick}
        {...(first ? { 'data-autofocus': true } : {})}
      />
      <span>{label}</span>
      {hint !== undefined && <span className="muted">{hint}</span>}
    </label>
  );
}
