/** What the window may do: our own pages only, no network, no permissions but the clipboard, no other windows. */
import { app, protocol, type Session, type WebContents, type WebFrameMain } from 'electron';
import type { Page, Pages } from './pages';

export const origin = 'app://sanbiao';

/** No inline script or style, no frame, no form, no other origin; `data:` images are the grid's own icons, `blob:` previews of a client's files. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

const permitted: readonly string[] = ['clipboard-sanitized-write', 'clipboard-read'];

/** Before `ready`: the scheme and the switches cannot be changed later. */
export function hardenProcess(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-pings');
  // No request ever leaves the machine: a process of its own for the network would guard nothing.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  // Forced here and switched off for root at once, the sandbox ends Chromium's service processes as soon as they start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents);
  });
}

/**
 * Serves our pages, and refuses every other request, permission and download. They are handed out as bytes: `protocol.handle` loads
 * a whole fetch library for it, 30 ms of every start.
 */
export function hardenSession(session: Session, pages: Pages): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- for the reason above
  session.protocol.registerBufferProtocol('app', ({ method, url }, respond) => {
    const asked = method === 'GET' && url.startsWith(`${origin}/`) ? pages(new URL(url).pathname) : null;
    void answered(asked).then(page => {
      if (page === null) respond({ statusCode: 404, data: Buffer.from('not found'), headers });
      else respond({ data: page.body, headers: { ...headers, 'content-type': page.type } });
    });
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !/^(app:\/\/sanbiao\/|blob:app:\/\/sanbiao\/|data:|devtools:)/.test(url) });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permitted.includes(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => permitted.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', event => {
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

/** A file that cannot be read is one that is not there: a request without an answer would wait for ever. */
async function answered(asked: Promise<Page | null> | null): Promise<Page | null> {
  try {
    return await asked;
  } catch {
    return null;
  }
}

function hardenContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', event => {
    event.preventDefault();
  });
  contents.on('will-navigate', event => {
    event.preventDefault();
  });
  contents.on('will-redirect', event => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', event => {
    event.preventDefault();
  });
}

/** Only the top frame of one of our own pages may speak to main. */
export const isOurs = (contents: WebContents, frame: WebFrameMain | null): boolean =>
  frame !== null && frame === contents.mainFrame && frame.origin === origin;
