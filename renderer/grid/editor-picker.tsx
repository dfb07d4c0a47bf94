/** Below an open editor: the list it can take from, the calendar of a date, or how what is typed will be read. */
import { useEffect, useMemo, useRef } from 'react';
import { isRaw } from '../../shared/cell';
import { choose } from './act-edit';
import { Anchored } from './anchored';
import type { GridDesk } from './desk';
import { EditorCalendar } from './editor-calendar';
import type { Suggestion } from './grid-props';
import type { Editing } from './grid-state';
import { hasList, suggestionsFor } from './suggest';

interface PickerProps {
  readonly desk: GridDesk;
  readonly editing: Editing;
}

export function EditorPicker({ desk, editing }: PickerProps) {
  const { frame, now } = desk;
  const column = frame.columns.find(({ id }) => id === editing.column);
  const offers = useMemo(() => suggestionsFor(frame, editing), [frame, editing]);
  const place = desk.surface.placeOf(editing.spot);
  if (column === undefined || place === null) return null;
  const close = (): void => desk.state.set({ editing: { ...editing, picking: false } });
  if (column.column.kind === 'date' && editing.picking)
    return (
      <Anchored place={place} label={now.say('grid:calendar')} onClose={close} passive>
        <EditorCalendar desk={desk} editing={editing} />
      </Anchored>
    );
  const listed =
    offers.length > 0 && (editing.picking || (editing.text !== editing.start && !settled(offers, editing)));
  if (hasList(column.column) && listed)
    return (
      <Anchored place={place} label={now.say('grid:options')} onClose={close} passive>
        <Offers desk={desk} offers={offers} choice={editing.choice} />
      </Anchored>
    );
  return <Reading desk={desk} editing={editing} />;
}

/** What is typed is already one of the offers, word for word. */
const settled = (offers: readonly Suggestion[], { text }: Editing): boolean =>
  offers.length === 1 && offers[0]?.label === text;

function Offers({
  desk,
  offers,
  choice,
}: {
  readonly desk: GridDesk;
  readonly offers: readonly Suggestion[];
  readonly choice: number;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(
    () => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    [choice],
  );
  return (
    <ul className="grid-offers" role="listbox" ref={list} aria-label={desk.now.say('grid:options')}>
      {offers.map(({ cell, label, hint }, at) => (
        <li
          key={`${String(at)} ${label}`}
          role="option"
          aria-selected={at === choice}
          onMouseDown={event => event.preventDefault()}
          onClick={() => choose(desk, cell)}
        >
          <span>{label}</span>
          {hint !== undefined && hint !== '' && <span className="muted">{hint}</span>}
        </li>
      ))}
    </ul>
  );
}

/** How the text will be read, when that is more than the text: `120萬` is 1,200,000; or why it cannot be. */
function Reading({ desk, editing }: PickerProps) {
  const { frame, now } = desk;
  const column = frame.columns.find(({ id }) => id === editing.column);
  const text = editing.text.trim();
  if (column === undefined || text === '' || editing.text === editing.start || column.column.kind === 'text')
    return null;
  const { cell, problem } = frame.read(editing.text, column, editing.spot.row);
  const shown = problem === null && !isRaw(cell) ? frame.shown(cell, column, editing.spot.row) : null;
  if (shown === text || (problem === null && shown === null)) return null;
  const words =
    problem === null
      ? now.say('grid:reads', { value: shown ?? '' })
      : now.say('grid:keptAsTyped', { reason: desk.wordsFor(problem) });
  return <Below desk={desk} editing={editing} words={words} bad={problem !== null} />;
}

function Below({ desk, editing, words, bad }: PickerProps & { readonly words: string; readonly bad: boolean }) {
  const place = desk.surface.placeOf(editing.spot);
  if (place === null) return null;
  return (
    <div className="grid-below" data-bad={bad} style={{ left: place.x, top: place.y + place.height + 3 }}>
      {words}
    </div>
  );
}
