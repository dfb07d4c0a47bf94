/** The canvas: Glide paints, scrolls, hit-tests and drags; everything it is told or tells goes through here. */
import {
  DataEditor, type DataEditorRef, type FillPatternEventArgs, type GridColumn as CanvasColumn, type GridMouseEventArgs,
  type GridSelection, type HeaderClickedEventArgs, type Item, type Rectangle,
} from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { useCallback, useMemo, useRef, type RefObject } from 'react';
import { commitEditor, openEditor } from './act-edit';
import { fillByHandle } from './act-fill';
import { openHeader, openMenu } from './act-panels';
import type { GridDesk } from './desk';
import { frozenColumns, withMoved, withWidth } from './column-view';
import { drawCellWith } from './draw-cell';
import { drawHeaderWith } from './draw-header';
import { filtersOf } from './filter-rows';
import { fromGlide, pickColumn, toGlide } from './glide-selection';
import { cellMaker } from './grid-cells';
import type { GridFrame } from './grid-frame';
import type { GridState, Place } from './grid-state';
import type { GridTheme } from './grid-theme';
import type { TotalText } from './totals';
import { holds, selectAll, type Spot } from './selection';

export interface GlideCanvasProps {
  readonly desk: GridDesk;
  readonly frame: GridFrame;
  readonly state: GridState;
  readonly theme: GridTheme;
  readonly focused: boolean;
  readonly totals: ReadonlyMap<string, TotalText> | null;
  readonly canvas: RefObject<DataEditorRef | null>;
  readonly onScrolled: (region: Rectangle) => void;
  readonly onHover: (spot: Spot | null) => void;
}

const rowHeight = 28;
const headerHeight = 30;
const groupHeaderHeight = 24;
const numberWidth = (rows: number): number => Math.max(38, 16 + String(rows).length * 8);

/** Whether the view shows the groups of columns above their headers. */
export const groupsShown = 'groups';

export function GlideCanvas(props: GlideCanvasProps) {
  const { desk, frame, state, theme, focused, totals, canvas, onScrolled } = props;
  const { view } = desk.now;
  const { size } = frame;
  const columns = useCanvasColumns(frame, view.group === groupsShown, theme);
  const getCellContent = useMemo(() => cellMaker({ frame, state, theme, totals }), [frame, state, theme, totals]);
  const drawCell = useMemo(() => drawCellWith(theme, focused), [theme, focused]);
  const drawHeader = useMemo(
    () => drawHeaderWith({ columns: frame.columns, sort: view.sort ?? [], filtered: new Set(Object.keys(filtersOf(view.filters))), theme }),
    [frame.columns, view.sort, view.filters, theme],
  );
  const selection = useMemo(() => toGlide(state.selection, size), [state.selection, size]);
  const cut = state.cut;
  const cutRegion = useMemo(
    () => (cut === null ? [] : [{ color: theme.tokens['accent-soft'], range: { ...cut.box, x: cut.box.x + 1 }, style: 'dashed' as const }]),
    [cut, theme],
  );
  const activeRow = state.selection.active.row;
  const rowTheme = useCallback(
    (row: number) => (row === activeRow && row < size.rows ? { bgCell: theme.tokens['accent-soft'] } : undefined),
    [activeRow, size.rows, theme],
  );
  const mouse = useMouse(props);
  return (
    <DataEditor
      ref={canvas}
      width="100%"
      height="100%"
      columns={columns}
      rows={size.rows + (totals === null ? 0 : 1)}
      freezeTrailingRows={totals === null ? 0 : 1}
      freezeColumns={frozenColumns(frame.columns, view, frame.props.sheet.title) + 1}
      rowHeight={rowHeight}
      headerHeight={headerHeight}
      groupHeaderHeight={groupHeaderHeight}
      theme={theme.glide}
      getRowThemeOverride={rowTheme}
      getCellContent={getCellContent}
      getCellsForSelection={true}
      drawCell={drawCell}
      drawHeader={drawHeader}
      drawFocusRing={false}
      gridSelection={selection}
      highlightRegions={cutRegion}
      rangeSelect="multi-rect"
      columnSelect="none"
      rowSelect="none"
      editOnType={false}
      keybindings={noKeys}
      onPaste={false}
      fillHandle={frame.props.readOnly !== true}
      allowedFillDirections="orthogonal"
      scrollToActiveCell={false}
      smoothScrollX
      smoothScrollY
      overscrollX={40}
      minColumnWidth={36}
      maxColumnWidth={800}
      maxColumnAutoWidth={420}
      onVisibleRegionChanged={onScrolled}
      {...mouse}
    />
  );
}

/** The keys are ours; the canvas must not act on one twice. */
const noKeys = { copy: false, cut: false, paste: false, search: false, delete: false, downFill: false, rightFill: false, clear: false, activateCell: false } as const;

function useCanvasColumns(frame: GridFrame, groups: boolean, theme: GridTheme): CanvasColumn[] {
  const { columns, size } = frame;
  const { body } = size;
  return useMemo(
    () => [
      { id: '#', title: '', width: numberWidth(body), themeOverride: { bgHeader: theme.tokens.sunken } },
      ...columns.map(({ id, label, width, groupLabel }) => ({ id, title: label, width, hasMenu: true, ...(groups && { group: groupLabel }) })),
    ],
    [columns, groups, body, theme],
  );
}

const placeOf = ({ x, y, width, height }: Rectangle): Place => ({ x, y, width, height });

/** What the mouse does. */
function useMouse({ desk, frame, onHover, canvas }: GlideCanvasProps) {
  const hovered = useRef('');
  const columnId = (at: number): string | undefined => frame.columns[at - 1]?.id;
  const headerMenu = (at: number, bounds: Rectangle): void => {
    const id = columnId(at);
    commitEditor(desk);
    if (id !== undefined) openHeader(desk, id, placeOf(bounds));
  };
  return {
    onGridSelectionChange: (picked: GridSelection): void => {
      const selection = fromGlide(picked, frame.size);
      if (selection === null) return;
      commitEditor(desk);
      desk.state.set({ selection, tabFrom: null, panel: null });
    },
    onCellClicked: ([, row]: Item, event: { readonly isDoubleClick?: boolean | undefined; readonly location: readonly [number, number] }): void => {
      if (event.isDoubleClick === true && event.location[0] > 0 && row < frame.size.rows) openEditor(desk, { mode: 'editing' });
    },
    onCellContextMenu: ([at, row]: Item, event: { readonly bounds: Rectangle; readonly localEventX: number; readonly localEventY: number; readonly preventDefault: () => void }): void => {
      event.preventDefault();
      const spot = { col: Math.max(0, at - 1), row };
      commitEditor(desk);
      if (!desk.blocks().some(box => holds(box, spot))) pickSpot(desk, spot, at === 0);
      openMenu(desk, { x: event.bounds.x + event.localEventX, y: event.bounds.y + event.localEventY, width: 0, height: 0 });
    },
    onHeaderClicked: (at: number, event: HeaderClickedEventArgs): void => {
      event.preventDefault();
      commitEditor(desk);
      const { selection } = desk.state.get();
      const held = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
      desk.state.set({ panel: null, selection: at === 0 ? selectAll(selection, frame.size) : pickColumn(selection, at - 1, held, frame.size) });
    },
    onHeaderMenuClick: headerMenu,
    onHeaderContextMenu: (at: number, event: HeaderClickedEventArgs): void => {
      event.preventDefault();
      headerMenu(at, event.bounds);
    },
    onGroupHeaderContextMenu: (at: number, event: { readonly bounds: Rectangle; readonly preventDefault: () => void }): void => {
      event.preventDefault();
      const group = frame.columns[at - 1]?.groupLabel;
      if (group !== undefined) desk.state.set({ panel: { is: 'group-menu', place: placeOf(event.bounds), group } });
    },
    onColumnResize: (_: CanvasColumn, width: number, at: number): void => {
      const id = columnId(at);
      if (id !== undefined) desk.now.setView(withWidth(desk.now.view, id, width));
    },
    onColumnMoved: (from: number, to: number): void => {
      if (from > 0 && to > 0) desk.now.setView(withMoved(frame.props.columns, desk.now.view, from - 1, to - 1));
    },
    onFillPattern: ({ patternSource, fillDestination, preventDefault }: FillPatternEventArgs): void => {
      preventDefault();
      fillByHandle(desk, { ...patternSource, x: patternSource.x - 1 }, { ...fillDestination, x: fillDestination.x - 1 });
    },
    onItemHovered: (args: GridMouseEventArgs): void => {
      const spot = args.kind === 'cell' && args.location[0] > 0 ? { col: args.location[0] - 1, row: args.location[1] } : null;
      const key = spot === null ? '' : `${spot.col} ${spot.row}`;
      if (key === hovered.current) return;
      hovered.current = key;
      onHover(canvas.current === null ? null : spot);
    },
  };
}

function pickSpot(desk: GridDesk, spot: Spot, whole: boolean): void {
  desk.state.set({ selection: { active: spot, anchor: spot, corner: spot, whole: whole ? 'rows' : 'cells', more: [] }, tabFrom: null });
}
