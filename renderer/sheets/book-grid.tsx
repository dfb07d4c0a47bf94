/** A grid over the open book: one sheet, or the rows of it that belong to one client, wired to the replica, the preferences and undo. */
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ColumnId, RowId } from '../../shared/id';
import { sheetNamed, type GridSheetId } from '../../shared/sheets/index';
import type { Column } from '../../shared/sheets/sheet';
import { appState, setPreferences, usePreferences } from '../app-state';
import { toBase } from '../data/base-value';
import { cellMark } from '../data/cell-marks';
import { readContext, showContext } from '../data/contexts';
import { newRowId, run } from '../data/run';
import { replica, useBookVersion, useRows, useToday } from '../data/use-book';
import { askExport, standOnScreen } from '../export/export-scope';
import { useIdle } from '../frame/when-idle';
import type { ShownCells } from '../grid/act-export';
import type { GridViews, PresetView, SheetGridProps } from '../grid/grid-props';
import { SheetGrid } from '../grid/sheet-grid';
import type { Summary } from '../grid/summary';
import { redo, say, undo } from '../toasts/toasts';
import { later } from '../ui/later';
import { useWords } from '../words';
import { bookColumns } from './book-columns';
import { cellNotes } from './cell-notes';
import { suggest } from './suggest';

export interface BookGridProps {
  readonly sheet: GridSheetId | 'rate';
  /** Names the place whose view is remembered: `policy`, `client-policy`. */
  readonly place: string;
  readonly label: string;
  /** Only the rows of these clients; of a single one the client is not said. */
  readonly owners?: NonNullable<SheetGridProps['owners']>;
  readonly onOpenRow?: (row: RowId) => void;
  readonly onActiveRow?: (row: RowId | null) => void;
  readonly startAt?: NonNullable<SheetGridProps['startAt']>;
  readonly onActiveCell?: NonNullable<SheetGridProps['onActiveCell']>;
  readonly onSummary?: (summary: Summary | null) => void;
  readonly presets?: readonly PresetView[];
  readonly totals?: boolean;
  readonly bar?: boolean;
  readonly heading?: ReactNode;
  readonly actions?: ReactNode;
  readonly empty?: ReactNode;
  readonly autoFocus?: boolean;
}

const CellPast = later(async () => (await import('../past/cell-past')).CellPast);

const noViews: GridViews = { current: { name: '' }, saved: [] };

/** What follows from the preferences and the book's own columns; the same objects until one of those changes. */
function useWiring({ sheet, place, owners }: BookGridProps) {
  const { language, years } = usePreferences();
  const t = useWords();
  const own = useRows('column');
  const { baseCurrency } = replica.standing;
  const without = owners?.length !== 1 ? null : sheetNamed(sheet).owner;
  const columns = useMemo(
    () => bookColumns({ sheet, language, baseCurrency, own, without }),
    [sheet, language, baseCurrency, own, without],
  );
  const contexts = useMemo(
    () => ({
      read: (currency: string) => readContext({ language, years }, currency),
      show: (currency: string) => showContext({ language, years }, currency),
    }),
    [language, years],
  );
  const idle = useIdle();
  const marks = useCallback((row: RowId, column: ColumnId) => (idle ? cellMark(row, column, t) : null), [t, idle]);
  const onViews = useCallback((next: GridViews) => keep(place, next), [place]);
  const suggestions = useCallback((column: Column, text: string) => suggest(language, column, text), [language]);
  const onScreen = useCallback(
    (cells: ShownCells) => (sheet === 'rate' ? () => undefined : standOnScreen({ sheet, ...cells })),
    [sheet],
  );
  const exporting = sheet === 'rate' ? {} : { onExport: askExport };
  return { columns, contexts, baseCurrency, marks, onViews, onScreen, ...exporting, suggest: suggestions };
}

export function BookGrid(props: BookGridProps) {
  const { sheet, place, ...rest } = props;
  const wiring = useWiring(props);
  const { views } = usePreferences();
  const today = useToday();
  const version = useBookVersion();
  return (
    <SheetGrid
      {...rest}
      {...wiring}
      sheet={sheetNamed(sheet)}
      table={replica.sheet(sheet)}
      version={version}
      today={today}
      run={run}
      newId={() => newRowId(sheet)}
      notes={cellNotes}
      history={CellPast}
      toBase={toBase}
      onUndo={() => void undo()}
      onRedo={() => void redo()}
      notify={say}
      views={views[place] ?? noViews}
      readOnly={replica.state.is === 'open' && replica.state.book.readOnly}
      loading={replica.state.is === 'loading'}
    />
  );
}

function keep(place: string, next: GridViews): void {
  const { views } = appState().preferences;
  setPreferences({ views: { ...views, [place]: { current: next.current, saved: [...next.saved] } } });
}
