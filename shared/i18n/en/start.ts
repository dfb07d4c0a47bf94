/** The start screen: no book is open. */
import type { Words } from '../words';
import type { start as source } from '../zh-TW/start';

export const start = {
  title: 'Sanbiao',
  subtitle: 'Client profiles, insurance coverage and asset reviews in one offline book.',
  create: 'Create a book',
  'create-hint': 'Choose a folder in which Sanbiao keeps your data.',
  open: 'Open a book',
  'open-hint': 'Choose the folder of a book you created before.',
  sample: 'Create a sample book',
  'sample-hint': '60 fictional clients to try everything on.',
  recent: 'Recent books',
  'recent-empty': 'No book has been opened yet. Create one, or try the sample first.',
  missing: 'Folder not found',
  'missing-hint': 'The folder may have moved, or its drive is not plugged in.',
  forget: 'Remove from the list',
  permit:
    'My employer permits me to keep clients’ personal data on this computer, and remains responsible for it as its controller.',
  'permit-first': 'Tick the confirmation above, then create or open a book.',
  offline: 'All data stays on this computer. Sanbiao never uses the network.',
} as const satisfies Words<typeof source>;
