/** The place of rows that have no client yet. */
export const parked = {
  title: '尚無客戶',
  hint: '匯入時找不到客戶的資料。替它們選一位客戶，就會回到那位客戶底下；之後的匯入也會自動認領。',
  empty: '沒有等待客戶的資料。',
  nameless: '（沒有寫姓名）',
  rows_one: '{{count}} 列',
  rows_other: '{{count}} 列',
  give: '給「{{client}}」',
  choose: '選擇客戶…',
  remove: '移除',
} as const;
