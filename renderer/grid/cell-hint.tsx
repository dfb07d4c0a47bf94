/** Why a cell is marked and what its note says: beside the cell the mouse rests on, or else the active one. */
import { useEffect, useState } from 'react';
import type { GridDesk } from './desk';
import { cellKey, type GridState } from './grid-state';
import type { Spot } from './selection';

const rest = 300;

export interface Hint {
  readonly words: readonly string[];
  readonly bad: boolean;
}

/** Everything there is to say of a cell beyond its value; null if nothing. */
export function hintFor(desk: GridDesk, state: GridState, spot: Spot): Hint | null {
  const { frame, now } = desk;
  const column = frame.column(spot.col);
  const id = frame.idAt(spot.row);
  if (column === undefined || id === null) return null;
  const refused = state.refused.get(cellKey(id, column.id));
  const problem = frame.problemAt(spot);
  const mark = frame.markAt(spot);
  const note = frame.noteAt(spot);
  const words = [
    ...(refused === undefined ? [] : [now.say('grid:notSaved', { reason: refused.reason })]),
    ...(problem === null ? [] : [desk.wordsFor(problem)]),
    ...(mark === null || problem !== null ? [] : [mark.reason]),
    ...(note === null ? [] : [note]),
  ];
  return words.length === 0
    ? null
    : { words, bad: refused !== undefined || problem !== null || mark?.tone === 'invalid' };
}

export interface CellHintProps {
  readonly desk: GridDesk;
  readonly state: GridState;
  readonly hovered: Spot | null;
  readonly focused: boolean;
}

export function CellHint({ desk, state, hovered, focused }: CellHintProps) {
  const rested = useRested(hovered);
  if (state.editing !== null || state.panel !== null) return null;
  const { active } = state.selection;
  const hoverHint = rested === null ? null : hintFor(desk, state, rested);
  const spot = hoverHint !== null && rested !== null ? rested : active;
  const hint = hoverHint ?? (focused ? hintFor(desk, state, active) : null);
  const place = hint === null ? null : desk.surface.placeOf(spot);
  if (hint === null || place === null) return null;
  return (
    <div
      className="grid-below"
      role="note"
      data-bad={hint.bad}
      style={{ left: place.x, top: place.y + place.height + 3 }}
    >
      {hint.words.map(words => (
        <div key={words}>{words}</div>
      ))}
    </div>
  );
}

/** The cell the mouse has rested on for a moment. */
function useRested(hovered: Spot | null): Spot | null {
  const [rested, setRested] = useState<Spot | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(hovered), hovered === null ? 0 : rest);
    return () => clearTimeout(timer);
  }, [hovered]);
  return rested === hovered ? rested : null;
}
