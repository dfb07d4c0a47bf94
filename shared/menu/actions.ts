/** Every action the user can choose, as data: the palette, the application menu, the keys and the shortcuts list all read it. */
export const menus = ['file', 'edit', 'view', 'go', 'help'] as const;
export type Menu = (typeof menus)[number];

export interface ActionEntry {
  readonly id: string;
  /** Where the application menu has it; a new `group` within a menu is set off by a line. */
  readonly menu: Menu;
  readonly group: number;
  /** `Mod` is Ctrl, and Cmd on a Mac. The first is shown; the others work too. */
  readonly keys: readonly string[];
  /** Only while a book is open. */
  readonly book: boolean;
}

export const actionList = [
  { id: 'book-new', menu: 'file', group: 1, keys: ['Mod+Shift+N'], book: false },
  { id: 'book-open', menu: 'file', group: 1, keys: ['Mod+O'], book: false },
  { id: 'book-sample', menu: 'file', group: 1, keys: [], book: false },
  { id: 'book-close', menu: 'file', group: 1, keys: [], book: true },
  { id: 'import', menu: 'file', group: 2, keys: ['Mod+Shift+I'], book: true },
  { id: 'export', menu: 'file', group: 2, keys: ['Mod+Shift+E'], book: true },
  { id: 'export-view', menu: 'file', group: 2, keys: [], book: true },
  { id: 'fill', menu: 'file', group: 2, keys: [], book: true },
  { id: 'settings', menu: 'file', group: 3, keys: ['Mod+,'], book: true },
  { id: 'quit', menu: 'file', group: 4, keys: ['Mod+Q'], book: false },
  { id: 'undo', menu: 'edit', group: 1, keys: ['Mod+Z'], book: true },
  { id: 'redo', menu: 'edit', group: 1, keys: ['Mod+Y', 'Mod+Shift+Z'], book: true },
  { id: 'client-new', menu: 'edit', group: 2, keys: ['Mod+Shift+C'], book: true },
  { id: 'log-contact', menu: 'edit', group: 2, keys: ['Mod+L'], book: true },
  { id: 'palette', menu: 'view', group: 1, keys: ['Mod+K'], book: true },
  { id: 'peek', menu: 'view', group: 1, keys: ['Mod+I'], book: true },
  { id: 'theme-light', menu: 'view', group: 2, keys: [], book: false },
  { id: 'theme-dark', menu: 'view', group: 2, keys: [], book: false },
  { id: 'theme-system', menu: 'view', group: 2, keys: [], book: false },
  { id: 'language-zh-TW', menu: 'view', group: 3, keys: [], book: false },
  { id: 'language-zh-CN', menu: 'view', group: 3, keys: [], book: false },
  { id: 'language-en', menu: 'view', group: 3, keys: [], book: false },
  { id: 'back', menu: 'go', group: 1, keys: ['Alt+ArrowLeft'], book: true },
  { id: 'forward', menu: 'go', group: 1, keys: ['Alt+ArrowRight'], book: true },
  { id: 'go-client', menu: 'go', group: 2, keys: ['Mod+1'], book: true },
  { id: 'go-policy', menu: 'go', group: 2, keys: ['Mod+2'], book: true },
  { id: 'go-holding', menu: 'go', group: 2, keys: ['Mod+3'], book: true },
  { id: 'go-liability', menu: 'go', group: 2, keys: ['Mod+4'], book: true },
  { id: 'go-member', menu: 'go', group: 2, keys: ['Mod+5'], book: true },
  { id: 'go-calendar', menu: 'go', group: 3, keys: ['Mod+6'], book: true },
  { id: 'go-reviews', menu: 'go', group: 3, keys: ['Mod+7'], book: true },
  { id: 'go-tasks', menu: 'go', group: 3, keys: ['Mod+8'], book: true },
  { id: 'go-parked', menu: 'go', group: 3, keys: [], book: true },
  { id: 'shortcuts', menu: 'help', group: 1, keys: ['F1', 'Mod+/'], book: false },
] as const satisfies readonly ActionEntry[];
export type ActionId = (typeof actionList)[number]['id'];

/** The accelerator as Electron writes it: `CmdOrCtrl+Shift+I`, `Alt+Left`. */
export const acceleratorOf = (keys: string): string => keys.replace('Mod', 'CmdOrCtrl').replace('Arrow', '');

/** What a keyboard event says of the keys held; a DOM KeyboardEvent is one. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** `Mod+Shift++` is Mod, Shift and the plus itself. */
const keyParts = (keys: string): readonly string[] =>
  keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');

/** Whether a key press is this shortcut; letters without regard to case, modifiers exactly. */
export function pressed(press: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keyParts(keys);
  const key = parts.at(-1) ?? '';
  const held = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const modifiers = mod === held('Mod') && !other && press.altKey === held('Alt') && press.shiftKey === held('Shift');
  return modifiers && press.key.toLowerCase() === key.toLowerCase();
}

/** Text fields keep their own undo, and on a Mac the keys that go by words; everything else is the program's. */
const isFieldKey = (id: ActionId, mac: boolean): boolean =>
  id === 'undo' || id === 'redo' || (mac && (id === 'back' || id === 'forward'));

/** The action a key press means, if any. */
export function actionOf(
  press: KeyPress,
  { inField, mac }: { readonly inField: boolean; readonly mac: boolean },
): ActionId | null {
  const meant = actionList.find(action => action.keys.some(keys => pressed(press, keys, mac)));
  return meant === undefined || (inField && isFieldKey(meant.id, mac)) ? null : meant.id;
}

const signs: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** The shortcut as a person reads it: `Ctrl Shift I`, on a Mac `⌘ ⇧ I`. */
export const keysShown = (keys: string, mac: boolean): string =>
  keyParts(keys)
    .map(key => signs[key] ?? (mac ? macSigns[key] : undefined) ?? (key === 'Mod' ? 'Ctrl' : key))
    .join(' ');
