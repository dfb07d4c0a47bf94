/** The keys of the actions. */
import { expect, test } from 'vitest';
import { acceleratorOf, actionList, actionOf, keysShown, pressed, type KeyPress } from '../../../shared/menu/actions';

const press = (key: string, held: Partial<Omit<KeyPress, 'key'>> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const onPc = { inField: false, mac: false } as const;

test('[S5] a key means one action', () => {
  const keys = actionList.flatMap(action => action.keys.map(String));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test.each([
  [press('k', { ctrlKey: true }), 'palette'],
  [press('K', { ctrlKey: true }), 'palette'],
  [press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
  [press('F1'), 'shortcuts'],
  [press('/', { ctrlKey: true }), 'shortcuts'],
  [press('ArrowLeft', { altKey: true }), 'back'],
  [press('k'), null],
  [press('k', { ctrlKey: true, altKey: true }), null],
  [press('k', { metaKey: true }), null],
])('[S5] %o means %s', (given, action) => {
  expect(actionOf(given, onPc)).toBe(action);
});

test('[S5] on a Mac the command key counts, not control', () => {
  expect(pressed(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
  expect(pressed(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false);
});

test('[S6] a text field keeps its own undo, but one can leave it by key', () => {
  const inField = { inField: true, mac: false } as const;
  expect(actionOf(press('z', { ctrlKey: true }), inField)).toBeNull();
  expect(actionOf(press('k', { ctrlKey: true }), inField)).toBe('palette');
  expect(actionOf(press('ArrowLeft', { altKey: true }), inField)).toBe('back');
  expect(actionOf(press('ArrowLeft', { altKey: true }), { inField: true, mac: true })).toBeNull();
});

test('[S5] keys are written as each machine writes them', () => {
  expect(keysShown('Mod+Shift+I', false)).toBe('Ctrl Shift I');
  expect(keysShown('Mod+Shift+I', true)).toBe('⌘ ⇧ I');
  expect(keysShown('Alt+ArrowLeft', false)).toBe('Alt ←');
  expect(keysShown('Mod++', false)).toBe('Ctrl +');
  expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left');
  expect(acceleratorOf('Mod+Shift+I')).toBe('CmdOrCtrl+Shift+I');
});
