/** Messages about the program itself: preferences, recent books, window. */
import { z } from 'zod';
import type { Result } from '../result';
import type { RecentBook } from './book';
import { reply } from './reply';

/** How one person likes a grid: saved, never undone. `key` is a sheet id or a place such as `client-policies`. */
export const viewSchema = z.strictObject({
  name: z.string().max(60),
  order: z.array(z.string()).optional(),
  widths: z.record(z.string(), z.number()).optional(),
  hidden: z.array(z.string()).optional(),
  frozen: z.number().int().min(0).max(20).optional(),
  sort: z.array(z.strictObject({ column: z.string(), descending: z.boolean() })).optional(),
  filters: z.record(z.string(), z.unknown()).optional(),
  group: z.string().nullable().optional(),
});
export type View = z.infer<typeof viewSchema>;

export const preferencesSchema = z.strictObject({
  language: z.enum(['zh-TW', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  years: z.enum(['western', 'roc']),
  /** Which colour a gain has; `language` = red in Chinese, green in English. */
  gainColor: z.enum(['language', 'red', 'green']),
  peek: z.boolean(),
  /** The user said that the employer permits keeping client data here (asked once, before the first book). */
  permitted: z.boolean(),
  lastPlace: z.string().max(200),
  /** Per grid key: the view in use (`current`) and the saved ones. */
  views: z.record(z.string(), z.strictObject({ current: viewSchema, saved: z.array(viewSchema) })),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export interface AppState {
  readonly preferences: Preferences;
  /** `missing`: its folder is not there now. */
  readonly recent: readonly (RecentBook & { readonly missing: boolean })[];
  readonly version: string;
  readonly platform: 'linux' | 'win32' | 'darwin';
  /** True where the machine's own colours are dark. */
  readonly systemDark: boolean;
  /** A book is open, or the one of last time is being opened. */
  readonly bookComing: boolean;
}

export const appRequests = {
  'app:state': { input: z.null(), output: reply<AppState>() },
  'preferences:set': { input: preferencesSchema.partial(), output: reply<Preferences>() },
  'app:quit': { input: z.null(), output: reply<Result<null>>() },
} as const;
