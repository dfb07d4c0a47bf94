/** The start screen: no book is open. */
import type { Words } from '../words';
import type { start as source } from '../zh-TW/start';

export const start = {
  title: '三表',
  subtitle: '客户资料、保险保障、资产检视，放在同一本离线的客户簿里。',
  create: '新建客户簿',
  'create-hint': '选一个文件夹，三表会在其中保存您的数据。',
  open: '打开客户簿',
  'open-hint': '选择先前新建客户簿的文件夹。',
  sample: '创建示例客户簿',
  'sample-hint': '60 位虚构的客户，可以放心试用。',
  recent: '最近打开',
  'recent-empty': '还没有打开过客户簿；请新建一本，或先用示例试试看。',
  missing: '找不到文件夹',
  'missing-hint': '文件夹可能已移动，或 U 盘尚未插入。',
  forget: '从列表移除',
  permit: '我已获任职机构许可，可在这台电脑保存客户的个人信息；这些信息的收集和管理由任职机构负责。',
  'permit-first': '请先勾选上方的确认，再新建或打开客户簿。',
  offline: '所有数据只留在这台电脑；三表不连接网络。',
} as const satisfies Words<typeof source>;
