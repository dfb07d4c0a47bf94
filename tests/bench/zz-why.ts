import { build } from 'vite';
import { mainConfig, rendererConfig } from '../../build/vite.config';
const which = process.argv[2] === 'main' ? mainConfig() : rendererConfig();
const graph = new Map<string, readonly string[]>(); const dyn = new Map<string, readonly string[]>();
await build({ ...which, plugins: [...((which as any).plugins ?? []), { name: 'why', moduleParsed(i: any) { graph.set(i.id, i.importedIds); dyn.set(i.id, i.dynamicallyImportedIds); } }], build: { ...which.build, write: false } });
const from = [...graph.keys()].find(k => k.endsWith(process.argv[3]!))!;
for (const target of process.argv.slice(4)) {
const prev = new Map<string, string | null>([[from, null]]); const q = [from];
while (q.length) { const x = q.shift()!; for (const y of graph.get(x) ?? []) if (!prev.has(y)) { prev.set(y, x); q.push(y); } }
const hit = [...prev.keys()].filter(k => k.includes(target)).slice(0, 1);
for (const h of hit) { const path = []; for (let x: string | null = h; x; x = prev.get(x) ?? null) path.push(x.replace('/work/main/', '').replace(/.*node_modules\//, '')); console.log(path.reverse().join(' > ')); }
if (!hit.length) console.log(target, 'not reached');
}
