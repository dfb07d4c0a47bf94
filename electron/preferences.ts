/** What is remembered of this person on this machine, apart from any book: preferences, recent books, where the window stood. */
import { Low } from 'lowdb';
import { z } from 'zod';
import { preferencesSchema, type Preferences } from '../shared/contract/app';
import type { RecentBook } from '../shared/contract/book';
import type { Input } from '../shared/contract/contract';
import { DurableJson } from './store/durable-json';
import { firstPlace, placeOf, type WindowPlace } from './window-place';

const recentSchema = z.array(z.strictObject({ name: z.string(), path: z.string() }));
const recentLimit = 12;

interface Remembered {
  preferences: Preferences;
  recent: readonly RecentBook[];
  window: WindowPlace;
  /** The folder where files to be filed arrive. */
  inbox: string | null;
}

export type Language = Preferences['language'];

/** The language of the app that suits a machine's languages best. */
export function languageFor(tags: readonly string[]): Language {
  const tag = tags[0]?.toLowerCase() ?? 'zh-tw';
  if (!tag.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(tag) ? 'zh-TW' : 'zh-CN';
}

const fresh = (language: Language): Remembered => ({
  preferences: {
    language,
    theme: 'system',
    years: 'western',
    gainColor: 'language',
    peek: true,
    permitted: false,
    lastPlace: '',
    views: {},
  },
  recent: [],
  window: firstPlace,
  inbox: null,
});

/** Each part that does not read as today's is replaced by its beginning; the rest is kept. */
function remembered(read: unknown, start: Remembered): Remembered {
  const parts = z
    .object({
      preferences: z.record(z.string(), z.unknown()),
      recent: z.unknown(),
      window: z.unknown(),
      inbox: z.unknown(),
    })
    .partial()
    .safeParse(read);
  if (!parts.success) return start;
  const { preferences, recent, window, inbox } = parts.data;
  const fields = Object.entries(preferencesSchema.shape).flatMap(([key, schema]) => {
    const field = schema.safeParse(preferences?.[key]);
    return field.success ? [[key, field.data] as const] : [];
  });
  const wellFormed = preferencesSchema.safeParse({ ...start.preferences, ...Object.fromEntries(fields) });
  return {
    preferences: wellFormed.success ? wellFormed.data : start.preferences,
    recent: recentSchema.catch([]).parse(recent),
    window: placeOf(window),
    inbox: z.string().nullable().catch(null).parse(inbox),
  };
}

export interface PreferenceStore {
  readonly preferences: Preferences;
  readonly recent: readonly RecentBook[];
  readonly set: (change: Input<'preferences:set'>) => Promise<Preferences>;
  /** Puts a book at the head of the recent ones. */
  readonly remember: (book: RecentBook) => Promise<void>;
  readonly forget: (path: string) => Promise<void>;
  /** The folder where files to be filed arrive. */
  readonly inbox: { readonly folder: () => string | null; readonly keep: (folder: string) => Promise<void> };
  readonly placeWindow: (place: WindowPlace) => Promise<void>;
  /** Waits for what is on its way to the disk. */
  readonly settled: () => Promise<void>;
}

/** A disk that refuses costs only the memory of it: what was chosen holds until the app closes. */
export async function openPreferences(file: string, language: Language): Promise<PreferenceStore> {
  const start = fresh(language);
  const low = new Low<Remembered>(new DurableJson<Remembered>(file), start);
  await low.read().catch(() => undefined);
  low.data = remembered(low.data, start);
  const { data } = low;
  let turn: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => (turn = turn.then(() => low.write()).catch(() => undefined));
  return {
    get preferences() {
      return data.preferences;
    },
    get recent() {
      return data.recent;
    },
    set: async change => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      data.preferences = preferencesSchema.parse({ ...data.preferences, ...Object.fromEntries(given) });
      await save();
      return data.preferences;
    },
    remember: book => {
      data.recent = [book, ...data.recent.filter(other => other.path !== book.path)].slice(0, recentLimit);
      return save();
    },
    forget: path => {
      data.recent = data.recent.filter(other => other.path !== path);
      return save();
    },
    inbox: inboxIn(data, save),
    placeWindow: place => {
      data.window = place;
      return save();
    },
    settled: () => turn,
  };
}

const inboxIn = (data: Remembered, save: () => Promise<void>): PreferenceStore['inbox'] => ({
  folder: () => data.inbox,
  keep: folder => {
    data.inbox = folder;
    return save();
  },
});
