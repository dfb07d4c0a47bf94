/** The door into the main process: open before the program behind it is loaded, so that nothing the window asks is lost. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';

/** The channels of the contract, put in by the build so that the checking library is not needed yet. */
declare const __requestChannels__: readonly string[];

/** How the program answers what comes in on a channel. */
export type Answering = (channel: string, event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>;

/** Opens it; whoever asks waits until it is said how to answer. */
export function openDoor(): (answering: Answering) => void {
  let know: (answering: Answering) => void = () => undefined;
  const known = new Promise<Answering>(resolve => {
    know = resolve;
  });
  for (const channel of __requestChannels__)
    ipcMain.handle(channel, async (event, input: unknown) => (await known)(channel, event, input));
  return know;
}
