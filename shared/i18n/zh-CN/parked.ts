/** The place of rows that have no client yet. */
import type { parked as zhTW } from '../zh-TW/parked';
import type { Words } from '../words';

export const parked = {
  title: '尚无客户',
  hint: '导入时找不到客户的资料。替它们选一位客户，就会回到那位客户名下；之后的导入也会自动认领。',
  empty: '没有等待客户的资料。',
  nameless: '（没有写姓名）',
  rows_one: '{{count}} 行',
  rows_other: '{{count}} 行',
  give: '给“{{client}}”',
  choose: '选择客户…',
  remove: '移除',
} as const satisfies Words<typeof zhTW>;
