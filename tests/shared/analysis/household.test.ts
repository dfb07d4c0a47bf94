/** Who belongs to a household, and what is counted twice in it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubleCounted, householdOf, linksOf } from '../../../shared/analysis/household';
import { aBook, aRow } from './a-book';

const clients = ['a', 'b', 'c', 'd'].map(id => aRow(`client:${id}`, { name: id }));
const link = (id: string, from: string, to: string) =>
  aRow(`member:${id}`, { client: `client:${from}`, linkedClientId: `client:${to}` });

test('[A60] a household is everyone joined by links, in either direction', () => {
  const book = aBook(...clients, link('1', 'a', 'b'), link('2', 'c', 'b'));
  const links = linksOf(book);
  expect(householdOf('client:a', links, book)).toEqual(['client:a', 'client:b', 'client:c']);
  expect(householdOf('client:d', links, book)).toEqual(['client:d']);
});

test('[A60] a household number joins too; a client who is gone does not', () => {
  const book = aBook(
    aRow('client:a', { household: 'H1' }),
    aRow('client:b', { household: 'H1' }),
    link('1', 'a', 'gone'),
  );
  expect(householdOf('client:b', linksOf(book), book)).toEqual(['client:b', 'client:a']);
});

test('[A61] one account under both spouses is told, two halves of a joint one are not', () => {
  const account = (id: string, owner: string, part: string) =>
    aRow(`holding:${id}`, {
      client: `client:${owner}`,
      institution: '富邦',
      accountNo: '00-1234',
      marketValue: 5_00,
      ownershipPct: part,
    });
  const twice = aBook(account('1', 'a', '1'), account('2', 'b', '1'));
  expect(doubleCounted(['client:a', 'client:b'], twice)).toEqual([['holding:1', 'holding:2']]);
  const joint = aBook(account('1', 'a', '0.5'), account('2', 'b', '0.5'));
  expect(doubleCounted(['client:a', 'client:b'], joint)).toEqual([]);
});

test('[A62] links that follow rows as they come, change and go are the links of the book as it then is', () => {
  const ids = ['a', 'b', 'c', 'd'] as const;
  const step = fc.record({
    row: fc.constantFrom('member:1', 'member:2', 'member:3', 'client:a', 'client:b', 'client:c'),
    gone: fc.boolean(),
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    household: fc.constantFrom('H1', 'H2', null),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const rows = new Map(clients.map(row => [row.id, row]));
      const links = linksOf(aBook(...rows.values()));
      for (const { row: id, gone, from, to, household } of steps) {
        const row = id.startsWith('member:')
          ? link(id.slice('member:'.length), from, to)
          : aRow(id, { name: id, ...(household === null ? {} : { household }) });
        if (gone) rows.delete(row.id);
        else rows.set(row.id, row);
        if (gone) links.drop(row.id);
        else links.put(row);
      }
      const fresh = linksOf(aBook(...rows.values()));
      for (const id of ids) expect(new Set(links.of(`client:${id}`))).toEqual(new Set(fresh.of(`client:${id}`)));
    }),
  );
});
