/** The keys table. */
import { expect, test } from 'vitest';
import { actionFor, gridKeys, type Mode } from '../../../renderer/grid/keys';

const press = (keys: string) => {
  const parts = keys.split('+');
  const key = keys.endsWith('++') ? '+' : (parts.at(-1) ?? '');
  const held = (name: string): boolean => parts.includes(name) && key !== name;
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: held('Ctrl'),
    metaKey: held('Cmd'),
    altKey: held('Alt'),
    shiftKey: held('Shift'),
  };
};

test('[G12] no key means two things at once', () => {
  const modes: readonly Mode[] = ['ready', 'typing', 'editing', 'picking'];
  const reach = {
    ready: ['ready'],
    typing: ['typing', 'picking'],
    text: ['typing', 'editing', 'picking'],
    always: modes,
  };
  const claims = gridKeys.flatMap(({ keys, when }) => reach[when].map(mode => `${mode} ${keys}`));
  expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([]);
});

test.each([
  ['Ctrl+ArrowDown', 'edge-down'],
  ['Shift+Home', 'grow-row-start'],
  ['Ctrl+Shift+End', 'grow-last'],
  ['F2', 'edit'],
  ['Ctrl+d', 'fill-down'],
  ['Ctrl+r', 'fill-right'],
  ['Ctrl+;', 'today'],
  ['Ctrl+-', 'remove-rows'],
  ['Ctrl++', 'insert-rows'],
  ['Shift+Space', 'select-row'],
  ['Ctrl+Space', 'select-column'],
  ['Ctrl+Shift+L', 'filter'],
  ['Alt+ArrowDown', 'pick'],
  ['Shift+F2', 'note'],
  ['Shift+F10', 'menu'],
  ['Delete', 'clear'],
  ['Shift+Tab', 'previous'],
  ['Ctrl+z', 'undo'],
  ['Ctrl+y', 'redo'],
  ['Ctrl+f', 'find'],
  ['Ctrl+h', 'replace'],
  ['Ctrl+a', 'select-all'],
  ['Ctrl+Enter', 'fill-selection'],
])('[G12] %s on a picked cell is %s', (keys, action) => {
  expect(actionFor(press(keys), 'ready', false)).toBe(action);
});

test('[G12] arrows leave a text that typing began, and move the caret in one that F2 opened', () => {
  expect(actionFor(press('ArrowLeft'), 'typing', false)).toBe('left');
  expect(actionFor(press('ArrowLeft'), 'editing', false)).toBeNull();
  expect(actionFor(press('ArrowDown'), 'picking', false)).toBe('down');
});

test('[G12] plain letters and the text keys of an open text are no action', () => {
  expect(actionFor(press('a'), 'ready', false)).toBeNull();
  for (const keys of ['Ctrl+a', 'Ctrl+z', 'Delete', 'Home', 'Ctrl+c'])
    expect(actionFor(press(keys), 'editing', false)).toBeNull();
});

test('[G12] on a Mac the command key takes the place of Ctrl', () => {
  expect(actionFor(press('Cmd+d'), 'ready', true)).toBe('fill-down');
  expect(actionFor(press('Ctrl+d'), 'ready', true)).toBeNull();
});
