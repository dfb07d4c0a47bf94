/** What the export dialog's choices become. */
import { expect, test } from 'vitest';
import { firstChoice, sensitiveIn, wayOf, wishOf, type ChoiceParts } from '../../../renderer/export/export-choice';

const nothingFilled: ChoiceParts = { sheet: null, part: null, isFilled: () => false };
const clients: ChoiceParts = {
  sheet: 'client',
  part: { columns: ['name', 'mobile'], rows: ['client:a', 'client:b'] },
  isFilled: () => true,
};

test('[X26] nothing is wished before it is decided what becomes of sensitive columns', () => {
  const choice = firstChoice('view');
  const sensitive = sensitiveIn(choice, clients);
  expect(sensitive).toEqual([{ sheet: 'client', column: 'mobile' }]);
  expect(wayOf(choice, sensitive)).toBeNull();
  expect(wayOf({ ...choice, sensitive: 'mask' }, sensitive)).toBe('mask');
  expect(wishOf(choice, clients, 'mask')).toEqual({
    format: 'xlsx',
    sheets: ['client'],
    part: { columns: ['name', 'mobile'], rows: 'client:a\nclient:b' },
    sensitive: 'mask',
  });
});

test('[X26] where no sensitive column holds anything nothing is asked', () => {
  const choice = firstChoice('book');
  expect(wayOf(choice, sensitiveIn(choice, nothingFilled))).toBe('include');
});

test('[X22] appointments and reviews come along with a whole book where they are chosen, and never with a part', () => {
  const also = ['event', 'review'] as const;
  const book = wishOf({ ...firstChoice('book'), also }, nothingFilled, 'include');
  expect(book.part).toBeNull();
  expect(book.sheets).toEqual(['client', 'member', 'policy', 'holding', 'liability', 'event', 'review']);
  expect(wishOf({ ...firstChoice('view'), also }, clients, 'include').sheets).toEqual(['client']);
});
