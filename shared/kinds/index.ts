/** The closed table of kinds: what a column can be. */
import type { KindId } from '../sheets/sheet';
import { choice } from './choice';
import { choices } from './choices';
import { date } from './date';
import { decimal } from './decimal';
import { flag } from './flag';
import type { Kind } from './kind';
import { lunarDate } from './lunar-date';
import { money } from './money';
import { percent } from './percent';
import { reference } from './reference';
import { term } from './term';
import { text } from './text';

export const kinds: Readonly<Record<KindId, Kind>> = {
  text,
  money,
  decimal,
  percent,
  date,
  lunarDate,
  term,
  choice,
  choices,
  flag,
  reference,
};
