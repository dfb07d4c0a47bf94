/** LibreOffice converting a workbook without a window: what everybody has for opening a workbook from a script. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { peakOf, type Figures } from './a-workbook-process';

/** The quickest thing it can make of a whole workbook; writing our styles as .ods takes ten times as long. */
const everySheetAsText = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** It starts a child that does the work. */
function workerOf(parent: number): number | null {
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name)))
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [, above] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(above) === parent && stat.includes('(soffice.bin)')) return Number(pid);
    } catch {
      continue;
    }
  return null;
}

/** `folder` holds its settings and takes what it makes. */
export async function convert(file: string, folder: string): Promise<Figures> {
  const profile = `-env:UserInstallation=file://${folder}/office`;
  const began = performance.now();
  const office = spawn(
    'soffice',
    ['--headless', profile, '--convert-to', everySheetAsText, '--outdir', path.join(folder, 'converted'), file],
    { stdio: 'ignore' },
  );
  let peak = 0;
  const look = setInterval(() => {
    const worker = office.pid === undefined ? null : workerOf(office.pid);
    if (worker !== null) peak = Math.max(peak, peakOf(worker) || 0);
  }, 250);
  try {
    await new Promise<void>((done, failed) => {
      office.on('error', failed);
      office.on('exit', code => (code === 0 ? done() : failed(new Error(`soffice: ${String(code)}`))));
    });
    return { time: performance.now() - began, peak };
  } finally {
    clearInterval(look);
  }
}
