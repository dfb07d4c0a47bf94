/** A client's folder: its files, adding them, opening them. */
import type { Words } from '../words';
import type { folder as source } from '../zh-TW/folder';

export const folder = {
  title: 'Folder',
  empty: 'Drop files here or choose “Add files”; a copy goes into this client’s folder.',
  drop: 'Release to add to this client’s folder',
  add: 'Add files…',
  open: 'Open folder',
  openFile: 'Open',
  reveal: 'Show in folder',
  remove: 'Remove',
  adding: 'Copying…',
  added_one: '{{count}} file added',
  added_other: '{{count}} files added',
  refused_one: '{{count}} file was not added: {{why}}',
  refused_other: '{{count}} files were not added. The first: {{why}}',
  missing: 'File is gone',
  altered: 'Changed since',
  missingHint: 'This file is no longer in the folder. Put it back and it is found again.',
  alteredHint: 'The content is not what it was when the file was added.',
  actions: 'Actions for {{file}}',
  chooseTitle: 'Choose files to add',
  replaceTitle: 'Choose the file to put in its place',
  inboxTitle: 'Choose the inbox folder',
  saveTitle: 'Save the review',
  riskyTitle: 'Open “{{file}}”?',
  riskyText: 'A file of this type may run a program. Open it only if you know where it comes from.',
  riskyOpen: 'Open',
  riskyLeave: 'Do not open',
} as const satisfies Words<typeof source>;
