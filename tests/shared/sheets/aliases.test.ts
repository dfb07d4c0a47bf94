/** Header words: no word of a sheet may silently mean two columns. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../shared/fold';
import { columnLabels } from '../../../shared/i18n/labels';
import type { SheetId } from '../../../shared/id';
import { gridSheetIds, sheetNamed } from '../../../shared/sheets';

interface Claim {
  readonly column: string;
  readonly how: 'label' | 'alias' | 'asked';
}

function claims(sheet: SheetId): readonly (readonly [string, readonly Claim[]])[] {
  const all = new Map<string, Claim[]>();
  for (const [column, { aliases = [] }] of Object.entries(sheetNamed(sheet).columns)) {
    const claim = (word: string, how: Claim['how']) => all.set(word, [...(all.get(word) ?? []), { column, how }]);
    for (const word of new Set(columnLabels(sheet, column).map(fold))) claim(word, 'label');
    for (const alias of aliases) claim(fold(alias), alias.endsWith('*') ? 'asked' : 'alias');
  }
  return [...all];
}

describe.each(gridSheetIds)('%s', sheet => {
  test('[R3] a word that means two columns of a sheet is marked in every place but one label', () => {
    const silent = claims(sheet).filter(([, made]) => {
      const several = new Set(made.map(({ column }) => column)).size > 1;
      return (
        several && (made.filter(({ how }) => how === 'label').length > 1 || made.some(({ how }) => how === 'alias'))
      );
    });
    expect(silent).toEqual([]);
  });

  test('[R3] no alias repeats another or a label of its own column', () => {
    const repeated = claims(sheet).filter(([, made]) => new Set(made.map(({ column }) => column)).size < made.length);
    expect(repeated.map(([word]) => word)).toEqual([]);
  });

  test('[R3] no alias is empty or has blanks around it', () => {
    const aliases = Object.values(sheetNamed(sheet).columns).flatMap(column => column.aliases ?? []);
    expect(aliases.filter(alias => alias.trim() !== alias || fold(alias) === '')).toEqual([]);
  });
});

test.each([
  ['client', '等級', 'tier'],
  ['client', '聯絡電話', 'mobile'],
  ['client', 'Segment', 'bankSegment'],
  ['policy', '繳費方式', 'premiumMode'],
  ['policy', '姓名', 'insuredName'],
  ['holding', '金額', 'marketValue'],
  ['holding', '開放日', 'maturityDate'],
] as const)('[R3] in %s %s asks before it is taken for %s', (sheet, word, column) => {
  const aliases = sheetNamed(sheet).columns[column]?.aliases ?? [];
  expect(aliases.filter(alias => fold(alias) === fold(word)).map(alias => alias.endsWith('*'))).toEqual([true]);
});
