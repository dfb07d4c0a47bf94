/** A calendar day `YYYY-MM-DD`; where the column allows also `--02-20` (no year), `1985` (no day) or `permanent`. */
import { ok } from '../result';
import type { Column } from '../sheets/sheet';
import { isDay } from '../time/day';
import { inRoc, rocYear } from '../time/roc';
import { saysNothing } from './blank';
import { byCodeUnit, defineKind, isText } from './define-kind';
import { permanentWord } from './format-words';
import type { ShowContext } from './kind';
import { readDay } from './read-day';

/** A date as shown (`74/02/20`) or as typed back (`074/02/20`: three digits are ROC for every reader). */
function written(value: string, context: ShowContext, digits: number): string {
  if (value === 'permanent') return permanentWord[context.language];
  const roc = context.years === 'roc';
  if (isDay(value)) return roc ? inRoc(value, digits) : value;
  if (/^\d{4}$/u.test(value)) {
    const year = roc ? rocYear(Number(value)) : null;
    return year === null ? value : `民國${year}年`;
  }
  return value;
}

const shownPartial = (value: string, context: ShowContext): string =>
  value.startsWith('--')
    ? value.slice(2).replace('-', context.years === 'roc' ? '/' : '-')
    : written(value, context, 2);

export const date = defineKind({
  holds: isText,
  empty: saysNothing,
  read: (text, column: Column, context) => {
    const day = readDay(text, column, context);
    return day.ok ? ok(day.value) : day;
  },
  show: (value, _, context) => shownPartial(value, context),
  edit: (value, _, context) => written(value, context, 3),
  /** `--02-20` before years, a year before its days, `permanent` last: the order of their characters. */
  order: () => byCodeUnit,
  align: 'end',
});
