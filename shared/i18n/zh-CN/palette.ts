/** The command palette. */
import type { Words } from '../words';
import type { palette as source } from '../zh-TW/palette';

export const palette = {
  title: '搜索',
  placeholder: '姓名、拼音、电话尾号、客户编号，或命令',
  clients: '客户',
  actions: '命令',
  none: '没有匹配的客户或命令；试试姓名的拼音首字母或电话末四位。',
  hint: '↑↓ 选择　Enter 打开　Esc 关闭',
} as const satisfies Words<typeof source>;
