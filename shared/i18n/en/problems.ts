/** What to say of every problem: what happened, where, and what to do. */
import type { Words } from '../words';
import type { problems as source } from '../zh-TW/problems';

export const problems = {
  'not-a-number': '“{{text}}” is not a number. Type an amount such as 1,234.50, 1.2m or (1,000).',
  'ambiguous-separator': 'The comma in “{{text}}” may be a thousands or a decimal sign. Write 1234.5 or 1,234.',
  'too-many-decimals': '“{{text}}” has more decimals than this column keeps. Shorten it.',
  'number-too-large': '“{{text}}” is too large to keep exactly. Check that its unit is not counted twice.',
  'not-a-date': '“{{text}}” is not a date. Type one such as 2026-03-05 or 5 Mar 2026.',
  'no-such-day': 'There is no day “{{text}}”. Check the month and the day.',
  'ambiguous-date': '“{{text}}” may be month/day or day/month. Write it as 2026-03-05.',
  'two-digit-year': 'The year in “{{text}}” may be ROC or Western. Write the whole year.',
  'not-a-lunar-date': '“{{text}}” is not a lunar month and day. Type one such as 8-15 or 闰六月初一.',
  'not-a-term': '“{{text}}” is not a term. Type one such as 20 years, to age 65, whole life or single.',
  'not-a-flag': '“{{text}}” is neither yes nor no. Type yes or no.',
  'not-a-phone': '“{{text}}” is not a whole phone number. Check its digits and the leading 0.',
  'not-an-email': '“{{text}}” is not an e-mail address. It needs one @ and a domain.',
  'not-an-option': '“{{text}}” is not one of the options of this column. Choose from the list.',
  'no-such-row': 'Nothing is called “{{text}}”. Add it first, or choose from the list.',
  'several-rows': 'More than one row is called “{{text}}”. Use its number to say which.',
  'too-long': '“{{text}}” is longer than {{limit}} characters. Shorten it, or move the detail to the remarks.',
  'precision-lost':
    'Excel has lost the last digits of “{{text}}”. Get the whole number from its source and type it again.',
  'zero-lost': 'Excel seems to have taken the first 0 of “{{text}}”. Check the number and put it back.',
  'damaged-text':
    '“{{text}}” holds characters that were destroyed when the file was saved (�). Get the text from its source.',
  approximate: '“{{text}}” is only about right. Type the exact amount, or put the estimate in the remarks.',
  'other-currency':
    '“{{text}}” names another currency than its row. Change the currency of the row, or convert the amount.',
  'formula-error': '“{{text}}” is the error of a formula. Mend it in the source file and import again.',
  required: 'This cell must be filled. Type a value.',
  checksum: 'The check digit of “{{text}}” is wrong. Compare it with the document and type it again.',
  'out-of-range': 'The value is outside the sensible range ({{min}} to {{max}}). Check it.',
  'not-unique': '“{{text}}” is used by another row. Check for a duplicate, or use another number.',
  'wrong-form': '“{{text}}” has the wrong form. Check its length and characters.',
  before: 'This date is before “{{other}}”. Check both dates.',
  disagrees: 'This cell disagrees with “{{other}}”. Check which one is right.',
  stale_zero: 'Nothing was done, because the book has changed since. Look at it and try again.',
  stale_one: 'Nothing was done, because a cell has changed since ({{where}}). Look at it and try again.',
  stale_other: 'Nothing was done, because {{count}} cells have changed since ({{where}}). Look at them and try again.',
  'unknown-row': 'This row is no longer there. It may just have been removed; undo brings it back.',
  'unknown-column': 'There is no column “{{column}}” here. Open the view again and retry.',
  'computed-column': '“{{column}}” is worked out from other columns. Change those instead.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'nothing-changed': 'Nothing is different, so nothing was written.',
  'no-book': 'No book is open. Open or create one first.',
  malformed: 'The program sent a request it cannot understand ({{channel}}). Nothing was changed; restart Sanbiao.',
  unexpected:
    'Something went wrong inside the program and this was not done ({{text}}). What was saved is safe. Please try again.',
  'disk-full':
    'The disk is full. “{{file}}” was not written and the last change does not count. Free some space and try again.',
  'no-permission': 'You may not use “{{file}}”. Choose a folder you can write to, or ask IT for access.',
  'disk-error':
    'The disk failed at “{{file}}” and the last change does not count. Check the disk or connection, then open again.',
  'file-missing': '“{{file}}” is not there. It may have been moved, renamed or deleted; check where it is.',
  'read-only': '“{{file}}” is read-only, so changes cannot be saved. Open it where you can write.',
  'book-in-use': '“{{file}}” is open at {{holder}}. Close it there first.',
  'not-a-book': '“{{file}}” is not a Sanbiao book. Choose the folder in which you created the book.',
  'book-newer': '“{{file}}” was made by a newer Sanbiao. Update the program first; the data is safe.',
  'damaged-journal':
    'The change record “{{file}}” is damaged at line {{line}}. It was not opened, so that nothing is lost; restore it from a backup.',
  'damaged-snapshot':
    'The snapshot “{{file}}” is damaged. Everything was restored from the change record and nothing is lost; back up the book and check the disk.',
  'damaged-tail':
    'The last line of “{{file}}” is damaged and cannot be read; it is kept beside it as a .torn file. Everything else is here; check your last change and the disk.',
  'folder-not-empty': '“{{file}}” already holds other files. Choose an empty folder, or make a new one.',
  'encrypted-workbook':
    '“{{file}}” is protected with a password. In Excel remove it (File › Info › Protect), save, and import again.',
  'legacy-xls': '“{{file}}” is an old Excel 97–2003 file. Save it as .xlsx in Excel and import again.',
  'binary-xlsb': '“{{file}}” is a binary Excel file. Save it as .xlsx in Excel and import again.',
  'open-document': '“{{file}}” is an OpenDocument spreadsheet. Save it as .xlsx and import again.',
  'web-page': '“{{file}}” is a web page. Open it in Excel, save as .xlsx and import again.',
  pdf: '“{{file}}” is a PDF, not a workbook. Ask its source for .xlsx or .csv.',
  'not-a-workbook': '“{{file}}” is not a workbook. Choose an .xlsx or .csv file.',
  'empty-file': '“{{file}}” is empty. Copy it again from its source.',
  'damaged-file': '“{{file}}” is incomplete or damaged. Copy it again from its source.',
  'hostile-file':
    '“{{file}}” contains parts a normal workbook never has, so nothing was imported. Save it anew in Excel and retry.',
  'file-too-big': '“{{file}}” is over the limit of {{limit}}. Nothing was read; split it into smaller files.',
  'too-many-rows':
    'Sheet “{{sheet}}” of “{{file}}” has more than {{limit}} rows. Delete unused rows or split the file.',
  'no-sheets': 'There is no worksheet in “{{file}}”. Choose another file.',
  'empty-sheet': 'The worksheet of “{{file}}” is empty. Check that it is the right file.',
  'no-header': 'No header row was found in “{{file}}”. One row must name the columns, such as name and phone.',
  'unknown-encoding': 'The text encoding of “{{file}}” cannot be told. Save it in Excel as UTF-8 CSV or .xlsx.',
  'timed-out': 'Working on “{{file}}” took too long and was stopped. Your book was not changed; try smaller files.',
  'out-of-memory':
    'Working on “{{file}}” took too much memory and was stopped. Your book was not changed; try smaller files.',
  'worker-gone': 'The process working on “{{file}}” ended unexpectedly. Your book was not changed; try again.',
  cancelled: 'Work on “{{file}}” was cancelled. Your book was not changed.',
  'file-locked': '“{{file}}” is used by another program. Close it in Excel and try again.',
  'file-changed': '“{{file}}” changed while it was being worked on. Check it and try again.',
  'being-written': '“{{file}}” is being written into the book. Wait until that is done and try again.',
  'damaged-link':
    'How sensitive columns and rows are to be written into “{{file}}” can no longer be read from the book, so nothing is written. Choose the workbook again in the settings.',
  'link-refused': '“{{file}}” is a shortcut or link, so it was not added. Drop the file it points to instead.',
  'not-a-file': '“{{file}}” is not a file. Drop the files inside it, one or all at once.',
  'outside-book': '“{{file}}” is not inside the book’s folder, so it was left alone.',
  'name-taken': 'Another file called “{{file}}” is there already, so neither was touched; rename one of them first.',
  'too-many-files':
    '“{{file}}” holds more than the {{limit}} files that can be added at once, so the rest were left out; add them in several goes.',
  'not-opened': 'The system could not open “{{file}}”. Check that a program is set for this type of file.',
} as const satisfies Words<typeof source>;
