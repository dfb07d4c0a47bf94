/** Find and replace over the cells shown: searched in slices so that the window stays alive, replaced as one undo. */
import { kinds } from '../../shared/kinds/index';
import { writeCells } from './act-write';
import { moveTo } from './act-move';
import type { GridDesk } from './desk';
import { findIn, matcher, nextMatch, replaceIn } from './find-text';
import type { Finding } from './grid-state';
import { cellCount, holds, type Spot } from './selection';
import { inSlices } from './slices';

const mostFound = 100_000;

export function openFind(desk: GridDesk, replacing: boolean): void {
  const { finding } = desk.state.get();
  desk.state.set({
    finding: {
      ...finding,
      open: true,
      replacing,
      selectionOnly: cellCount(desk.blocks()) > 1 && finding.selectionOnly,
    },
  });
}

export function closeFind(desk: GridDesk): void {
  desk.stopSearch();
  desk.state.set({ finding: { ...desk.state.get().finding, open: false, spots: [], searching: false } });
  desk.surface.focus();
}

/** Searches anew with what the bar says now. */
export function search(desk: GridDesk, part: Partial<Finding>): void {
  desk.stopSearch();
  const finding = { ...desk.state.get().finding, ...part };
  const searching = finding.query.text !== '';
  desk.state.set({ finding: { ...finding, spots: [], searching } });
  if (!searching) return;
  const { frame } = desk;
  const boxes = finding.selectionOnly ? desk.blocks() : null;
  const found: Spot[] = [];
  const rows = findIn({
    rows: frame.size.body,
    cols: frame.size.cols,
    textAt: spot => frame.textAt(spot),
    matches: matcher(finding.query),
  });
  desk.stopSearch = inSlices(rows, {
    each: spots => {
      for (const spot of spots) if (boxes === null || boxes.some(box => holds(box, spot))) found.push(spot);
      return found.length < mostFound;
    },
    pause: done => desk.state.set({ finding: { ...desk.state.get().finding, spots: [...found], searching: !done } }),
  });
}

/** Goes to the next match behind (or before) the active cell. */
export function findStep(desk: GridDesk, back: boolean): void {
  const { finding, selection } = desk.state.get();
  const spot = nextMatch(finding.spots, selection.active, back);
  if (spot === null) return;
  if (finding.selectionOnly) {
    desk.state.set({ selection: { ...selection, active: spot } });
    desk.surface.reveal(spot);
  } else moveTo(desk, spot);
}

/** Replaces in one match, or in all of them. */
export function replace(desk: GridDesk, all: boolean): void {
  const { finding, selection } = desk.state.get();
  const here = finding.spots.find(({ col, row }) => col === selection.active.col && row === selection.active.row);
  const spots = all ? finding.spots : here === undefined ? [] : [here];
  const { frame } = desk;
  const entries = spots.flatMap(spot => {
    const column = frame.column(spot.col);
    if (column === undefined || !frame.writable(spot.col)) return [];
    const cell = frame.cellAt(spot);
    const text =
      cell === null
        ? ''
        : kinds[column.column.kind].edit(
            cell,
            column.column,
            frame.showContext(frame.currencyAt(spot.row, column.column)),
          );
    const now = replaceIn(text, finding.query, finding.replacement);
    return now === text ? [] : [{ row: spot.row, column: column.id, now: frame.read(now, column, spot.row).cell }];
  });
  writeCells(desk, entries, { verb: 'replace' });
  if (all) desk.notify(desk.now.say('grid:find.replaced', { count: entries.length }));
  search(desk, {});
  if (!all) findStep(desk, false);
}

/** Whether a cell is one of the matches on screen; matches are in reading order. */
export function isFound(spots: readonly Spot[], { col, row }: Spot): boolean {
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const spot = spots[middle];
    if (spot === undefined) return false;
    if (spot.row === row && spot.col === col) return true;
    if (spot.row < row || (spot.row === row && spot.col < col)) low = middle + 1;
    else high = middle;
  }
  return false;
}
