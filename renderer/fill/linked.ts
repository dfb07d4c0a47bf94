/** The workbook that the book keeps in step, as main tells it. */
import { useSyncExternalStore } from 'react';
import type { LinkState } from '../../shared/contract/link';
import { bridge } from '../bridge';
import { go } from '../place/use-place';
import { complainOf } from '../toasts/toasts';

let state: LinkState = null;
const listeners = new Set<() => void>();

function become(next: LinkState): void {
  state = next;
  for (const listener of listeners) listener();
}
bridge.on['link:news'](become);
void bridge.request['link:state'](null).then(become);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useLinked = (): LinkState => useSyncExternalStore(subscribe, () => state);

async function ask(channel: 'link:set' | 'link:unlink' | 'link:confirm' | 'link:keep-ours'): Promise<void> {
  const done = await bridge.request[channel](null);
  if (done.ok) become(done.value);
  else complainOf(done.problem);
}

/** Links the workbook that was read on the page of filling. */
export const linkChosen = (): Promise<void> => ask('link:set');
export const unlink = (): Promise<void> => ask('link:unlink');
export const confirmLink = (): Promise<void> => ask('link:confirm');
export const keepOurs = (): Promise<void> => ask('link:keep-ours');

/** What was changed outside comes through the same review as every workbook. */
export async function reviewOutside(): Promise<void> {
  const file = await bridge.request['link:review'](null);
  if (!file.ok) {
    complainOf(file.problem);
    return;
  }
  const { readFile } = await import('../import/importer');
  go({ page: 'import' });
  await readFile(file.value);
}
