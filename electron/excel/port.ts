/** The line to main: Electron's parent port in a utility process, Node's own where tests fork the worker without Electron. */

export interface Port {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value;

export function workerPort(): Port {
  const parent: unknown = 'parentPort' in process ? process.parentPort : null;
  if (isParentPort(parent))
    return {
      post: message => parent.postMessage(message),
      onMessage: listener => parent.on('message', ({ data }) => listener(data)),
    };
  return { post: message => void process.send?.(message), onMessage: listener => void process.on('message', listener) };
}
