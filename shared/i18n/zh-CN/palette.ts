/** The command palette. */
import type { Words } from '../words';
import type { palette as source } from '../zh-TW/palette';

export const palette = {
  title: '搜索',
  placeholder: '姓名、拼音、电话或证件尾号、单位、家人、保单与账号、文件、联系内容，或命令',
  clients: '客户',
  actions: '命令',
  none: '没有匹配的客户或命令；试试姓名的拼音首字母、电话末四位或保单号码。',
  hint: '↑↓ 选择　Enter 打开　Esc 关闭',
} as const satisfies Words<typeof source>;
