/** Books whose files were cut short or damaged. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Book } from '../../../electron/book';
import { realDisk } from '../../../electron/store/disk';
import { loadBook } from '../../../electron/store/load-book';
import { addClient, openBook, setCell, statesOf, tierOf, valueOf } from '../a-book';
import { tempFolder } from '../temp-folder';

const journalOf = async (folder: string): Promise<string> => {
  const names = (await fs.readdir(folder))
    .filter(name => name.startsWith('journal-') && name.endsWith('.ndjson'))
    .sort();
  return path.join(folder, names.at(-1) ?? 'none');
};

async function aFolderWithEdits(): Promise<{ folder: string; states: Record<string, unknown>[] }> {
  const folder = await tempFolder();
  const book = await openBook(folder);
  const states = [statesOf(book)];
  valueOf(await book.run([addClient('王美玲', { tier: 'A' })], 'add'));
  states.push(statesOf(book));
  for (const tier of ['B', 'C']) {
    valueOf(await book.run([setCell('client:王美玲', 'tier', tier)], tier));
    states.push(statesOf(book));
  }
  await book.close();
  return { folder, states };
}

describe('a journal cut short', () => {
  test('[J7] cut at any byte, it opens to one of the states it passed through', async () => {
    const { folder, states } = await aFolderWithEdits();
    const file = await journalOf(folder);
    const whole = await fs.readFile(file);
    let shown = -1;
    for (let length = 0; length <= whole.length; length++) {
      await fs.writeFile(file, whole.subarray(0, length));
      const loaded = valueOf(await loadBook(realDisk, folder));
      const at = states.findIndex(
        state => JSON.stringify(state) === JSON.stringify(Object.fromEntries([...loaded.rows].sort())),
      );
      expect(at).toBeGreaterThanOrEqual(Math.max(shown, 0));
      shown = at;
    }
    expect(shown).toBe(states.length - 1);
  });

  test('[J8] a torn last line is kept beside and cut off, and the book takes edits again', async () => {
    const { folder } = await aFolderWithEdits();
    const file = await journalOf(folder);
    await fs.appendFile(file, 'deadbeef {"seq":4,"at":"20');
    const book = await openBook(folder);
    expect(tierOf(book, '王美玲')).toBe('C');
    expect(await fs.readFile(`${file}.torn`, 'utf8')).toContain('deadbeef');
    valueOf(await book.run([setCell('client:王美玲', 'tier', 'D')], 'd'));
    await book.close();
    expect(tierOf(await openBook(folder), '王美玲')).toBe('D');
  });

  test('[J9] an import of which the last line is missing never happened', async () => {
    const { folder } = await aFolderWithEdits();
    const book = await openBook(folder);
    async function* slices() {
      for (const at of [1, 2, 3])
        yield { added: [{ id: `client:${at}` as const, cells: {} }], removed: [], edited: {} };
    }
    valueOf(await book.commitSlices({ label: 'import', cause: 'import' }, slices()));
    await book.close();
    const file = await journalOf(folder);
    const lines = (await fs.readFile(file, 'utf8')).split('\n');
    await fs.writeFile(file, `${lines.slice(0, -2).join('\n')}\n`);
    const again = await openBook(folder);
    expect(again.rows.all.size).toBe(1);
    expect(again.seq).toBe(3);
  });
});

test('[J10] damage before the end of the journal is refused, naming file and line', async () => {
  const { folder } = await aFolderWithEdits();
  const file = await journalOf(folder);
  const bytes = await fs.readFile(file);
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await fs.writeFile(file, bytes);
  const opened = await Book.open(folder, { now: () => new Date() });
  expect(opened).toEqual({ ok: false, problem: { code: 'damaged-journal', file: path.basename(file), line: 1 } });
});

test('[J11] a damaged snapshot is got over by the journal, and told', async () => {
  const { folder, states } = await aFolderWithEdits();
  const book = await openBook(folder);
  await book.snapshot();
  await book.close();
  const [snapshot = 'none'] = (await fs.readdir(folder)).filter(name => name.startsWith('snapshot-'));
  await fs.truncate(path.join(folder, snapshot), 100);
  const again = await openBook(folder);
  expect(statesOf(again)).toEqual(states.at(-1));
  expect(again.troubles).toEqual([{ code: 'damaged-snapshot', file: snapshot }]);
  expect(again.undoLabel).toBe('C');
});
