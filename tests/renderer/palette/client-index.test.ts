/** The search index in the window: what it finds at once, and what when the window is idle. */
import { beforeEach, expect, test, vi } from 'vitest';
import { noChange, type Change } from '../../../shared/change';
import { FakeBridge } from '../a-bridge';

const bridge = new FakeBridge();
const slices: ((deadline: { timeRemaining: () => number }) => void)[] = [];
vi.stubGlobal('requestIdleCallback', (slice: (typeof slices)[number]) => slices.push(slice));
const { connect } = await import('../../../renderer/data/use-book');
const { findClients, keepClientIndex, whyFound } = await import('../../../renderer/palette/client-index');

const news = (told: object): void => bridge.tell('book:news', told);
const changed = (change: Partial<Change>): void =>
  news({ type: 'changed', seq: 2, packed: JSON.stringify({ ...noChange, ...change }), cause: 'test' });
const clients = (...names: readonly string[]) =>
  names.map(name => ({ id: `client:${name}` as const, cells: { name, clientNo: name } }));
const many = clients(...Array.from({ length: 120 }, (_, at) => `A${String(at)}Z`));
/** A window that has no time at all, until nothing is left to do. */
function idle(): void {
  for (let slice = slices.shift(); slice !== undefined; slice = slices.shift()) slice({ timeRemaining: () => 0 });
}

vi.useFakeTimers({ toFake: ['setInterval'] });
connect();
keepClientIndex();

beforeEach(() => {
  news({ type: 'closed' });
  news({ type: 'opened', book: { name: 'a', path: '/a', readOnly: false }, total: 0 });
  news({ type: 'ready', seq: 1 });
});

test('[S3] a client that comes is found at once, and many at a time when the window is idle', () => {
  changed({ added: clients('王曉明') });
  expect(findClients('wxm', 5)).toEqual(['client:王曉明']);
  changed({ added: many });
  expect(findClients('A119Z', 5)).toEqual([]);
  idle();
  expect(findClients('A119Z', 5)).toEqual(['client:A119Z']);
});

test('[S3] what leaves or changes before its turn is never found as it was', () => {
  changed({ added: many });
  changed({ removed: many.slice(0, 1), edited: { 'client:A1Z': { name: ['A1Z', 'B1Z'], clientNo: ['A1Z', 'B1Z'] } } });
  idle();
  expect([findClients('A0Z', 5), findClients('A1Z', 5)]).toEqual([[], []]);
  expect(findClients('B1Z', 5)).toEqual(['client:A1Z']);
});

test('[S3] of a large change nothing is found as it was before', () => {
  changed({ added: many });
  idle();
  expect(findClients('A7Z', 5)).toEqual(['client:A7Z']);
  const edited = many.map(({ id, cells: { name } }) => [
    id,
    { name: [name, `B${name}`], clientNo: [name, `B${name}`] },
  ]);
  changed({ edited: Object.fromEntries(edited) as Change['edited'] });
  expect(findClients('A7Z', 5)).toEqual([]);
});

const policy = (client: string, policyNo: string) => ({ id: 'policy:p' as const, cells: { client, policyNo } });

test('[S17] the index follows what belongs to a client: it comes, changes hands, is thrown away', () => {
  changed({ added: clients('王曉明', '陳志豪') });
  changed({ added: [policy('client:王曉明', 'NL-2048')] });
  expect(findClients('2048', 5)).toEqual(['client:王曉明']);
  expect(whyFound('client:王曉明', '2048')).toMatchObject({ row: 'policy:p', column: 'policyNo' });
  changed({ edited: { 'policy:p': { client: ['client:王曉明', 'client:陳志豪'] } } });
  expect(findClients('2048', 5)).toEqual(['client:陳志豪']);
  changed({ removed: [policy('client:陳志豪', 'NL-2048')] });
  expect(findClients('2048', 5)).toEqual([]);
  const file = { id: 'attachment:f' as const, cells: { client: 'client:王曉明', fileName: '退休計畫.pdf' } };
  changed({ added: [file] });
  expect(findClients('退休', 5)).toEqual(['client:王曉明']);
  changed({ edited: { 'attachment:f': { removed: [null, '2026-11-22'] } } });
  expect(findClients('退休', 5)).toEqual([]);
});
