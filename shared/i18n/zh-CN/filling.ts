/** The words of writing into a workbook of the RM's own, and of the workbook that is kept in step. */
import type { Words } from '../words';
import type { filling as source } from '../zh-TW/filling';

export const filling = {
  title: '写入自己的工作簿',
  dialog: '选择要写入的工作簿',
  another: '换一个文件',
  start: {
    title: '把要写入的工作簿拖到这里',
    hint: '.xlsx、.xlsm；总行要的表、您自己排好的表都可以。标题行对应一次，下次就记得。',
    promise: '写入前先让您看过每一格；其他工作表、格式、图表、公式、宏一个字节都不动，旧版另存一份。',
    choose: '选择文件…',
  },
  columns: '列对应',
  'leave-out': '不写入',
  next: '看会写入什么',
  append: '文件里没有的数据，加在最后一行之后',
  nothing: '已经一致，没有要写入的',
  write: '写入 {{cells}} 格、{{lines}} 行',
  part: { changes: '改写', added: '新增', left: '不写入' },
  none: {
    changes: '现有的行都与客户簿一致。',
    added: '没有要新增的行。',
    left: '全部都能写入。',
  },
  untouched: '只有下面列出的单元格会改变；公式与其他内容原样保留。',
  kept_one: '{{count}} 格只有文件有内容，保留不动。',
  kept_other: '{{count}} 格只有文件有内容，保留不动。',
  where: '位置',
  whose: '数据行',
  column: '列',
  'was-now': '原来 → 之后',
  reason: '原因',
  empty: '（空白）',
  more_one: '还有 {{count}} 项未列出。',
  more_other: '还有 {{count}} 项未列出。',
  why: {
    doubtful: '不确定是哪一位，请先导入这个文件并确认',
    'not-in-book': '客户簿里没有这一行，保留不动',
    unreadable: '这一列的写法放不下这个值',
    formula: '这一格是公式',
    merged: '这一格被合并单元格盖住',
    occupied: '这里没有空位可以加行',
  },
  done: '已写入“{{file}}”：{{cells}} 格、{{lines}} 行',
  before: '写入前的版本已存在客户簿的“workbooks-before”文件夹。',
  again: '再写入一个文件',
} as const satisfies Words<typeof source>;
