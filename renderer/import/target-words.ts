/** What a column of a file can be taken for, in words and as the choices of a list. */
import type { DraftView } from '../../shared/contract/excel';
import { columnTarget, ownerTargets, targetOf, type Target } from '../../shared/import/target';
import { sheetNamed, type GridSheetId } from '../../shared/sheets/index';
import { columnLabel } from '../data/row-names';
import { wordsOf, type Say } from '../words';

export const sheetWords = (sheet: GridSheetId): string => wordsOf('options', `ownSheet.${sheet}`) ?? sheet;

const specials = ['new', 'skip', ...ownerTargets, 'amount-own', 'amount-other', 'row-id'] as const;

export function targetWords(target: Target, t: Say, ownColumns: DraftView['ownColumns']): string {
  const special = specials.find(known => known === target);
  if (special !== undefined) return t(`importing:target.${special}`);
  const known = columnTarget(target);
  if (known === null) return target;
  const label = ownColumns[targetOf(known.sheet, known.column)] ?? columnLabel(known.sheet, known.column);
  return known.slot === '' ? label : `${slotWords(known.sheet, known.slot, t)} · ${label}`;
}

function slotWords(sheet: GridSheetId, slot: string, t: Say): string {
  const number = /\d*$/.exec(slot)?.[0] ?? '';
  if (slot === 'spouse') return t('importing:target.spouse');
  if (slot.startsWith('child')) return t('importing:target.child', { number });
  if (slot.startsWith('parent')) return t('importing:target.parent', { number });
  const type = sheet === 'policy' ? wordsOf('options', `insuranceType.${slot}`) : undefined;
  return type ?? t('importing:target.numbered', { sheet: sheetWords(sheet), slot });
}

export interface Choice {
  readonly value: Target;
  readonly label: string;
}
export interface ChoiceGroup {
  readonly group: string;
  readonly items: Choice[];
}

/** The columns of the sheet, then the ways to leave the column as it is; the present meaning is always among them. */
export function targetChoices(
  sheet: GridSheetId,
  present: readonly Target[],
  { t, ownColumns }: { readonly t: Say; readonly ownColumns: DraftView['ownColumns'] },
): ChoiceGroup[] {
  const choice = (value: Target): Choice => ({ value, label: targetWords(value, t, ownColumns) });
  const { columns, owner } = sheetNamed(sheet);
  const own = Object.keys(ownColumns).filter(target => columnTarget(target)?.sheet === sheet);
  const ours = Object.keys(columns).flatMap(column => (column === owner ? [] : [targetOf(sheet, column)]));
  const ways: Target[] = [
    'new',
    'skip',
    ...(owner === null ? [] : ownerTargets),
    ...(sheet === 'holding' || sheet === 'liability' ? ['amount-own', 'amount-other'] : []),
  ];
  const listed = new Set([...ours, ...own, ...ways]);
  const rest = [...new Set(present)].filter(target => !listed.has(target));
  const groups = [
    { group: sheetWords(sheet), items: [...ours, ...own].map(choice) },
    { group: t('importing:target.other'), items: [...ways, ...rest].map(choice) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
