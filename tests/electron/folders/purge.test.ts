/** What has waited its time goes, once, for good, and nobody can bring back a row without its file. */
import { unlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { RowId } from '../../../shared/id';
import { aBook, aFile, chen, tree, wang } from './a-book';

const hers = 'clients/A001 王美玲';
type Book = ReturnType<typeof aBook>;

/** The program started anew on a day, with the rows that are there. */
function startedOn(
  today: string,
  { root, rows, attachmentsOf }: Book,
  clients?: Record<RowId, { name: string }>,
): Book {
  const there = attachmentsOf(wang).flatMap(id => rows.get(id) ?? []);
  const book = aBook({ root, rows: there, ...(clients === undefined ? {} : { clients }) });
  book.clock.today = today;
  return book;
}

const keptOf = (book: Book): readonly string[] =>
  tree(book.root).filter(file => file.startsWith('trash/') || /^versions\/[^.]/.test(file));

test('[F34] a removed file is cleared without a step of undo, also one whose file is not in the trash', async () => {
  const first = aBook();
  await first.add(aFile('a.pdf', 'one'), aFile('b.pdf', 'two'));
  await first.handlers['attachment:remove']({ attachments: first.attachmentsOf(wang) }, first.asker);
  unlinkSync(path.join(first.root, `trash/${first.named('b.pdf').slice('attachment:'.length)}/b.pdf`));
  const later = startedOn('2027-01-10', first);
  await later.list();
  expect(later.attachmentsOf(wang)).toEqual([]);
  expect(keptOf(later)).toEqual([]);
  expect(await later.undo()).toMatchObject({ ok: false, problem: { code: 'nothing-to-undo' } });
});

test("[F35] what was forgotten goes thirty days after it was found to be no row's, and not if the row is back", async () => {
  const first = aBook();
  await first.add(aFile('a.pdf', 'one'));
  const attachment = first.named('a.pdf');
  unlinkSync(path.join(first.root, hers, 'a.pdf'));
  await first.handlers['attachment:forget']({ attachment }, first.asker);
  const found = startedOn('2027-01-01', first);
  await found.list();
  await first.undo();
  await startedOn('2027-01-20', first).list();
  await first.redo();
  for (const day of ['2027-02-01', '2027-03-02']) await startedOn(day, first).list();
  expect(keptOf(first)).toHaveLength(1);
  await startedOn('2027-03-03', first).list();
  expect(keptOf(first)).toEqual([]);
  expect(tree(first.root)).not.toContain('versions/.since');
});

test('[F35] what a client who went had in the trash and among the versions goes as well', async () => {
  const first = aBook();
  await first.add(aFile('a.pdf', 'one'), aFile('b.pdf', 'two'));
  await first.handlers['attachment:remove']({ attachments: [first.named('a.pdf')] }, first.asker);
  await first.story.run([{ type: 'remove-rows', rows: [wang] }], 'remove');
  const without = (day: string): Book => startedOn(day, first, { [chen]: { name: '陳志豪' } });
  await without('2027-01-01').list(chen);
  expect(keptOf(first)).toHaveLength(3);
  await without('2027-01-31').list(chen);
  expect(keptOf(first)).toEqual([]);
  expect(tree(first.root)).toContain(`${hers}/b.pdf`);
});
