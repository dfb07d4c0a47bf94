/** The command palette. */
import type { Words } from '../words';
import type { palette as source } from '../zh-TW/palette';

export const palette = {
  title: 'Search',
  placeholder: 'Name, phone or ID ending, employer, family, policy or account no., file, note, or a command',
  clients: 'Clients',
  actions: 'Commands',
  none: 'No client or command matches. Try pinyin initials, the last digits of a phone, or a policy number.',
  hint: '↑↓ choose   Enter open   Esc close',
} as const satisfies Words<typeof source>;
