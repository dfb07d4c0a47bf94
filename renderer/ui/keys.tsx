/** A shortcut as the person's machine writes it. */
import { keysShown } from '../../shared/menu/actions';
import { appState } from '../app-state';

export const onMac = (): boolean => appState().platform === 'darwin';

export function Keys({ keys }: { readonly keys: string }) {
  return <kbd>{keysShown(keys, onMac())}</kbd>;
}
