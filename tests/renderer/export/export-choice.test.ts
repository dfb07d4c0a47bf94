/** What the export dialog's choices become. */
import { expect, test } from 'vitest';
import { firstChoice, sensitiveIn, wishOf, type ChoiceParts } from '../../../renderer/export/export-choice';

const nothingFilled: ChoiceParts = { sheet: null, part: null, isFilled: () => false };
const clients: ChoiceParts = {
  sheet: 'client',
  part: { columns: ['name', 'mobile'], rows: ['client:a', 'client:b'] },
  isFilled: () => true,
};

test('[X26] nothing is wished before it is decided what becomes of sensitive columns', () => {
  const choice = firstChoice('view');
  expect(sensitiveIn(choice, clients)).toEqual([{ sheet: 'client', column: 'mobile' }]);
  expect(wishOf(choice, clients)).toBeNull();
  expect(wishOf({ ...choice, sensitive: 'mask' }, clients)).toEqual({
    format: 'xlsx',
    sheets: ['client'],
    part: { columns: ['name', 'mobile'], rows: 'client:a\nclient:b' },
    sensitive: 'mask',
  });
});

test('[X26] where no sensitive column holds anything nothing is asked', () => {
  expect(wishOf(firstChoice('book'), nothingFilled)).toMatchObject({ part: null, sensitive: 'include' });
});

test('[X22] appointments and reviews come along with a whole book where they are chosen, and never with a part', () => {
  const also = ['event', 'review'] as const;
  const book = wishOf({ ...firstChoice('book'), also, sensitive: 'include' }, nothingFilled);
  expect(book?.sheets).toEqual(['client', 'member', 'policy', 'holding', 'liability', 'event', 'review']);
  expect(wishOf({ ...firstChoice('view'), also, sensitive: 'include' }, clients)?.sheets).toEqual(['client']);
});
