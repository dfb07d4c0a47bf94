/** Every key of the grid, as data: the handler, the shortcuts list and the tests read this one table. `Mod` is Ctrl, and Cmd on a Mac. */

export type GridAction =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'edge-up'
  | 'edge-down'
  | 'edge-left'
  | 'edge-right'
  | 'page-up'
  | 'page-down'
  | 'page-left'
  | 'page-right'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'grow-up'
  | 'grow-down'
  | 'grow-left'
  | 'grow-right'
  | 'grow-edge-up'
  | 'grow-edge-down'
  | 'grow-edge-left'
  | 'grow-edge-right'
  | 'grow-page-up'
  | 'grow-page-down'
  | 'grow-row-start'
  | 'grow-row-end'
  | 'grow-first'
  | 'grow-last'
  | 'select-all'
  | 'select-row'
  | 'select-column'
  | 'collapse'
  | 'next'
  | 'previous'
  | 'below'
  | 'above'
  | 'edit'
  | 'pick'
  | 'cancel'
  | 'clear'
  | 'clear-and-edit'
  | 'fill-down'
  | 'fill-right'
  | 'fill-selection'
  | 'copy-above'
  | 'today'
  | 'insert-rows'
  | 'remove-rows'
  | 'rows-up'
  | 'rows-down'
  | 'note'
  | 'history'
  | 'undo'
  | 'redo'
  | 'find'
  | 'replace'
  | 'find-next'
  | 'find-previous'
  | 'filter'
  | 'reapply'
  | 'menu'
  | 'open-row'
  | 'scroll-to-active'
  | 'break-line';

export interface GridKey {
  readonly keys: string;
  readonly action: GridAction;
  /** ready: a cell is picked; typing: a key began the text (after F2 or a double click arrows move the caret); text: while any is open. */
  readonly when: 'ready' | 'typing' | 'text' | 'always';
}

const ready = (keys: string, action: GridAction): GridKey => ({ keys, action, when: 'ready' });
const typing = (keys: string, action: GridAction): GridKey => ({ keys, action, when: 'typing' });
/** While any text is open, however it began. */
const text = (keys: string, action: GridAction): GridKey => ({ keys, action, when: 'text' });
const always = (keys: string, action: GridAction): GridKey => ({ keys, action, when: 'always' });

export const gridKeys: readonly GridKey[] = [
  ready('ArrowUp', 'up'),
  ready('ArrowDown', 'down'),
  ready('ArrowLeft', 'left'),
  ready('ArrowRight', 'right'),
  typing('ArrowUp', 'up'),
  typing('ArrowDown', 'down'),
  typing('ArrowLeft', 'left'),
  typing('ArrowRight', 'right'),
  ready('Mod+ArrowUp', 'edge-up'),
  ready('Mod+ArrowDown', 'edge-down'),
  ready('Mod+ArrowLeft', 'edge-left'),
  ready('Mod+ArrowRight', 'edge-right'),
  ready('PageUp', 'page-up'),
  ready('PageDown', 'page-down'),
  typing('PageUp', 'page-up'),
  typing('PageDown', 'page-down'),
  ready('Alt+PageUp', 'page-left'),
  ready('Alt+PageDown', 'page-right'),
  ready('Home', 'row-start'),
  ready('End', 'row-end'),
  ready('Mod+Home', 'first'),
  ready('Mod+End', 'last'),
  ready('Shift+ArrowUp', 'grow-up'),
  ready('Shift+ArrowDown', 'grow-down'),
  ready('Shift+ArrowLeft', 'grow-left'),
  ready('Shift+ArrowRight', 'grow-right'),
  ready('Mod+Shift+ArrowUp', 'grow-edge-up'),
  ready('Mod+Shift+ArrowDown', 'grow-edge-down'),
  ready('Mod+Shift+ArrowLeft', 'grow-edge-left'),
  ready('Mod+Shift+ArrowRight', 'grow-edge-right'),
  ready('Shift+PageUp', 'grow-page-up'),
  ready('Shift+PageDown', 'grow-page-down'),
  ready('Shift+Home', 'grow-row-start'),
  ready('Shift+End', 'grow-row-end'),
  ready('Mod+Shift+Home', 'grow-first'),
  ready('Mod+Shift+End', 'grow-last'),
  ready('Mod+A', 'select-all'),
  ready('Mod+Shift+Space', 'select-all'),
  ready('Shift+Space', 'select-row'),
  ready('Mod+Space', 'select-column'),
  ready('Shift+Backspace', 'collapse'),
  always('Tab', 'next'),
  always('Shift+Tab', 'previous'),
  always('Enter', 'below'),
  always('Shift+Enter', 'above'),
  always('F2', 'edit'),
  always('Alt+ArrowDown', 'pick'),
  always('Escape', 'cancel'),
  text('Alt+Enter', 'break-line'),
  always('Mod+Enter', 'fill-selection'),
  ready('Delete', 'clear'),
  ready('Backspace', 'clear-and-edit'),
  ready('Mod+D', 'fill-down'),
  ready('Mod+R', 'fill-right'),
  ready("Mod+'", 'copy-above'),
  always('Mod+;', 'today'),
  ready('Mod++', 'insert-rows'),
  ready('Mod+=', 'insert-rows'),
  ready('Mod+Shift++', 'insert-rows'),
  ready('Mod+-', 'remove-rows'),
  ready('Alt+Shift+ArrowUp', 'rows-up'),
  ready('Alt+Shift+ArrowDown', 'rows-down'),
  ready('Shift+F2', 'note'),
  ready('Mod+Z', 'undo'),
  ready('Mod+Y', 'redo'),
  ready('Mod+Shift+Z', 'redo'),
  ready('Mod+F', 'find'),
  ready('Mod+H', 'replace'),
  ready('Mod+Shift+H', 'history'),
  ready('F3', 'find-next'),
  ready('Shift+F3', 'find-previous'),
  ready('Mod+Shift+L', 'filter'),
  ready('Mod+Alt+L', 'reapply'),
  ready('Shift+F10', 'menu'),
  ready('ContextMenu', 'menu'),
  ready('Alt+Enter', 'open-row'),
  ready('Mod+Backspace', 'scroll-to-active'),
];

/** What a key event says of the keys held; a DOM KeyboardEvent is one. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}
/** `picking`: a list or calendar is open; arrows belong to it however the text began. */
export type Mode = 'ready' | 'typing' | 'editing' | 'picking';

/** A press as the table writes it: `Mod+Shift+ArrowDown`. */
export function pressOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press, mac: boolean): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const mod = mac ? metaKey : ctrlKey;
  return [mod ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', name].filter(part => part !== '').join('+');
}

const reach: Readonly<Record<GridKey['when'], readonly Mode[]>> = {
  ready: ['ready'],
  typing: ['typing', 'picking'],
  text: ['typing', 'editing', 'picking'],
  always: ['ready', 'typing', 'editing', 'picking'],
};
const byPress = new Map<string, GridAction>();
for (const { keys, action, when } of gridKeys) for (const mode of reach[when]) byPress.set(`${mode} ${keys}`, action);

export const actionFor = (press: Press, mode: Mode, mac: boolean): GridAction | null =>
  byPress.get(`${mode} ${pressOf(press, mac)}`) ?? null;
