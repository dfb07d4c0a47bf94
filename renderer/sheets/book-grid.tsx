/** A grid over the open book: one sheet, or the rows of it that belong to one client, wired to the replica, the preferences and undo. */
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ColumnId, RowId } from '../../shared/id';
import { sheetNamed, type GridSheetId } from '../../shared/sheets/index';
import { appState, setPreferences, usePreferences } from '../app-state';
import { toBase } from '../data/base-value';
import { cellMark } from '../data/cell-marks';
import { readContext, showContext } from '../data/contexts';
import { newRowId, run } from '../data/run';
import { replica, useBookVersion, useRows, useToday } from '../data/use-book';
import type { GridViews, PresetView } from '../grid/grid-props';
import { SheetGrid } from '../grid/sheet-grid';
import type { Summary } from '../grid/summary';
import { redo, say, undo } from '../toasts/toasts';
import { useWords } from '../words';
import { bookColumns } from './book-columns';
import { cellNotes } from './cell-notes';
import { suggest } from './suggest';

export interface BookGridProps {
  readonly sheet: GridSheetId | 'rate';
  /** Names the place whose view is remembered: `policy`, `client-policy`. */
  readonly place: string;
  readonly label: string;
  /** Only this client's rows. */
  readonly owner?: RowId;
  readonly onOpenRow?: (row: RowId) => void;
  readonly onActiveRow?: (row: RowId | null) => void;
  readonly onSummary?: (summary: Summary | null) => void;
  readonly presets?: readonly PresetView[];
  readonly totals?: boolean;
  readonly bar?: boolean;
  readonly heading?: ReactNode;
  readonly actions?: ReactNode;
  readonly empty?: ReactNode;
  readonly autoFocus?: boolean;
}

const noViews: GridViews = { current: { name: '' }, saved: [] };

export function BookGrid({ sheet, place, owner, ...rest }: BookGridProps) {
  const { language, years, views } = usePreferences();
  const t = useWords();
  const today = useToday();
  const own = useRows('column');
  const version = useBookVersion();
  const { baseCurrency } = replica.standing;
  const columns = useMemo(
    () => bookColumns({ sheet, language, baseCurrency, own, without: owner === undefined ? null : sheetNamed(sheet).owner }),
    [sheet, language, baseCurrency, own, owner],
  );
  const contexts = useMemo(
    () => ({
      read: (currency: string) => readContext({ language, years }, currency),
      show: (currency: string) => showContext({ language, years }, currency),
    }),
    [language, years],
  );
  const marks = useCallback((row: RowId, column: ColumnId) => cellMark(row, column, t), [t]);
  const keepViews = useCallback((next: GridViews) => keep(place, next), [place]);
  return (
    <SheetGrid
      {...rest}
      {...(owner !== undefined && { owner })}
      sheet={sheetNamed(sheet)}
      table={replica.sheet(sheet)}
      version={version}
      columns={columns}
      contexts={contexts}
      baseCurrency={baseCurrency}
      today={today}
      run={run}
      newId={() => newRowId(sheet)}
      marks={marks}
      notes={cellNotes}
      suggest={(column, text) => suggest(language, column, text)}
      toBase={toBase}
      onUndo={() => void undo()}
      onRedo={() => void redo()}
      notify={say}
      views={views[place] ?? noViews}
      onViews={keepViews}
      loading={replica.state.is === 'loading'}
    />
  );
}

function keep(place: string, next: GridViews): void {
  const { views } = appState().preferences;
  setPreferences({ views: { ...views, [place]: { current: next.current, saved: [...next.saved] } } });
}
