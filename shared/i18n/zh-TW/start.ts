/** The start screen: no book is open. */
export const start = {
  title: '三表',
  subtitle: '客戶資料、保險涵蓋、資產回顧，放在同一本離線的客戶簿裡。',
  create: '建立客戶簿',
  'create-hint': '選一個資料夾，三表會在裡面保存您的資料。',
  open: '開啟客戶簿',
  'open-hint': '選擇先前建立客戶簿的資料夾。',
  sample: '建立範例客戶簿',
  'sample-hint': '60 位虛構的客戶，可以放心試用。',
  recent: '最近開啟',
  'recent-empty': '還沒有開啟過客戶簿；請建立一本，或先用範例試試看。',
  missing: '找不到資料夾',
  'missing-hint': '資料夾可能已移動，或隨身碟尚未接上。',
  forget: '從清單移除',
  permit: '我已獲任職機構許可，可在這台電腦保存客戶的個人資料；這些資料的蒐集與管理由任職機構負責。',
  'permit-first': '請先勾選上方的確認，再建立或開啟客戶簿。',
  offline: '所有資料只留在這台電腦；三表不連接網路。',
} as const;
