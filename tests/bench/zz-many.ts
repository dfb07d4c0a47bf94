import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { sandboxArguments } from '../../build/launch';
import { electronExecutable, resolveElectron } from '../../build/runtime';
const exe = electronExecutable(await resolveElectron());
process.env['SANBIAO_DOCUMENTS'] = '/tmp/st/docs';
async function one(args: readonly string[]) {
  const began = performance.timeOrigin + performance.now();
  const child = spawn(exe, [...sandboxArguments(), '--remote-debugging-port=0', ...args], { stdio: ['ignore','ignore','pipe'] });
  let said='';
  const address = await new Promise<string>(r => child.stderr.on('data', t => { said += t; const f = /DevTools listening on (ws:\S+)/.exec(said)?.[1]; if (f) r(f); }));
  await new Promise(r => setTimeout(r, 1600));
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0]!.pages()[0]!;
  const at = await page.evaluate(() => performance.timeOrigin + performance.getEntriesByName('interactive')[0]!.startTime);
  await browser.close(); const ended = once(child,'exit'); child.kill(); await ended;
  return at - began;
}
const dirs = process.argv.slice(3); const acc: Record<string, number[]> = {};
for (let i=-2;i<Number(process.argv[2]);i++) for (const d of ['/tmp/st/hello', ...dirs]) {
  const v = await one([d, ...(d.includes('hello') ? [] : ['--sample-at-first']), `--user-data-dir=/tmp/st/ud-${d.split('/').pop()}`]); if (i>=0) (acc[d] ??= []).push(v); }
const med = (x:number[]) => x.sort((p,q)=>p-q)[Math.floor(x.length/2)]!;
const base = med(acc['/tmp/st/hello']!);
for (const [d,x] of Object.entries(acc)) console.log(d.padEnd(30), med(x).toFixed(0), (med(x)/base).toFixed(2), 'min', Math.min(...x).toFixed(0));
