/** A bridge without main: requests are answered as a test says, news is told when it says so. */
import { vi } from 'vitest';

type Listener = (news: unknown) => void;
type Request = (input: unknown) => Promise<unknown>;

export class FakeBridge {
  readonly answers: Record<string, Request> = {};
  readonly asked: string[] = [];
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Before the modules under test are imported. */
  constructor() {
    const request = new Proxy(this.answers, {
      get: (answers, channel: string) => (input: unknown) => {
        this.asked.push(channel);
        return answers[channel]?.(input) ?? Promise.resolve({ ok: true, value: null });
      },
    });
    const on = new Proxy({}, { get: (_, channel: string) => (listener: Listener) => this.#listen(channel, listener) });
    vi.stubGlobal('window', { sanbiao: { request, on } });
  }

  tell(channel: string, news: unknown): void {
    for (const listener of this.#listeners.get(channel) ?? []) listener(news);
  }

  #listen(channel: string, listener: Listener): () => void {
    const known = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, known.add(listener));
    return () => known.delete(listener);
  }
}

/** A request that is answered when the test says so. */
export function later() {
  let answer: (value: unknown) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const asked = new Promise<unknown>((done, failed) => {
    answer = done;
    fail = failed;
  });
  return { asked, answer, fail };
}
