/** Nothing leaves the machine, and nothing of elsewhere comes in: tried from inside the window, as a hostile page would. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { journey } from '../pages/app';

/** A web server of our own that counts what reaches it. */
async function withListener(work: (address: string, hits: readonly string[]) => Promise<void>): Promise<void> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(String(request.url));
    response.end('here');
  });
  server.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${String(request.url)}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  await fetch(`http://${address}/control`);
  expect(hits).toEqual(['/control']);
  try {
    await work(address, hits);
  } finally {
    server.close();
  }
  expect(hits).toEqual(['/control']);
}

journey('[P10] no request of the page reaches any server', async ({ sanbiao: { page } }) => {
  await withListener(async address => {
    const answers = await page.evaluate(async host => {
      const attempt = (work: () => Promise<unknown>): Promise<string> =>
        work().then(
          () => 'went out',
          () => 'refused',
        );
      const element = (name: 'img' | 'script'): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const made = document.createElement(name);
          made.onload = resolve;
          made.onerror = reject;
          made.src = `http://${host}/${name}`;
          document.body.append(made);
          setTimeout(reject, 500, 'silent');
        });
      const socket = (): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const opened = new WebSocket(`ws://${host}/socket`);
          opened.onopen = resolve;
          opened.onerror = reject;
        });
      navigator.sendBeacon(`http://${host}/beacon`, 'x');
      document.body.append(Object.assign(document.createElement('iframe'), { src: `http://${host}/frame` }));
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'stylesheet', 'modulepreload'])
        document.head.append(Object.assign(document.createElement('link'), { rel, href: `http://${host}/${rel}` }));
      return Promise.all([
        attempt(() => fetch(`http://${host}/fetch`, { mode: 'no-cors' })),
        attempt(() => import(`http://${host}/module.js`)),
        ...(['img', 'script'] as const).map(name => attempt(() => element(name))),
        attempt(socket),
      ]);
    }, address);
    expect(answers).toEqual(answers.map(() => 'refused'));
  });
});

journey('[P11] WebRTC sends no packet', async ({ sanbiao: { page } }) => {
  const packets: Buffer[] = [];
  const listener = createSocket('udp4', packet => packets.push(packet));
  listener.bind(0, '127.0.0.1');
  await once(listener, 'listening');
  const candidates = await page.evaluate(async port => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${String(port)}` }] });
    const found: string[] = [];
    peer.onicecandidate = ({ candidate }) => {
      if (candidate) found.push(candidate.candidate);
    };
    peer.createDataChannel('x');
    await peer.setLocalDescription();
    await new Promise(resolve => setTimeout(resolve, 1500));
    return found;
  }, listener.address().port);
  listener.close();
  expect(candidates).toEqual([]);
  expect(packets).toEqual([]);
});

journey('[P12] no name is looked up', async ({ sanbiao: { electron } }) => {
  const found = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.session.resolveHost('localhost')
      .then(
        () => 'found',
        (error: unknown) => String(error),
      ),
  );
  expect(found).toContain('ERR_NAME_NOT_RESOLVED');
});

journey('[P13] the page runs no script but the files of the app', async ({ sanbiao: { page } }) => {
  const ran = await page.evaluate(async () => {
    const marks: string[] = [];
    Object.assign(window, { mark: (what: string) => marks.push(what) });
    const inline = document.createElement('script');
    inline.textContent = 'window.mark("inline script")';
    document.body.append(inline);
    const holder = document.createElement('div');
    holder.innerHTML =
      '<img src="data:,x" onerror="window.mark(\'handler\')"><a href="javascript:window.mark(\'link\')">x</a>';
    document.body.append(holder);
    holder.querySelector('a')?.click();
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very thing that must not work
    setTimeout('window.mark("text as code")', 0);
    const style = document.createElement('style');
    style.textContent = 'body { outline: 3px solid rgb(1, 2, 3) }';
    document.head.append(style);
    await new Promise(resolve => setTimeout(resolve, 300));
    if (getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)') marks.push('inline style');
    return marks;
  });
  expect(ran).toEqual([]);
});

journey('[P14] the window stays on our page, and opens no other', async ({ sanbiao }) => {
  const { page, electron } = sanbiao;
  await withListener(async address => {
    await page.evaluate(host => {
      window.open(`http://${host}/open`);
      const link = Object.assign(document.createElement('a'), { href: `http://${host}/link`, target: '_blank' });
      document.body.append(link);
      link.click();
      location.href = `http://${host}/navigate`;
    }, address);
    await page.evaluate(() => {
      location.href = 'file:///etc/passwd';
    });
    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { action: 'app://elsewhere/', method: 'post' });
      document.body.append(form);
      form.submit();
    });
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
  });
  expect(page.url()).toBe('app://sanbiao/index.html');
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

journey('[P15] every permission but the clipboard is refused', async ({ sanbiao: { page } }) => {
  await page.bringToFront();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'persistent-storage',
      'background-sync',
      'local-fonts',
      'storage-access',
      'window-management',
    ];
    const asked = names.map(
      async name =>
        [
          name,
          await navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied' as const,
          ),
        ] as const,
    );
    const used = [
      ['notification', await Notification.requestPermission()] as const,
      [
        'position',
        await new Promise<string>(resolve =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            () => resolve('denied'),
          ),
        ),
      ] as const,
      [
        'media',
        await Promise.race([
          navigator.mediaDevices.getUserMedia({ audio: true }).then(
            () => 'granted',
            () => 'denied',
          ),
          // A machine without sound may take half a minute to say so.
          new Promise<string>(resolve => setTimeout(resolve, 4_000, 'denied')),
        ]),
      ] as const,
    ];
    return [...(await Promise.all(asked)), ...used];
  });
  expect(states.filter(([, state]) => state !== 'denied')).toEqual([]);
  expect(
    await page.evaluate(() => navigator.clipboard.writeText('三表').then(() => navigator.clipboard.readText())),
  ).toBe('三表');
});
