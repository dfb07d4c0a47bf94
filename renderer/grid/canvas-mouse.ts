/** What the mouse does on the canvas: picking, opening menus, moving and resizing columns, dragging the fill handle. */
import type {
  CellClickedEventArgs,
  DataEditorProps,
  FillPatternEventArgs,
  GridMouseEventArgs,
  Rectangle,
} from '@glideapps/glide-data-grid';
import { commitEditor } from './act-edit';
import { fillByHandle } from './act-fill';
import { openHeader, openMenu } from './act-panels';
import { openRow } from './act-rows';
import { withMoved, withWidth } from './column-view';
import type { GridDesk } from './desk';
import { fromGlide, pickColumn } from './glide-selection';
import type { Place } from './grid-state';
import { holds, selectAll, type Spot } from './selection';

const placeOf = ({ x, y, width, height }: Rectangle): Place => ({ x, y, width, height });
const withoutNumbers = (box: Rectangle): Rectangle => ({ ...box, x: box.x - 1 });

/** The canvas counts the row numbers as its first column. */
const spotOf = (at: number, row: number): Spot => ({ col: Math.max(0, at - 1), row });

type Mouse<K extends keyof DataEditorProps> = Required<Pick<DataEditorProps, K>>;

export const cellMouse = (
  desk: GridDesk,
): Mouse<'onGridSelectionChange' | 'onCellClicked' | 'onCellContextMenu' | 'onFillPattern'> => ({
  onGridSelectionChange: picked => {
    if (desk.rightPress) return;
    const selection = fromGlide(picked, desk.state.get().selection, desk.frame.size);
    if (selection === null) return;
    commitEditor(desk);
    desk.state.set({ selection, tabFrom: null, panel: null });
  },
  onCellClicked: ([at], event) => {
    if (at > 0) return;
    if (event.isDoubleClick === true) openRow(desk);
    else if (event.shiftKey) desk.state.set({ selection: { ...desk.state.get().selection, whole: 'rows' } });
  },
  onCellContextMenu: ([at, row], event) => {
    event.preventDefault();
    commitEditor(desk);
    const spot = spotOf(at, row);
    if (!desk.blocks().some(box => holds(box, spot))) pickSpot(desk, spot, at === 0);
    openMenu(desk, mousePlace(event));
  },
  onFillPattern: ({ patternSource, fillDestination, preventDefault }: FillPatternEventArgs) => {
    preventDefault();
    fillByHandle(desk, withoutNumbers(patternSource), withoutNumbers(fillDestination));
  },
});

const mousePlace = ({ bounds, localEventX, localEventY }: CellClickedEventArgs): Place => ({
  x: bounds.x + localEventX,
  y: bounds.y + localEventY,
  width: 0,
  height: 0,
});

function pickSpot(desk: GridDesk, spot: Spot, whole: boolean): void {
  const selection = { active: spot, anchor: spot, corner: spot, whole: whole ? 'rows' : 'cells', more: [] } as const;
  desk.state.set({ selection, tabFrom: null });
}

type HeaderProps =
  | 'onHeaderClicked'
  | 'onHeaderMenuClick'
  | 'onHeaderContextMenu'
  | 'onGroupHeaderContextMenu'
  | 'onColumnResize'
  | 'onColumnMoved';

export function headerMouse(desk: GridDesk): Mouse<HeaderProps> {
  const columnId = (at: number): string | undefined => desk.frame.columns[at - 1]?.id;
  const menu = (at: number, bounds: Rectangle): void => {
    commitEditor(desk);
    const id = columnId(at);
    if (id !== undefined) openHeader(desk, id, placeOf(bounds));
  };
  return {
    onHeaderClicked: (at, event) => {
      event.preventDefault();
      commitEditor(desk);
      const { selection } = desk.state.get();
      const { size } = desk.frame;
      const pick = { col: at - 1, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
      desk.state.set({
        panel: null,
        selection: at === 0 ? selectAll(selection, size) : pickColumn(selection, pick, size),
      });
    },
    onHeaderMenuClick: menu,
    onHeaderContextMenu: (at, event) => {
      event.preventDefault();
      menu(at, event.bounds);
    },
    onGroupHeaderContextMenu: (at, event) => {
      event.preventDefault();
      const group = desk.frame.columns[at - 1]?.groupLabel;
      if (group !== undefined) desk.state.set({ panel: { is: 'group-menu', place: placeOf(event.bounds), group } });
    },
    onColumnResize: (_, width, at) => {
      const id = columnId(at);
      if (id !== undefined) desk.now.setView(withWidth(desk.now.view, id, width));
    },
    onColumnMoved: (from, to) => {
      if (from > 0 && to > 0)
        desk.now.setView(withMoved(desk.frame.props.columns, desk.now.view, { from: from - 1, to: to - 1 }));
    },
  };
}

/** Tells the cell the mouse is on, once per cell. */
export function hoverMouse(onHover: (spot: Spot | null) => void): (args: GridMouseEventArgs) => void {
  let last = '';
  return ({ kind, location: [at, row] }) => {
    const spot = kind === 'cell' && at > 0 ? spotOf(at, row) : null;
    const key = spot === null ? '' : `${spot.col} ${spot.row}`;
    if (key === last) return;
    last = key;
    onHover(spot);
  };
}
