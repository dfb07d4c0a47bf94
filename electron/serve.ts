/** What comes through the door is answered only to our own window, and only if it is well formed. */
import { BrowserWindow, type WebContents } from 'electron';
import type { z } from 'zod';
import type { Answer, Channel, Input, News } from '../shared/contract/contract';
import { fail } from '../shared/result';
import type { Answering } from './door';
import { isOurs } from './trust';

/** The window that asked. */
export interface Asker {
  readonly id: number;
  readonly send: <N extends keyof News>(channel: N, news: News[N]) => void;
  readonly onGone: (listener: () => void) => void;
}
export type Handler<C extends Channel> = (input: Input<C>, asker: Asker) => Answer<C> | Promise<Answer<C>>;
export type Handlers = { readonly [C in Channel]: Handler<C> };

type Schemas<C extends Channel> = { readonly [K in C]: { readonly input: z.ZodType<Input<K>> } };

/** Answers on the channels of these requests. A malformed input is answered by a problem; a stranger is refused, whatever was asked. */
export function serve<C extends Channel>(requests: Schemas<C>, handlers: Pick<Handlers, C>): Answering {
  const isServed = (name: string): name is C => name in requests;
  return async (channel, { sender, senderFrame }, input) => {
    if (!isServed(channel) || !isOurs(sender, senderFrame))
      throw new Error(`${channel}: refused, not served to this window`);
    const checked = requests[channel].input.safeParse(input);
    if (!checked.success) return fail({ code: 'malformed', channel });
    return handlers[channel](checked.data, askerOf(sender));
  };
}

const askerOf = (sender: WebContents): Asker => ({
  id: sender.id,
  send: (news, payload) => {
    if (!sender.isDestroyed()) sender.send(news, payload);
  },
  onGone: listener => sender.once('destroyed', listener),
});

/** Tells every window. */
export function announce<N extends keyof News>(channel: N, news: News[N]): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, news);
}
