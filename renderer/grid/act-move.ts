/** Moving about: where each key leads, and what growing the block from there means. */
import type { GridDesk } from './desk';
import { dataEdge } from './data-edge';
import { flowsWithin, nextCell, nextWithin, type Step } from './flow';
import type { GridAction } from './keys';
import { extendTo, inside, select, type Selection, type Spot } from './selection';

type Lead = (desk: GridDesk, from: Spot) => Spot;

const by =
  (cols: number, rows: number): Lead =>
  (_, { col, row }) => ({ col: col + cols, row: row + rows });

const edge =
  (along: 'col' | 'row', step: 1 | -1): Lead =>
  ({ frame }, from) => {
    const count = along === 'col' ? frame.size.cols : frame.size.body;
    const filled = (at: number): boolean => frame.cellAt({ ...from, [along]: at }) !== null;
    return { ...from, [along]: dataEdge({ from: from[along], step, count, filled }) };
  };

const page =
  (cols: -1 | 0 | 1, rows: -1 | 0 | 1): Lead =>
  (desk, { col, row }) => {
    const one = desk.surface.page();
    return { col: col + cols * one.cols, row: row + rows * one.rows };
  };

const leads = {
  up: by(0, -1),
  down: by(0, 1),
  left: by(-1, 0),
  right: by(1, 0),
  'edge-up': edge('row', -1),
  'edge-down': edge('row', 1),
  'edge-left': edge('col', -1),
  'edge-right': edge('col', 1),
  'page-up': page(0, -1),
  'page-down': page(0, 1),
  'page-left': page(-1, 0),
  'page-right': page(1, 0),
  'row-start': (_, { row }) => ({ col: 0, row }),
  'row-end': ({ frame }, { row }) => ({ col: frame.size.cols - 1, row }),
  first: () => ({ col: 0, row: 0 }),
  last: ({ frame }) => ({ col: frame.size.cols - 1, row: frame.size.body - 1 }),
} as const satisfies Readonly<Record<string, Lead>>;
type LeadName = keyof typeof leads;

const isLead = (name: string): name is LeadName => name in leads;

function setSelection(desk: GridDesk, selection: Selection, show: Spot): void {
  desk.state.set({ selection, tabFrom: null, panel: null });
  desk.surface.reveal(show);
}

export function moveTo(desk: GridDesk, spot: Spot): void {
  const active = inside(spot, desk.frame.size);
  setSelection(desk, select(active), active);
}

/** Shift + click, Shift + key. */
export function growTo(desk: GridDesk, spot: Spot): void {
  const { selection } = desk.state.get();
  const corner = inside(spot, desk.frame.size);
  setSelection(desk, extendTo(selection, corner, desk.frame.size), corner);
}

/** Does a key of movement; false if the action is none. */
export function move(desk: GridDesk, action: GridAction): boolean {
  const grows = action.startsWith('grow-');
  const name = grows ? action.slice('grow-'.length) : action;
  if (!isLead(name)) return false;
  const { active, corner, whole } = desk.state.get().selection;
  const from =
    grows && whole === 'cells' && !sameSpot(active, corner) ? corner : grows && whole !== 'cells' ? corner : active;
  const to = leads[name](desk, from);
  if (grows) growTo(desk, to);
  else moveTo(desk, to);
  return true;
}

const sameSpot = (a: Spot, b: Spot): boolean => a.col === b.col && a.row === b.row;

/** Tab and Enter, with Shift backwards: within what is picked, or on through the sheet. */
export function flow(desk: GridDesk, step: Step): void {
  const { selection, tabFrom } = desk.state.get();
  const blocks = desk.blocks();
  if (flowsWithin(blocks)) {
    const active = nextWithin(blocks, selection.active, step);
    desk.state.set({ selection: { ...selection, active }, panel: null });
    desk.surface.reveal(active);
    return;
  }
  const next = nextCell({ active: selection.active, tabFrom }, step, desk.frame.size);
  setSelection(desk, select(next.active), next.active);
  desk.state.set({ tabFrom: next.tabFrom });
}
