/** Items of the application menu that the system itself carries out; the others are actions. */
export const menu = {
  cut: '剪下',
  copy: '複製',
  paste: '貼上',
  'select-all': '全選',
  fullscreen: '全螢幕',
  'developer-tools': '開發人員工具',
} as const;
