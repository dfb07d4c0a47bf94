/** One writer per book. The kernel frees the socket when its process dies; the lease file names the holder, on other machines too. */
import { createHash } from 'node:crypto';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { diskProblem, realFolder, type Disk } from './disk';

export interface Lock {
  /** The machine that took the book over while this one was asleep; null while it is ours. */
  takenBy(): Promise<string | null>;
  release(): Promise<void>;
}
/** A lease of another machine is honoured this long after its last beat. */
export const leaseMs = 30_000;
const beatMs = 5_000;
const leaseName = 'in-use.json';

interface Lease {
  readonly host: string;
  readonly pid: number;
  readonly beat: number;
}

export async function lockBook(disk: Disk, folder: string, now: () => number): Promise<Result<Lock>> {
  const holder = await readLease(disk, folder);
  if (holder !== null && holder.host !== os.hostname() && now() - holder.beat < leaseMs)
    return inUse(folder, holder.host);
  const socket = await listen(socketName(await realFolder(disk, folder)));
  if (socket === null) return inUse(folder, os.hostname());
  try {
    await writeLease(disk, folder, now());
  } catch (error) {
    socket.close();
    return fail(diskProblem(error, folder));
  }
  return ok(held({ disk, folder, now }, socket));
}

interface Holding {
  readonly disk: Disk;
  readonly folder: string;
  readonly now: () => number;
}

/** Beats until it is released, or another machine's lease stands in the place of ours: that one is left alone. */
function held({ disk, folder, now }: Holding, socket: net.Server): Lock {
  let beaten = now();
  let taker: string | null = null;
  const beat = async (): Promise<void> => {
    const lease = await readLease(disk, folder);
    if (lease !== null && lease.host !== os.hostname()) taker = lease.host;
    if (taker === null) {
      await writeLease(disk, folder, now());
      beaten = now();
    } else clearInterval(timer);
  };
  const timer = setInterval(() => void beat().catch(() => undefined), beatMs);
  timer.unref();
  return {
    takenBy: async () => {
      if (taker === null && now() - beaten > leaseMs / 2) await beat().catch(() => undefined);
      return taker;
    },
    release: async () => {
      clearInterval(timer);
      if (taker === null) await disk.unlink(path.join(folder, leaseName)).catch(() => undefined);
      await new Promise<void>(done => socket.close(() => done()));
    },
  };
}

const inUse = (folder: string, holder: string): Result<Lock> =>
  fail({ code: 'book-in-use', file: path.basename(folder), holder });

/** A name no other book has: abstract on Linux and a pipe on Windows (both vanish with the process), a temporary file on macOS. */
function socketName(folder: string): string {
  const name = `sanbiao-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`);
}

async function listen(name: string): Promise<net.Server | null> {
  const server = await tryListening(name);
  if (server !== null || process.platform !== 'darwin' || (await answers(name))) return server;
  const { unlink } = await import('node:fs/promises');
  await unlink(name).catch(() => undefined);
  return tryListening(name);
}

const tryListening = (name: string): Promise<net.Server | null> =>
  new Promise(done => {
    const server = net.createServer(socket => socket.destroy());
    server.once('error', () => done(null));
    server.listen(name, () => {
      server.unref();
      done(server);
    });
  });

const answers = (name: string): Promise<boolean> =>
  new Promise(done => {
    const socket = net.connect(name, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

async function readLease(disk: Disk, folder: string): Promise<Lease | null> {
  try {
    const value: unknown = JSON.parse(await disk.readFile(path.join(folder, leaseName), 'utf8'));
    return isLease(value) ? value : null;
  } catch {
    return null;
  }
}

const isLease = (value: unknown): value is Lease =>
  typeof value === 'object' && value !== null && 'host' in value && 'beat' in value && typeof value.beat === 'number';

async function writeLease(disk: Disk, folder: string, beat: number): Promise<void> {
  const file = await disk.open(path.join(folder, leaseName), 'w');
  try {
    await file.writeFile(JSON.stringify({ host: os.hostname(), pid: process.pid, beat } satisfies Lease));
  } finally {
    await file.close();
  }
}
