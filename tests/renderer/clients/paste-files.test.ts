/** How a pasted picture is called. */
import { expect, test } from 'vitest';
import { FakeBridge } from '../a-bridge';

new FakeBridge();
const { meantForFolder, pastedName } = await import('../../../renderer/clients/paste-files');
const at = new Date(2026, 10, 22, 9, 5, 7);

test('[F74] a picture out of the clipboard is called by the moment it was pasted, other files keep their name', () => {
  expect(pastedName({ name: 'image.png', type: 'image/png' }, '螢幕截圖', at)).toBe('螢幕截圖 2026-11-22 090507.png');
  expect(pastedName({ name: 'image.jpg', type: 'image/jpeg' }, 'Screenshot', at)).toBe(
    'Screenshot 2026-11-22 090507.jpg',
  );
  expect(pastedName({ name: '合約.png', type: 'image/png' }, '螢幕截圖', at)).toBe('合約.png');
  expect(pastedName({ name: '', type: '' }, '螢幕截圖', at)).toBe('螢幕截圖');
});

const file = { paths: ['/a.pdf'], hasText: false, typing: false };
const picture = { ...file, paths: [''] };

test.each([
  ['a screenshot', picture, true],
  ['a screenshot while a field has the keys', { ...picture, typing: true }, true],
  ['copied files', { ...file, paths: ['/a.pdf', '/b.pdf'] }, true],
  ['copied files with their paths as text', { ...file, hasText: true }, true],
  ['the same while a field has the keys', { ...file, hasText: true, typing: true }, false],
  ['a block of a sheet with its picture', { ...picture, hasText: true }, false],
  ['text', { ...file, paths: [], hasText: true }, false],
])('[F74] %s: whether it is meant for the folder', (_what, clipboard, meant) => {
  expect(meantForFolder(clipboard)).toBe(meant);
});
