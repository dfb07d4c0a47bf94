/** A client's folder: its files, adding them, opening them. */
import type { Words } from '../words';
import type { folder as source } from '../zh-TW/folder';

export const folder = {
  title: '文件夹',
  empty: '把文件拖到这里，或点“添加文件”；会复制一份到这位客户的文件夹。',
  drop: '松开即可放入这位客户的文件夹',
  add: '添加文件…',
  open: '打开文件夹',
  openFile: '打开',
  reveal: '在文件夹中显示',
  remove: '移除',
  adding: '正在复制…',
  added_one: '已添加 {{count}} 个文件',
  added_other: '已添加 {{count}} 个文件',
  refused_one: '{{count}} 个文件没有添加：{{why}}',
  refused_other: '{{count}} 个文件没有添加；第一个：{{why}}',
  missing: '文件不见了',
  altered: '内容已被改过',
  missingHint: '文件夹里找不到这个文件；放回原处就会恢复。',
  alteredHint: '文件的内容和放入时不同。',
  actions: '{{file}} 的操作',
  chooseTitle: '选择要添加的文件',
  replaceTitle: '选择要替换它的文件',
  inboxTitle: '选择收件文件夹',
  saveTitle: '保存回顾',
  riskyTitle: '要打开“{{file}}”吗？',
  riskyText: '这类文件可能会运行程序。只有在您知道它的来源时才打开。',
  riskyOpen: '打开',
  riskyLeave: '不打开',
} as const satisfies Words<typeof source>;
