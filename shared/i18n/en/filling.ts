/** The words of writing into a workbook of the RM's own, and of the workbook that is kept in step. */
import type { Words } from '../words';
import type { filling as source } from '../zh-TW/filling';

export const filling = {
  title: 'Write into my own workbook',
  dialog: 'Choose the workbook to write into',
  another: 'Another file',
  start: {
    title: 'Drop the workbook to write into here',
    hint: '.xlsx or .xlsm; a form from head office or a sheet of your own. Its headers are matched once and remembered.',
    promise:
      'You see every cell before it is written; other sheets, formats, charts, formulas and macros stay byte for byte, and the old version is kept.',
    choose: 'Choose a file…',
  },
  columns: 'Columns',
  'leave-out': 'Do not write',
  next: 'See what would be written',
  append: 'Add what the file lacks behind its last row',
  nothing: 'Already the same, nothing to write',
  write: 'Write {{cells}} cells, {{lines}} rows',
  part: { changes: 'Changed', added: 'Added', left: 'Not written' },
  none: {
    changes: 'The rows in the file already say what the book says.',
    added: 'There are no rows to add.',
    left: 'Everything can be written.',
  },
  untouched: 'Only the cells listed here change; formulas and everything else stay as they are.',
  kept_one: '{{count}} cell that only the file fills stays.',
  kept_other: '{{count}} cells that only the file fills stay.',
  where: 'Where',
  whose: 'Row',
  column: 'Column',
  'was-now': 'Was → becomes',
  reason: 'Reason',
  empty: '(empty)',
  more_one: '{{count}} more not listed.',
  more_other: '{{count}} more not listed.',
  why: {
    doubtful: 'Not sure who this is; import the file first and confirm',
    'not-in-book': 'The book does not have this row; it stays',
    unreadable: 'The way this column is written cannot hold the value',
    formula: 'This cell is a formula',
    merged: 'This cell is covered by a merged one',
    occupied: 'There is no room for a new row here',
  },
  done: 'Written into “{{file}}”: {{cells}} cells, {{lines}} rows',
  before: 'The version before is kept in the folder “workbooks-before” of the book.',
  again: 'Write into another file',
} as const satisfies Words<typeof source>;
