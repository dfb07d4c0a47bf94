/** Items of the application menu that the system itself carries out. */
import type { Words } from '../words';
import type { menu as source } from '../zh-TW/menu';

export const menu = {
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  'select-all': '全选',
  fullscreen: '全屏',
  'developer-tools': '开发者工具',
} as const satisfies Words<typeof source>;
