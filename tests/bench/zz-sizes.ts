import { build } from 'vite';
import { mainConfig, rendererConfig } from '../../build/vite.config';
const which = process.argv[2] === 'main' ? mainConfig() : rendererConfig();
const out: any = await build({ ...which, build: { ...which.build, write: false } });
for (const chunk of (Array.isArray(out) ? out[0] : out).output) {
  if (chunk.type !== 'chunk' || !(process.argv[3] ?? 'start').split(',').some((n: string) => chunk.fileName.includes(n))) continue;
  const by: Record<string, number> = {};
  for (const [id, m] of Object.entries<any>(chunk.modules)) {
    const key = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? id.replace('/work/main/', '').split('/').slice(0, Number(process.argv[4] ?? 3)).join('/');
    by[key] = (by[key] ?? 0) + m.renderedLength;
  }
  console.log(chunk.fileName, chunk.code.length);
  for (const [k, v] of Object.entries(by).sort((a, b) => b[1] - a[1]).slice(0, 45)) console.log('  ', k, v);
}
