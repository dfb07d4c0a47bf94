/** Every word of the program in its three languages. A new area is one line in each `areas.ts`; zh-TW is the source. */
import * as en from './en/areas';
import * as zhCN from './zh-CN/areas';
import * as zhTW from './zh-TW/areas';
import type { Words } from './words';

const source = { ...zhTW } as const;
export type Pack = Words<typeof source>;

export const packs = {
  'zh-TW': source,
  'zh-CN': { ...zhCN } satisfies Pack,
  en: { ...en } satisfies Pack,
} as const;
