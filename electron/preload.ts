/** What the page gets of main: one function for each message of the contract, frozen; never a channel of its choosing. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge, Channel, News } from '../shared/contract/contract';

/** The channels of the contract, put in by the build so that the checking library stays out of the window. */
declare const __requestChannels__: readonly Channel[];
declare const __newsChannels__: readonly (keyof News)[];

const request = Object.fromEntries(
  __requestChannels__.map(channel => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

const on = Object.fromEntries(
  __newsChannels__.map(channel => [
    channel,
    (listener: (news: unknown) => void) => {
      const heard = (_event: IpcRendererEvent, news: unknown): void => {
        listener(news);
      };
      ipcRenderer.on(channel, heard);
      return () => {
        ipcRenderer.removeListener(channel, heard);
      };
    },
  ]),
);

const bridge = {
  request: Object.freeze(request),
  on: Object.freeze(on),
  pathOf: (file: File) => webUtils.getPathForFile(file),
};
contextBridge.exposeInMainWorld('sanbiao', Object.freeze(bridge) satisfies Record<keyof Bridge, unknown>);
