/** The command palette. */
export const palette = {
  title: '搜尋',
  placeholder: '姓名、拼音、電話末碼、客戶編號，或指令',
  clients: '客戶',
  actions: '指令',
  none: '沒有符合的客戶或指令；試試姓名的拼音首字母或電話末四碼。',
  hint: '↑↓ 選擇　Enter 開啟　Esc 關閉',
} as const;
