/** The renderer's only way out: what the preload put on the window, typed by the contract. */
import type { Bridge } from '../shared/contract/contract';

declare global {
  interface Window {
    readonly sanbiao: Bridge;
  }
}

export const bridge: Bridge = window.sanbiao;
