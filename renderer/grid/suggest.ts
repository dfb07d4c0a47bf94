/** What a cell may become, offered while typing: options of a list, yes and no, rows of the book. */
import { isRaw } from '../../shared/cell';
import { fold } from '../../shared/fold';
import { kinds } from '../../shared/kinds/index';
import type { Column } from '../../shared/sheets/sheet';
import type { GridFrame } from './grid-frame';
import type { Suggestion } from './grid-props';
import type { Editing } from './grid-state';

const most = 200;
const listMark = /^(.*[、,，;；]\s*)?(.*)$/su;

/** Whether a column has a list to pick from. */
export const hasList = ({ kind, options, open }: Column): boolean =>
  options !== undefined || kind === 'flag' || kind === 'reference' || open === true;

/** The offers for what is typed so far; all of them while the text is still what the editor began with. */
export function suggestionsFor(frame: GridFrame, editing: Editing): readonly Suggestion[] {
  const shown = frame.columns.find(({ id }) => id === editing.column);
  if (shown === undefined || !hasList(shown.column)) return [];
  const { column } = shown;
  const untouched = editing.picking && editing.text === editing.start;
  const [, before = '', last = ''] =
    column.kind === 'choices' ? (listMark.exec(editing.text) ?? []) : ['', '', editing.text];
  const typed = untouched ? '' : last;
  if (column.options !== undefined || column.kind === 'flag')
    return listed(frame, column, { typed, before: untouched ? '' : before });
  return (frame.props.suggest?.(column, typed) ?? []).slice(0, most);
}

function listed(
  frame: GridFrame,
  column: Column,
  { typed, before }: { readonly typed: string; readonly before: string },
): readonly Suggestion[] {
  const context = frame.showContext('');
  const needle = fold(typed);
  const known = column.kind === 'choices' ? itemsIn(frame, column, before) : [];
  const cells = column.kind === 'flag' ? [true, false] : (column.options ?? []);
  const all = cells.map(cell => {
    const item = column.kind === 'choices' ? [String(cell)] : cell;
    return { item, label: kinds[column.kind].show(item, column, context) };
  });
  const found =
    needle === ''
      ? all
      : all.filter(({ label, item }) => fold(label).includes(needle) || fold(String(item)).startsWith(needle));
  const ranked = found.toSorted((a, b) => rank(a.label, needle) - rank(b.label, needle)).slice(0, most);
  return ranked.map(({ item, label }) => ({
    cell: typeof item === 'object' ? [...known.filter(one => !item.includes(one)), ...item] : item,
    label,
  }));
}

const rank = (label: string, needle: string): number => (needle !== '' && fold(label).startsWith(needle) ? 0 : 1);

/** For a list of choices a picked item joins those written before it. */
function itemsIn(frame: GridFrame, column: Column, text: string): readonly string[] {
  const read = kinds[column.kind].read(text, column, frame.readContext(frame.props.baseCurrency));
  const cell = read.ok ? read.value : null;
  return typeof cell === 'object' && cell !== null && !isRaw(cell) ? cell : [];
}

/** The line that Enter takes if none is chosen: the first one, where only the list's words are allowed and the text is none of them. */
export function defaultChoice(frame: GridFrame, editing: Editing, offers: readonly Suggestion[]): number {
  const shown = frame.columns.find(({ id }) => id === editing.column);
  if (shown === undefined || shown.column.open === true || offers.length === 0 || editing.text === editing.start)
    return -1;
  if (editing.text.trim() === '') return -1;
  return frame.read(editing.text, shown, editing.spot.row).problem === null ? -1 : 0;
}
