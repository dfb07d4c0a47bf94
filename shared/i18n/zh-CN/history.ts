/** What was done, as the undo menu and its toast say it. */
import type { Words } from '../words';
import type { history as source } from '../zh-TW/history';

export const history = {
  edit_one: '编辑 {{count}} 个单元格',
  edit_other: '编辑 {{count}} 个单元格',
  paste_one: '粘贴 {{count}} 个单元格',
  paste_other: '粘贴 {{count}} 个单元格',
  cut_one: '剪切 {{count}} 个单元格',
  cut_other: '剪切 {{count}} 个单元格',
  fill_one: '填充 {{count}} 个单元格',
  fill_other: '填充 {{count}} 个单元格',
  clear_one: '清除 {{count}} 个单元格',
  clear_other: '清除 {{count}} 个单元格',
  replace_one: '替换 {{count}} 个单元格',
  replace_other: '替换 {{count}} 个单元格',
  'add-rows_one': '新增 {{count}} 行',
  'add-rows_other': '新增 {{count}} 行',
  'remove-rows_one': '移除 {{count}} 行',
  'remove-rows_other': '移除 {{count}} 行',
  'move-rows_one': '移动 {{count}} 行',
  'move-rows_other': '移动 {{count}} 行',
  'client-new': '新建客户',
  note: '编辑单元格批注',
  import: '导入“{{file}}”',
  setting: '更改客户簿设置',
  rate: '更改汇率',
  unknown: '上一个操作',
} as const satisfies Words<typeof source>;
