/** The words of exporting: the dialog, and what the written files themselves say. */
import type { exporting as source } from '../zh-TW/exporting';
import type { Words } from '../words';

export const exporting = {
  tabs: { event: 'Appointments', review: 'Reviews' },
  idLabel: 'Sanbiao ID',
  masked: '{{label}} (masked)',
  counted: {
    client: '[=1]"Total: "0" client";"Total: "#,##0" clients"',
    member: '[=1]"Total: "0" person";"Total: "#,##0" people"',
    policy: '[=1]"Total: "0" line";"Total: "#,##0" lines"',
    holding: '[=1]"Total: "0" line";"Total: "#,##0" lines"',
    liability: '[=1]"Total: "0" line";"Total: "#,##0" lines"',
    event: '"Total: "#,##0',
    review: '"Total: "#,##0',
  },
  severalCurrencies: 'mixed',
  footer: 'Holds personal data of clients: keep it safe',
  page: 'Page {{page}} of {{pages}}',
  invalid: 'This word is not in the list. An import keeps it as written and marks it.',
  menu: { selection: 'Export selection…', view: 'Export what is on screen…' },
  problems: {
    suffix: 'problems',
    author: 'Sanbiao',
    button: 'Export problems',
    hint: 'Marks the cells that cannot be read or need a decision in a copy of the file, each with a comment',
    done: 'Marked in “{{file}}”: {{count}}',
  },
  dialog: {
    title: 'Export',
    what: 'What to export',
    book: 'The whole book',
    view: 'What is on screen: {{sheet}}',
    selection: 'The selected cells',
    size: '{{rows}} rows, {{columns}} columns',
    also: 'Along with it',
    format: 'Format',
    xlsx: 'Excel workbook (.xlsx)',
    csv: 'Text file (.csv)',
    'xlsx-hint': 'With filters, totals and lists; edit it, bring it back, and it merges.',
    'csv-hint': 'Text only; one file per sheet.',
    sensitive: 'This export holds sensitive columns',
    'sensitive-hint': '{{columns}}: the file is not encrypted, and whoever has it can read them.',
    include: 'Export them as they are',
    mask: 'Mask them (A*****6789)',
    'leave-out': 'Leave these columns out',
    logged:
      'Every export is noted in the log of the book: when, who, which columns, how many rows; never the contents.',
    choose: 'First decide about the sensitive columns',
    run: 'Export…',
    cancel: 'Cancel',
  },
} as const satisfies Words<typeof source>;
