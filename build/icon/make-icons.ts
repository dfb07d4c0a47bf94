/** Draws icon.svg at every size a system asks for, and writes icon.png, icon.ico and icon.icns beside it. Run once after the drawing changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { withDisplay } from '../display';
import { electronExecutable, resolveElectron } from '../runtime';

const here = import.meta.dirname;
const windowsSizes = [16, 24, 32, 48, 64, 128, 256] as const;
const macSizes = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024 } as const;

type Draw = (size: number) => Promise<Buffer>;

async function draw(make: (draw: Draw) => Promise<void>): Promise<void> {
  const executablePath = electronExecutable(await resolveElectron());
  const app = await _electron.launch({ executablePath, args: [path.join(here, 'canvas.cjs')] });
  const page = await app.firstWindow();
  const svg = `data:image/svg+xml;base64,${readFileSync(path.join(here, 'icon.svg')).toString('base64')}`;
  await make(async size => {
    const png = await page.evaluate(
      async ([source, pixels]) => {
        const image = new Image(pixels, pixels);
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(pixels, pixels);
        canvas.getContext('2d')?.drawImage(image, 0, 0, pixels, pixels);
        return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
      },
      [svg, size] as const,
    );
    return Buffer.from(png);
  });
  await app.close();
}

/** A Windows icon: a directory of PNGs; a size of 256 is written as 0. */
function ico(images: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + images.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, at) => {
    const entry = 6 + at * 16;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** A macOS icon: typed chunks of PNGs behind one length. */
function icns(images: readonly { type: string; png: Buffer }[]): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(images.map(({ type, png }) => chunk(type, png))));
}

const collect = <T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> =>
  Promise.all(items.map(make));

await withDisplay(() =>
  draw(async png => {
    const windows = await collect(windowsSizes, async size => ({ size, png: await png(size) }));
    const mac = await collect(Object.entries(macSizes), async ([type, size]) => ({ type, png: await png(size) }));
    writeFileSync(path.join(here, 'icon.png'), await png(512));
    writeFileSync(path.join(here, 'icon.ico'), ico(windows));
    writeFileSync(path.join(here, 'icon.icns'), icns(mac));
  }),
);
