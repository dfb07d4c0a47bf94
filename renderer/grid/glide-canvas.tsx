/** The canvas: Glide paints, scrolls, hit-tests and drags; everything it is told or tells goes through here. */
import {
  DataEditor,
  type DataEditorProps,
  type DataEditorRef,
  type GridColumn as CanvasColumn,
  type Rectangle,
} from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { useCallback, useMemo, type RefObject } from 'react';
import { cellMouse, headerMouse, hoverMouse } from './canvas-mouse';
import { frozenColumns } from './column-view';
import type { GridDesk } from './desk';
import { drawCellWith } from './draw-cell';
import { drawHeaderWith } from './draw-header';
import { filtersOf } from './filter-rows';
import { toGlide } from './glide-selection';
import { cellMaker } from './grid-cells';
import type { GridFrame } from './grid-frame';
import type { GridState } from './grid-state';
import type { GridTheme } from './grid-theme';
import type { Spot } from './selection';
import type { TotalText } from './totals';

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

/** What never changes. The keys are ours: the canvas must not act on one twice. */
const settings = {
  width: '100%',
  height: '100%',
  rowHeight: 28,
  headerHeight: 30,
  groupHeaderHeight: 24,
  getCellsForSelection: true,
  rangeSelect: 'multi-rect',
  columnSelect: 'none',
  rowSelect: 'none',
  editOnType: false,
  onPaste: false,
  allowedFillDirections: 'orthogonal',
  scrollToActiveCell: false,
  smoothScrollX: true,
  smoothScrollY: true,
  overscrollX: 40,
  minColumnWidth: 36,
  maxColumnWidth: 800,
  maxColumnAutoWidth: 420,
  keybindings: {
    copy: false,
    cut: false,
    paste: false,
    search: false,
    delete: false,
    downFill: false,
    rightFill: false,
    clear: false,
    activateCell: false,
  },
} as const satisfies Partial<DataEditorProps>;

/** The square to drag at the corner of what is picked, as Excel draws it. */
const handle = { shape: 'square', size: 7, offsetX: -3, offsetY: -3, outline: 1 } as const;

/** Whether the view shows the groups of columns above their headers. */
export const groupsShown = 'groups';

export function GlideCanvas(props: GlideCanvasProps) {
  const { desk, frame, state, theme, canvas, totals, focused, onScrolled, onHover } = props;
  const { view } = desk.now;
  const { size } = frame;
  const columns = useCanvasColumns(frame, view.group === groupsShown, theme);
  const selection = useMemo(() => toGlide(state.selection, size), [state.selection, size]);
  const mouse = useMemo(
    () => ({ ...cellMouse(desk), ...headerMouse(desk), onItemHovered: hoverMouse(onHover) }),
    [desk, onHover],
  );
  return (
    <DataEditor
      {...settings}
      {...useDrawing(props)}
      {...mouse}
      ref={canvas}
      columns={columns}
      rows={size.rows + (totals === null ? 0 : 1)}
      freezeTrailingRows={totals === null ? 0 : 1}
      freezeColumns={frozenColumns(frame.columns, view, frame.props.sheet.title) + 1}
      gridSelection={selection}
      drawFocusRing={focused}
      fillHandle={frame.props.readOnly === true ? false : handle}
      onVisibleRegionChanged={onScrolled}
    />
  );
}

/** How cells, headers, the active row and what was cut are painted. */
function useDrawing({ desk, frame, state, theme, focused, totals }: GlideCanvasProps) {
  const { sort, filters } = desk.now.view;
  const { columns, size } = frame;
  const { cut } = state;
  const activeRow = state.selection.active.row;
  const soft = theme.tokens['accent-soft'];
  return {
    theme: theme.glide,
    getCellContent: useMemo(() => cellMaker({ frame, state, theme, totals }), [frame, state, theme, totals]),
    drawCell: useMemo(() => drawCellWith(theme, focused), [theme, focused]),
    drawHeader: useMemo(
      () => drawHeaderWith({ columns, sort: sort ?? [], filtered: new Set(Object.keys(filtersOf(filters))), theme }),
      [columns, sort, filters, theme],
    ),
    highlightRegions: useMemo(
      () => (cut === null ? [] : [{ color: soft, range: { ...cut.box, x: cut.box.x + 1 }, style: 'dashed' as const }]),
      [cut, soft],
    ),
    getRowThemeOverride: useCallback(
      (row: number) => (row === activeRow && row < size.rows ? { bgCell: soft } : undefined),
      [activeRow, size.rows, soft],
    ),
  };
}

const numberWidth = (rows: number): number => Math.max(38, 16 + String(rows).length * 8);

/** What a whole column shares is a theme of the column: one of each cell would be made anew for every cell. */
function useCanvasColumns({ columns, size: { body } }: GridFrame, groups: boolean, theme: GridTheme): CanvasColumn[] {
  const numbers = numberWidth(body);
  return useMemo(
    () => [
      { id: '#', title: '#', width: numbers, themeOverride: theme.aside },
      ...columns.map(({ id, label, width, groupLabel, look }) => ({
        id,
        title: label,
        width,
        hasMenu: true,
        ...(look === 'strong' && { themeOverride: theme.strong }),
        ...(groups && { group: groupLabel }),
      })),
    ],
    [columns, groups, numbers, theme],
  );
}
