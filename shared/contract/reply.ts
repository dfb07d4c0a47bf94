/** Carries the type of an answer beside its request's schema; the answer comes from our own main process and needs no check. */
export interface Reply<T> {
  readonly answer?: T;
}
export const reply = <T>(): Reply<T> => ({});
