import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { root, sandboxArguments } from '../../build/launch';
import { electronExecutable, resolveElectron } from '../../build/runtime';
const exe = electronExecutable(await resolveElectron());
process.env['SANBIAO_DOCUMENTS'] = '/tmp/st/docs';
async function once1(args: readonly string[]) {
  const began = performance.timeOrigin + performance.now();
  const child = spawn(exe, [...sandboxArguments(), '--remote-debugging-port=0', ...args], { stdio: ['ignore','pipe','pipe'] });
  let said=''; let out='';
  child.stdout.on('data', d => { out += d; });
  const address = await new Promise<string>(r => child.stderr.on('data', t => { said += t; const f = /DevTools listening on (ws:\S+)/.exec(said)?.[1]; if (f) r(f); }));
  await new Promise(r => setTimeout(r, 2000));
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0]!.pages()[0]!;
  const r = await page.evaluate(() => { const n = performance.getEntriesByType('navigation')[0] as any; const o = performance.timeOrigin; const e: Record<string, number> = { origin: o, resp: o+n.responseEnd, domInt: o+n.domInteractive, dcl: o+n.domContentLoadedEventEnd };
    for (const x of performance.getEntriesByType('resource') as any[]) { const b = x.name.split('/').pop().replace(/-[\w-]{8}\./,'.'); if (x.responseEnd < n.domInteractive + 50 || /start/.test(b)) { e['>'+b] = o+x.startTime; e['<'+b] = o+x.responseEnd; } }
    for (const m of performance.getEntriesByType('mark')) e[m.name] = o+m.startTime;
    for (const m of performance.getEntriesByType('paint')) e[m.name] = o+m.startTime; return e; });
  await browser.close(); const ended = once(child,'exit'); child.kill(); await ended;
  for (const m of out.matchAll(/^@(\S+) (\S+)$/gm)) r['main:'+m[1]] = Number(m[2]);
  return Object.fromEntries(Object.entries(r).map(([k,v]) => [k, v-began]));
}
const rounds = Number(process.argv[2] ?? 7);
const ourRoot = process.argv[3] ?? root;
const a: Record<string, number[]> = {}, b: Record<string, number[]> = {};
for (let i=0;i<=rounds;i++) { for (const [acc,args] of [[a,[ourRoot,'--sample-at-first','--user-data-dir=/tmp/st/ours']],[b,[process.argv[4] ?? '/tmp/st/hello','--user-data-dir=/tmp/st/theirs']]] as const) {
  const r = await once1(args); if (i>0) for (const [k,v] of Object.entries(r)) (acc[k] ??= []).push(v); } }
const med = (x:number[]) => x.sort((p,q)=>p-q)[Math.floor(x.length/2)]!;
for (const [n,acc] of [['ours',a],['theirs',b]] as const) { console.log(n); for (const [k,v] of Object.entries(acc).map(([k,v])=>[k,med(v)] as const).sort((x,y)=>x[1]-y[1])) console.log('  ', k.padEnd(36), v.toFixed(0)); }
console.log('ratio', (med(a['interactive']!)/med(b['interactive']!)).toFixed(2));
