/** Reads what is typed into the table of rates, by the kinds of its columns. */
import { kinds } from '../../shared/kinds/index';
import { fail, ok, type Result } from '../../shared/result';
import { sheets } from '../../shared/sheets/index';
import { readContext, type Saying } from '../data/contexts';

const { day, rate } = sheets.rate.columns;

const filled = (read: Result<unknown>): Result<string> => {
  if (!read.ok) return read;
  return typeof read.value === 'string' && read.value !== '' ? ok(read.value) : fail({ code: 'required' });
};

/** A rate is a positive number. */
export function readRate(text: string, saying: Saying): Result<string> {
  const read = filled(kinds.decimal.read(text, rate, readContext(saying, '')));
  return read.ok && Number(read.value) <= 0 ? fail({ code: 'out-of-range', min: '0', max: null }) : read;
}

export const readDay = (text: string, saying: Saying): Result<string> =>
  filled(kinds.date.read(text, day, readContext(saying, '')));
