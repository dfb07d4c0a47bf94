/** Items of the application menu that the system itself carries out. */
import type { Words } from '../words';
import type { menu as source } from '../zh-TW/menu';

export const menu = {
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  'select-all': 'Select All',
  fullscreen: 'Full Screen',
  'developer-tools': 'Developer Tools',
} as const satisfies Words<typeof source>;
