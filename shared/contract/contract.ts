/** Every message between the renderer and main, as values: one declaration gives the types and main's run-time check. */
import type { z } from 'zod';
import { appRequests } from './app';
import { bookRequests, type BookNews } from './book';
import { deskRequests } from './desk';
import type { FolderNews } from './folders';
import type { LinkState } from './link';
import type { Reply } from './reply';

export const requests = {
  ...appRequests,
  ...bookRequests,
  ...deskRequests,
} as const;
export type Channel = keyof typeof requests;
export type Input<C extends Channel> = z.infer<(typeof requests)[C]['input']>;
export type Answer<C extends Channel> = (typeof requests)[C]['output'] extends Reply<infer T> ? T : never;

/** What main says unasked. */
export interface News {
  'book:news': BookNews;
  /** A menu item or accelerator chosen: the id of an action in renderer/actions.ts. */
  'menu:chosen': string;
  /** A long job's progress: 0..1, or null when it cannot be told. */
  'job:progress': { readonly job: string; readonly done: number | null; readonly step: string };
  'app:dark': boolean;
  'link:news': LinkState;
  'folder:news': FolderNews;
}
export const newsChannels = [
  'book:news',
  'menu:chosen',
  'job:progress',
  'app:dark',
  'link:news',
  'folder:news',
] as const satisfies readonly (keyof News)[];

/** What the preload puts on `window.sanbiao`. */
export interface Bridge {
  readonly request: { readonly [C in Channel]: (input: Input<C>) => Promise<Answer<C>> };
  readonly on: { readonly [N in keyof News]: (listener: (news: News[N]) => void) => () => void };
  /** The real path of a dropped or chosen DOM File; '' if it has none. */
  readonly pathOf: (file: object) => string;
}
