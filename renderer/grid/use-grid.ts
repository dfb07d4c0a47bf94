/** Brings together what a grid knows in one render: the view, the rows, the columns, the state; and hands it to the desk. */
import { useEffect, useInsertionEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { View } from '../../shared/contract/app';
import { useWords } from '../words';
import { shownCells } from './act-export';
import { plainView, shownColumns } from './column-view';
import { GridDesk } from './desk';
import { GridFrame } from './grid-frame';
import type { GridViews, SheetGridProps } from './grid-props';
import type { GridState } from './grid-state';
import { keepInside } from './selection';
import { useRowView } from './use-row-view';

export interface Grid {
  readonly desk: GridDesk;
  readonly frame: GridFrame;
  readonly state: GridState;
  readonly arranging: boolean;
  readonly views: GridViews;
  readonly setViews: (views: GridViews) => void;
}

export function useGrid(props: SheetGridProps): Grid {
  const [desk] = useState(() => new GridDesk());
  const say = useWords();
  const state = useSyncExternalStore(desk.state.subscribe, desk.state.get);
  const [ownViews, setOwnViews] = useState<GridViews>({ current: plainView, saved: [] });
  const [turn, setTurn] = useState(0);
  const views = props.views ?? ownViews;
  const setViews = props.onViews ?? setOwnViews;
  const view = views.current;
  const columns = useMemo(() => shownColumns(props.columns, view), [props.columns, view]);
  const { rows, arranging } = useRowView({ props, view, turn, own: desk.ownRows });
  const { pendingVersion } = state;
  const frame = useMemo(
    () => frameOf({ props, columns, rows, desk, pendingVersion }),
    [props, columns, rows, desk, pendingVersion],
  );
  const setView = (next: View): void => setViews({ ...views, current: next });
  // At once, not in an effect: what is rendered below reads the same frame as the keys that follow.
  desk.see({ frame, say, view, setView, reapply: () => setTurn(turn + 1) });
  const { onScreen } = props;
  useEffect(() => onScreen?.(shownCells(desk)), [desk, onScreen]);
  useInsertionEffect(() => {
    const { selection } = desk.state.get();
    const { size } = frame;
    const outside = selection.active.row >= size.rows || selection.active.col >= size.cols;
    if (outside && size.cols > 0) queueMicrotask(() => desk.state.set({ selection: keepInside(selection, size) }));
  }, [desk, frame]);
  return { desk, frame, state, arranging, views, setViews };
}

interface FrameInputs {
  readonly props: SheetGridProps;
  readonly columns: GridFrame['columns'];
  readonly rows: GridFrame['view'];
  readonly desk: GridDesk;
  /** Only so that the frame is another one when cells in flight change. */
  readonly pendingVersion: number;
}

function frameOf({ props, columns, rows, desk }: FrameInputs): GridFrame {
  desk.pending.settle(id => props.table.indexOf(id) >= 0);
  return new GridFrame({ props, columns, view: rows, pending: desk.pending });
}
