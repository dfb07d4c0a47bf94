/** The command palette. */
export const palette = {
  title: '搜尋',
  placeholder: '姓名、拼音、電話或證號末碼、單位、家人、保單與帳號、檔案、聯繫內容，或指令',
  clients: '客戶',
  actions: '指令',
  none: '沒有符合的客戶或指令；試試姓名的拼音首字母、電話末四碼或保單號碼。',
  hint: '↑↓ 選擇　Enter 開啟　Esc 關閉',
} as const;
