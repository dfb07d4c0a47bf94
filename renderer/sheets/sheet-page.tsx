/** One sheet as a page: its grid with the views every book has, import and export; the row picked feeds the peek. */
import { useEffect, useMemo } from 'react';
import type { RowId } from '../../shared/id';
import type { GridSheetId } from '../../shared/sheets/index';
import { act } from '../actions';
import { clientOf } from '../data/row-names';
import { replica, useSheetVersion, useToday } from '../data/use-book';
import { pickNothing, pickRow, pickSummary } from '../frame/selection';
import type { Place } from '../place/place';
import { go, openClient, standAtCell } from '../place/use-place';
import { useWords } from '../words';
import { BookGrid } from './book-grid';
import { useInteractiveMark } from './interactive-mark';
import { presetViews } from './sheet-presets';

/** Opens the client whose row it is; a row that is nobody's stays in its sheet. */
function openRow(row: RowId): void {
  const client = clientOf(row);
  if (client !== null) openClient(client);
}

interface SheetPageProps {
  readonly sheet: GridSheetId;
  /** The cell one comes back to. */
  readonly at: Extract<Place, { page: 'sheet' }>['at'];
}

export function SheetPage({ sheet, at }: SheetPageProps) {
  const t = useWords();
  const today = useToday();
  const version = useSheetVersion(sheet);
  const presets = useMemo(
    () => presetViews({ sheet, today, table: replica.sheet(sheet) }, t),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the table is the same object whatever is in it; its version tells
    [sheet, today, version, t],
  );
  useEffect(() => pickNothing, [sheet]);
  useInteractiveMark();
  const title = t(`actions:go-${sheet}`);
  return (
    <BookGrid
      key={sheet}
      sheet={sheet}
      place={sheet}
      label={title}
      heading={<h1>{title}</h1>}
      presets={presets}
      totals
      autoFocus
      onOpenRow={openRow}
      {...(at !== null && { startAt: at })}
      onActiveRow={pickRow}
      onActiveCell={standAtCell}
      onSummary={pickSummary}
      actions={<SheetActions />}
      empty={<p className="empty">{t(`shell:empty-${sheet}`)}</p>}
    />
  );
}

function SheetActions() {
  const t = useWords();
  return (
    <>
      <button type="button" className="btn" onClick={() => go({ page: 'import' })}>
        {t('shell:import-button')}
      </button>
      <button type="button" className="btn primary" onClick={() => act('export')}>
        {t('shell:export-button')}
      </button>
    </>
  );
}
