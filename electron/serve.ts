/** The only door into the main process: our own window, a known channel, well-formed input. */
import { BrowserWindow, ipcMain } from 'electron';
import type { z } from 'zod';
import { requests, type Answer, type Channel, type Input, type News } from '../shared/contract/contract';
import { fail } from '../shared/result';
import { isOurs } from './trust';

/** The window that asked. */
export interface Asker {
  readonly id: number;
  readonly send: <N extends keyof News>(channel: N, news: News[N]) => void;
  readonly onGone: (listener: () => void) => void;
}
export type Handler<C extends Channel> = (input: Input<C>, asker: Asker) => Answer<C> | Promise<Answer<C>>;
export type Handlers = { readonly [C in Channel]: Handler<C> };

const schemas: { readonly [C in Channel]: { readonly input: z.ZodType<Input<C>> } } = requests;
const channels = Object.keys(requests) as Channel[];

/** Starts answering. A malformed input is answered by a problem; a stranger is refused, whatever was asked. */
export function serve(handlers: Handlers): void {
  for (const channel of channels) answerOn(channel, handlers);
}

function answerOn<C extends Channel>(channel: C, handlers: Handlers): void {
  ipcMain.handle(channel, async (event, input: unknown) => {
    if (!isOurs(event.sender, event.senderFrame)) throw new Error(`${channel}: refused, not our window`);
    const checked = schemas[channel].input.safeParse(input);
    if (!checked.success) return fail({ code: 'malformed', channel });
    const { sender } = event;
    return handlers[channel](checked.data, {
      id: sender.id,
      send: (news, payload) => {
        if (!sender.isDestroyed()) sender.send(news, payload);
      },
      onGone: listener => sender.once('destroyed', listener),
    });
  });
}

/** Tells every window. */
export function announce<N extends keyof News>(channel: N, news: News[N]): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, news);
}
