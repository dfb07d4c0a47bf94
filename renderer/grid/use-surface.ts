/** Ties the canvas and the text field to the desk: where cells are, scrolling to one, and keeping the field over its cell. */
import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { CompactSelection, type DataEditorRef, type Rectangle } from '@glideapps/glide-data-grid';
import type { GridDesk, Surface } from './desk';
import type { Place } from './grid-state';
import type { Spot } from './selection';

export interface SurfaceParts {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly canvas: RefObject<DataEditorRef | null>;
}
export interface Laid {
  /** Puts the field over the cell that is edited, or the active one. */
  readonly place: () => void;
  readonly onScrolled: (region: Rectangle) => void;
}

export function useSurface(desk: GridDesk, { box, field, canvas }: SurfaceParts): Laid {
  const region = useRef<Rectangle>({ x: 0, y: 0, width: 8, height: 20 });
  const wanted = useRef<Spot | null>(null);
  const timer = useRef<Timer>(undefined);
  const flush = useCallback(() => {
    const spot = wanted.current;
    if (spot === null || canvas.current === null) return;
    wanted.current = null;
    canvas.current.scrollTo(spot.col + 1, spot.row);
  }, [canvas]);
  const surface = useMemo<Surface>(
    () => ({
      ...textOf(field),
      ...cellsOf(canvas),
      reveal: spot => {
        wanted.current = spot;
        requestAnimationFrame(flush);
      },
      page: () => pageOf(region.current),
    }),
    [canvas, field, flush],
  );
  useLayoutEffect(() => desk.drawOn(surface), [desk, surface]);
  const place = useCallback(() => {
    flush();
    const { editing, selection } = desk.state.get();
    const at = surface.placeOf(editing?.spot ?? selection.active);
    if (at !== null && field.current !== null && box.current !== null) layOver(field.current, box.current, at);
  }, [desk, surface, field, box, flush]);
  const onScrolled = useCallback(
    (shown: Rectangle) => {
      region.current = shown;
      if (desk.state.get().editing === null) atRest(timer, place);
      else place();
    },
    [desk, place],
  );
  return { place, onScrolled };
}

/** While nothing is typed the unseen field may follow the scrolling when it rests: laying it out in every frame is dear. */
const rest = 80;
type Timer = ReturnType<typeof setTimeout> | undefined;
function atRest(timer: RefObject<Timer>, work: () => void): void {
  clearTimeout(timer.current);
  timer.current = setTimeout(work, rest);
}

const pageOf = ({ width, height }: Rectangle): { rows: number; cols: number } => ({
  rows: Math.max(1, height - 2),
  cols: Math.max(1, width - 1),
});

const cellsOf = (canvas: SurfaceParts['canvas']): Pick<Surface, 'placeOf' | 'spotAt' | 'fit'> => ({
  placeOf: spot => canvas.current?.getBounds(spot.col + 1, spot.row) ?? null,
  spotAt: (x, y) => spotUnder(canvas.current, x, y),
  fit: col => canvas.current?.remeasureColumns(CompactSelection.fromSingleSelection(col + 1)),
});

function spotUnder(canvas: DataEditorRef | null, x: number, y: number): Spot | null {
  const under = canvas?.getMouseArgsForPosition(x, y);
  if (under?.kind !== 'cell' || under.location[0] === 0) return null;
  return { col: under.location[0] - 1, row: under.location[1] };
}

function textOf(
  field: RefObject<HTMLTextAreaElement | null>,
): Pick<Surface, 'text' | 'setText' | 'insertText' | 'focus'> {
  return {
    text: () => field.current?.value ?? '',
    setText: (text, caret) => {
      const element = field.current;
      if (element === null) return;
      element.value = text;
      element.setSelectionRange(caret === 'all' ? 0 : text.length, text.length);
    },
    insertText: text => {
      const element = field.current;
      if (element === null) return;
      element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    focus: () => field.current?.focus({ preventScroll: true }),
  };
}

function layOver(field: HTMLElement, box: HTMLElement, at: Place): void {
  const base = box.getBoundingClientRect();
  field.style.left = `${at.x - base.x}px`;
  field.style.top = `${at.y - base.y}px`;
  field.style.minWidth = `${at.width + 1}px`;
  field.style.minHeight = `${at.height + 1}px`;
  field.style.maxWidth = `${Math.max(at.width + 1, Math.min(560, base.right - at.x))}px`;
  field.style.maxHeight = `${Math.max(at.height + 1, Math.min(320, base.bottom - at.y))}px`;
}
