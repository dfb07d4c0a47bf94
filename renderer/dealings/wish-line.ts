/** The wish to log a contact: the line of the client's page takes the keys, at once or when the page is there. */
import { useEffect, type RefObject } from 'react';

let wished = false;
let take: (() => void) | null = null;

export function wishLine(): void {
  wished = true;
  take?.();
}

/** Gives the keys to this field when it is wished for. */
export function useWishedLine(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const mine = (): void => {
      if (!wished || field.current === null) return;
      wished = false;
      field.current.scrollIntoView({ block: 'center' });
      field.current.focus({ preventScroll: true });
    };
    take = mine;
    mine();
    return () => {
      if (take === mine) take = null;
    };
  }, [field]);
}
