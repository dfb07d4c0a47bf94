/**
 * One sheet as a grid that works like Excel: the only component the rest of the program uses from this folder.
 *
 * | prop | meaning |
 * |---|---|
 * | sheet, table, version | the declaration; the rows (a SheetTable); grows whenever a cell may have changed |
 * | columns | the sheet's columns with their words, in their order (keep the array while nothing changed) |
 * | contexts, baseCurrency, today | how texts are read and shown, per currency of the row (keep the object likewise) |
 * | label | what the grid is called, for a screen reader |
 * | run(commands, label) | sends commands; label is the history label as JSON (`{key, count}`) |
 * | newId() | an id for a row that is typed, pasted or inserted |
 * | problemWords? | the sentence for a problem; the packs' own without it |
 * | owners? | only the rows of these rows; new rows are the first one's, and a single one's column is not written |
 * | readOnly? | nothing can be written, the empty line is gone |
 * | marks?(row, column) | due, stale, missing or invalid, with a reason and perhaps a tag; unreadable text is marked without it |
 * | notes? | reads and writes the notes of cells |
 * | suggest?(column, text) | offers for references and open lists; options and flags are known |
 * | toBase? | values an amount, for totals over several currencies |
 * | onOpenRow?, onActiveRow? | Alt+Enter, a double click on its number or the menu opens a row; the active cell stands in another row |
 * | startAt?, onActiveCell? | the cell that is picked when the grid appears; the active cell is another one |
 * | onUndo?, onRedo? | Ctrl+Z, Ctrl+Y |
 * | onExport?, onScreen? | asks to export the view or what is picked; hears what both hold while the grid is on screen |
 * | notify? | says something in passing |
 * | onSummary? | takes the figures of the picked cells; without it a line below the grid shows them |
 * | views?, onViews?, presets? | the view in use and the saved ones (preferences), and those every book has |
 * | totals? | a totals row for money columns |
 * | bar?, heading?, actions? | `bar={false}` leaves the bar away; what stands left and right in it |
 * | loading?, trouble?, empty? | what is shown in place of rows |
 * | autoFocus? | takes the keys when it appears |
 */
import type { DataEditorRef } from '@glideapps/glide-data-grid';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { later } from '../ui/later';
import { useWords } from '../words';
import { openEditor } from './act-edit';
import { moveTo } from './act-move';
import { CellEditor } from './cell-editor';
import { CellHint } from './cell-hint';
import type { GridDesk } from './desk';
import { GlideCanvas } from './glide-canvas';
import { GridBar } from './grid-bar';
import { GridCurtain } from './grid-curtain';
import type { GridFrame } from './grid-frame';
import type { SheetGridProps } from './grid-props';
import type { GridState } from './grid-state';
import { useGridTheme } from './grid-theme';
import { LiveCell } from './live-cell';
import { SelectionStatus } from './selection-status';
import { useSummary } from './selection-summary';
import type { Spot } from './selection';
import type { Summary } from './summary';
import { useTotals } from './totals';
import { useGrid } from './use-grid';
import { useSurface } from './use-surface';
import './grid.css';

const CellMenu = later(async () => (await import('./cell-menu')).CellMenu);
const EditorPicker = later(async () => (await import('./editor-picker')).EditorPicker);
const FindBar = later(async () => (await import('./find-bar')).FindBar);
const GroupMenu = later(async () => (await import('./group-menu')).GroupMenu);
const HeaderMenu = later(async () => (await import('./header-menu')).HeaderMenu);
const HistoryPanel = later(async () => (await import('./history-panel')).HistoryPanel);
const NotePanel = later(async () => (await import('./note-panel')).NotePanel);

export function SheetGrid(props: SheetGridProps) {
  const t = useWords();
  const { desk, frame, state, arranging, views, setViews } = useGrid(props);
  const name = t('grid:label', { name: props.label, row: frame.size.body, col: frame.size.cols });
  useActiveRow(desk, state);
  useStartAt(desk, props.startAt);
  return (
    <section className="grid" aria-label={name}>
      {props.bar !== false && <GridBar grid={props} views={views} setViews={setViews} shown={frame.size.body} />}
      {arranging && (
        <div className="grid-arranging" role="status">
          {t('grid:arranging')}
        </div>
      )}
      <GridBox desk={desk} frame={frame} state={state} />
      <GridPanel desk={desk} state={state} />
      <LiveCell desk={desk} state={state} />
      <SummaryLine desk={desk} state={state} props={props} />
    </section>
  );
}

interface BoxProps {
  readonly desk: GridDesk;
  readonly frame: GridFrame;
  readonly state: GridState;
}

/** The canvas and what lies over it. */
function GridBox({ desk, frame, state }: BoxProps) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const canvas = useRef<DataEditorRef>(null);
  const theme = useGridTheme();
  const totals = useTotals(desk, frame);
  const [focused, setFocused] = useState(frame.props.autoFocus === true);
  const [hovered, setHovered] = useState<Spot | null>(null);
  const { place, onScrolled } = useSurface(desk, { box, field, canvas });
  const { label, autoFocus } = frame.props;
  useFirstFocus(desk, autoFocus === true);
  const drawn = { desk, frame, state, focused, totals, canvas, onScrolled, onHover: setHovered };
  const editor = { desk, state, field, place, label: t('grid:editor', { name: label }), onFocused: setFocused };
  return (
    <>
      <div
        className="grid-box"
        ref={box}
        onPointerDownCapture={event => desk.press(event.button)}
        onMouseDown={event => keepFocus(desk, event)}
        onDoubleClick={event => editUnder(desk, event)}
        onFocus={event => takeFocus(desk, event.target)}
      >
        <GlideCanvas {...drawn} theme={theme} />
        <div className="grid-over">
          <CellEditor {...editor} />
        </div>
        <GridCurtain desk={desk} />
        {state.finding.open && <FindBar desk={desk} state={state} />}
      </div>
      {state.editing !== null && <EditorPicker desk={desk} editing={state.editing} />}
      <CellHint desk={desk} state={state} hovered={hovered} focused={focused} />
    </>
  );
}

/** A press on the canvas must not take the focus from the field, nor the text that is open in it. */
function keepFocus(desk: GridDesk, event: MouseEvent): void {
  const target = event.target;
  if (!(target instanceof Element) || target.closest('textarea, input, button, label, [data-grid-part]') !== null)
    return;
  event.preventDefault();
  desk.surface.focus();
}

/** A double click on a cell opens its text. */
function editUnder(desk: GridDesk, { target, clientX, clientY }: MouseEvent): void {
  if (target instanceof Element && target.closest('textarea, input, button, [data-grid-part]') !== null) return;
  const spot = desk.surface.spotAt(clientX, clientY);
  if (spot !== null && spot.row < desk.frame.size.rows) openEditor(desk, { mode: 'editing' });
}

/** Whatever the canvas itself focuses gives the keys back at once. */
function takeFocus(desk: GridDesk, target: EventTarget): void {
  if (target instanceof Element && target.closest('canvas') !== null) desk.surface.focus();
}

function useActiveRow(desk: GridDesk, state: GridState): void {
  const { row, col } = state.selection.active;
  const id = desk.frame.idAt(row);
  const column = desk.frame.column(col)?.id;
  useEffect(() => desk.frame.props.onActiveRow?.(id), [desk, id]);
  useEffect(() => {
    if (id !== null && column !== undefined) desk.frame.props.onActiveCell?.(id, column);
  }, [desk, id, column]);
}

/** Picks the cell one comes back to; a row that is not shown leaves the selection as it is. */
function useStartAt(desk: GridDesk, startAt: SheetGridProps['startAt']): void {
  useEffect(() => {
    if (startAt === undefined) return;
    const row = desk.frame.view.rowOf(startAt.row);
    const col = desk.frame.columns.findIndex(({ id }) => id === startAt.column);
    if (row >= 0) moveTo(desk, { row, col: Math.max(0, col) });
  }, [desk, startAt]);
}

function useFirstFocus(desk: GridDesk, wanted: boolean): void {
  useEffect(() => {
    if (wanted) desk.surface.focus();
  }, [desk, wanted]);
}

interface PanelProps {
  readonly desk: GridDesk;
  readonly state: GridState;
}

function GridPanel({ desk, state: { panel } }: PanelProps) {
  if (panel === null) return null;
  if (panel.is === 'cell-menu') return <CellMenu desk={desk} place={panel.place} />;
  if (panel.is === 'header-menu')
    return <HeaderMenu key={panel.column} desk={desk} column={panel.column} place={panel.place} />;
  if (panel.is === 'group-menu') return <GroupMenu desk={desk} group={panel.group} place={panel.place} />;
  if (panel.is === 'history') return <HistoryPanel desk={desk} spot={panel.spot} place={panel.place} />;
  return <NotePanel desk={desk} spot={panel.spot} place={panel.place} />;
}

function SummaryLine({
  desk,
  state,
  props,
}: {
  readonly desk: GridDesk;
  readonly state: GridState;
  readonly props: SheetGridProps;
}) {
  const [summary, setSummary] = useState<Summary | null>(null);
  const { onSummary } = props;
  useSummary(desk.frame, state.selection, onSummary ?? setSummary);
  if (onSummary !== undefined) return null;
  return (
    <div className="grid-status" role="status">
      <SelectionStatus summary={summary} show={props.contexts.show} />
    </div>
  );
}
