/** What was done, as the undo menu and its toast say it. */
import type { Words } from '../words';
import type { history as source } from '../zh-TW/history';

export const history = {
  edit_one: 'edit {{count}} cell',
  edit_other: 'edit {{count}} cells',
  paste_one: 'paste {{count}} cell',
  paste_other: 'paste {{count}} cells',
  cut_one: 'cut {{count}} cell',
  cut_other: 'cut {{count}} cells',
  fill_one: 'fill {{count}} cell',
  fill_other: 'fill {{count}} cells',
  clear_one: 'clear {{count}} cell',
  clear_other: 'clear {{count}} cells',
  replace_one: 'replace {{count}} cell',
  replace_other: 'replace {{count}} cells',
  'add-rows_one': 'add {{count}} row',
  'add-rows_other': 'add {{count}} rows',
  'remove-rows_one': 'remove {{count}} row',
  'remove-rows_other': 'remove {{count}} rows',
  'move-rows_one': 'move {{count}} row',
  'move-rows_other': 'move {{count}} rows',
  'client-new': 'add a client',
  note: 'edit a cell note',
  import: 'import “{{file}}”',
  setting: 'change a book setting',
  rate: 'change an exchange rate',
  unknown: 'the last action',
} as const satisfies Words<typeof source>;
